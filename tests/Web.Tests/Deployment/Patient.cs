using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using YogaFlow.Web.Hosting.Doctor;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Deployment;

/// <summary>The running program with a few settings that are others, as the doctor sees it.</summary>
internal static class Patient
{
    /// <summary>What one check finds.</summary>
    /// <param name="settings">Instead of, or besides, those of the program.</param>
    /// <param name="options">Instead of those of the program.</param>
    public static async Task<Examined> LookAsync(this YogaFlowApp app, string id, Dictionary<string, string?>? settings = null, params object[] options)
    {
        var configuration = new ConfigurationBuilder().AddConfiguration(app.Services.GetRequiredService<IConfiguration>()).AddInMemoryCollection(settings ?? []).Build();
        var examination = new Examination(new Replaced(app.Services, options), configuration, app.Services.GetRequiredService<IHostEnvironment>());
        return Assert.Single((await examination.RunAsync(id, TestContext.Current.CancellationToken)).Checks);
    }

    public static Examined Passes(this Examined found)
    {
        Assert.True(found.Finding is Finding.Pass, $"{found.Id}: {found.Finding}, {found.Evidence}");
        return found;
    }

    /// <param name="evidence">A part of what it says.</param>
    /// <param name="toDo">A part of what it advises.</param>
    public static void Fails(this Examined found, string evidence, string toDo)
    {
        Assert.True(found.Finding is Finding.Fail, $"{found.Id}: {found.Finding}, {found.Evidence}");
        Assert.Contains(evidence, found.Evidence, StringComparison.Ordinal);
        Assert.Contains(toDo, found.ToDo, StringComparison.Ordinal);
    }

    public static IOptions<T> Of<T>(T options)
        where T : class => Options.Create(options);

    private sealed class Replaced(IServiceProvider inner, object[] options) : IServiceProvider
    {
        public object? GetService(Type serviceType) => options.FirstOrDefault(serviceType.IsInstanceOfType) ?? inner.GetService(serviceType);
    }
}
