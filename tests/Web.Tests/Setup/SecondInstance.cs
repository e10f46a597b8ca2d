using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>The same program once more on the same database, as behind a load balancer.</summary>
public sealed class SecondInstance : WebApplicationFactory<Program>
{
    private readonly YogaFlowApp _first;

    public SecondInstance(YogaFlowApp first)
    {
        _first = first;
        UseKestrel(0);
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.HandleCookies = false;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:Engine", TestDatabase.Engine.ToString());
        builder.UseSetting("Storage:ConnectionString", _first.ConnectionString);
        builder.UseSetting("Mail:Folder", _first.MailFolder);
        builder.UseSetting("Limits:SignInsPerMinute", "1000000");
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(_first.Log));
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_first.Clock));
    }
}
