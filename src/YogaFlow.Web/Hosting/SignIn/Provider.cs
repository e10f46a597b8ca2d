using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using YogaFlow.Data;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>
/// Signing in by a provider of identities: the code flow with PKCE, state and nonce. What it says lies in a short-lived
/// cookie until the account is found, made or linked. Without settings there is no such scheme, and nothing is asked of anybody.
/// </summary>
internal static partial class Provider
{
    public const string BeginPath = "/sign-in/provider";
    public const string CallbackPath = "/sign-in/provider/callback";
    public const string DonePath = "/sign-in/provider/done";
    public const string FailedPath = "/sign-in?problem=provider";

    /// <summary>Under which name what the provider said keeps who said it.</summary>
    public const string IssuerItem = "issuer";

    public static IServiceCollection AddProvider(this IServiceCollection services)
    {
        services.AddOptions<ProviderOptions>()
            .BindConfiguration(ProviderOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations().ValidateOnStart();

        // By hand and not by AddOpenIdConnect, which would ask for settings with every request where there are none.
        services.TryAddTransient<OpenIdConnectHandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<ProviderOptions>>((schemes, provider) =>
        {
            if (provider.Value.IsOn)
            {
                schemes.AddScheme<OpenIdConnectHandler>(OpenIdConnectDefaults.AuthenticationScheme, provider.Value.Name);
            }
        });
        services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme)
            .Configure<IOptions<ProviderOptions>, IOptions<SiteOptions>, PublicAddress, TimeProvider>((oidc, provider, site, address, clock) =>
            {
                Configure(oidc, provider.Value, site.Value.PublicAddress is null ? null : address.Of(CallbackPath));
                oidc.TimeProvider = clock;
            });
        return services;
    }

    private static void Configure(OpenIdConnectOptions oidc, ProviderOptions provider, string? callback)
    {
        oidc.Authority = provider.Authority;
        oidc.ClientId = provider.ClientId;
        oidc.ClientSecret = provider.ClientSecret;
        oidc.RequireHttpsMetadata = !(Uri.TryCreate(provider.Authority, UriKind.Absolute, out var address) && address.IsLoopback);
        oidc.SignInScheme = IdentityConstants.ExternalScheme;
        oidc.CallbackPath = CallbackPath;
        oidc.ResponseType = OpenIdConnectResponseType.Code;

        // By the address and not by a form that another site sends: so the cookies of state and nonce can be Lax.
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.SaveTokens = false;
        oidc.MapInboundClaims = false;
        oidc.DisableTelemetry = true;
        oidc.GetClaimsFromUserInfoEndpoint = true;
        oidc.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        oidc.Scope.Clear();
        foreach (var scope in new[] { "openid", "email", "profile" })
        {
            oidc.Scope.Add(scope);
        }

        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
        {
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        }

        oidc.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = context =>
            {
                context.ProtocolMessage.RedirectUri = callback ?? context.ProtocolMessage.RedirectUri;
                return Task.CompletedTask;
            },
            OnTokenValidated = context =>
            {
                context.Properties!.Items[IssuerItem] = context.SecurityToken.Issuer;
                return Task.CompletedTask;
            },
            OnRemoteFailure = context =>
            {
                Counts.SignInRefused("provider");
                Refused(context.HttpContext.RequestServices.GetRequiredService<ILogger<SecurityLog>>(), context.Failure?.GetType().Name ?? "none");
                context.Response.Redirect(FailedPath);
                context.HandleResponse();
                return Task.CompletedTask;
            },
        };
    }

    [LoggerMessage(SecurityEvents.SignInFailed, LogLevel.Warning, "A sign-in by the provider was refused: {Fault}")]
    private static partial void Refused(ILogger log, string fault);
}
