using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>The program with passwords that are hashed quickly: thousands of requests sign up and in.</summary>
public sealed class FuzzApp : YogaFlowApp
{
    private const int LittleWork = 4;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton(Options.Create(new PasswordOptions { WorkFactor = LittleWork })));
    }
}
