using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using YogaFlow.Data;
using YogaFlow.Web.Components;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.People.Security;

/// <summary>The way to the provider of identities, and where it sends people back to.</summary>
internal static partial class ProviderEndpoints
{
    public static void MapProvider(this WebApplication app)
    {
        app.MapGet(Provider.BeginPath, BeginAsync).AllowAnonymous().RequireRateLimiting(Limits.Links).ExcludeFromDescription();

        // The handler answers here before any endpoint is asked; this is for an address that was typed.
        app.MapGet(Provider.CallbackPath, () => TypedResults.LocalRedirect("/sign-in")).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task BeginAsync(string? back, HttpContext context, IOptions<ProviderOptions> provider, ILogger<SecurityLog> log)
    {
        if (!provider.Value.IsOn)
        {
            context.Response.Redirect(Schemes.SignInPath);
            return;
        }

        try
        {
            var done = $"{Provider.DonePath}?back={Uri.EscapeDataString(LocalPath.OrHome(back))}";
            await context.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme, new AuthenticationProperties { RedirectUri = done });
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or HttpRequestException or IOException)
        {
            Unreachable(log, unreachable.GetType().Name);
            context.Response.Redirect(Provider.FailedPath);
        }
    }

    [LoggerMessage(SecurityEvents.ProviderUnreachable, LogLevel.Warning, "The provider of identities could not be reached: {Fault}")]
    private static partial void Unreachable(ILogger log, string fault);
}
