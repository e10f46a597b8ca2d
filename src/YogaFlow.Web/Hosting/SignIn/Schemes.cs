using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>
/// The three ways to show who one is: the browser's cookie, an access token of the API, a personal token of a script. The
/// first two name a session, and each request asks whether it still goes on.
/// </summary>
public static class Schemes
{
    public const string SignInPath = "/sign-in";

    private const string ByRequest = "YogaFlow";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddOptions<TokenOptions>()
            .BindConfiguration(TokenOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PasswordOptions>()
            .BindConfiguration(PasswordOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .Validate(options => options.WorkFactor is >= PasswordOptions.LeastWork and <= PasswordOptions.MostWork,
                $"{PasswordOptions.Section}:WorkFactor must be from {PasswordOptions.LeastWork} to {PasswordOptions.MostWork}, such as 12.")
            .ValidateOnStart();
        services.AddSingleton<PasswordHashing>().AddSingleton<PasswordDoor>().AddSingleton<Entrance>()
            .AddSingleton<SessionBook>().AddSingleton<SignInTallies>().AddSingleton<MailedTokens>().AddSingleton<Outbox>()
            .AddSingleton<SigningKeys>().AddSingleton<AccessTokens>().AddSingleton<RecoveryCodes>()
            .AddSingleton<Erasure>().AddSingleton<Housekeeping>().AddHostedService(provider => provider.GetRequiredService<Housekeeping>());

        services.AddAuthentication(ByRequest)
            .AddPolicyScheme(ByRequest, null, scheme => scheme.ForwardDefaultSelector = SchemeOf)
            .AddJwtBearer(BearerOptions)
            .AddScheme<AuthenticationSchemeOptions, PersonalTokenHandler>(PersonalTokenHandler.SchemeName, null)
            .AddCookie(IdentityConstants.ApplicationScheme, CookieOptions)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => Brief(cookie, "yogaflow-second-step"))
            .AddCookie(IdentityConstants.ExternalScheme, cookie => Brief(cookie, "yogaflow-provider"));
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<AccessTokens>((bearer, tokens) => bearer.TokenValidationParameters = tokens.Validation);
        return services.AddProvider().AddPolicies();
    }

    private static string SchemeOf(HttpContext context)
    {
        if (!Bearer.TryRead(context.Request, out var token))
        {
            return IdentityConstants.ApplicationScheme;
        }

        return token.StartsWith(PersonalTokenHandler.Prefix, StringComparison.Ordinal) ? PersonalTokenHandler.SchemeName : JwtBearerDefaults.AuthenticationScheme;
    }

    private static void BearerOptions(JwtBearerOptions bearer)
    {
        bearer.MapInboundClaims = false;
        bearer.IncludeErrorDetails = false;
        bearer.Events = new JwtBearerEvents
        {
            OnTokenValidated = async context =>
            {
                var standing = Guid.TryParse(context.Principal?.FindFirst(JwtRegisteredClaimNames.Sid)?.Value, out var session)
                    ? await SessionsOf(context.HttpContext).StandingAsync(session, context.HttpContext.RequestAborted)
                    : null;
                if (standing is null || standing.Kind is not SessionKind.Api
                    || standing.PersonId.ToString() != context.Principal?.FindFirst(JwtRegisteredClaimNames.Sub)?.Value)
                {
                    context.Fail("The session has ended.");
                    return;
                }

                context.Principal = PersonClaims.Of(standing, JwtBearerDefaults.AuthenticationScheme);
            },
        };
    }

    private static void CookieOptions(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "yogaflow";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = SignInPath;
        cookie.AccessDeniedPath = "/not-allowed";
        cookie.ReturnUrlParameter = "back";
        cookie.ExpireTimeSpan = SessionBook.Remembered;
        cookie.Events.OnValidatePrincipal = async context =>
        {
            var standing = PersonClaims.SessionOf(context.Principal!) is { } session
                ? await SessionsOf(context.HttpContext).StandingAsync(session, context.HttpContext.RequestAborted)
                : null;
            if (standing is null || standing.Kind is not SessionKind.Browser)
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
                return;
            }

            context.ReplacePrincipal(PersonClaims.Of(standing, IdentityConstants.ApplicationScheme));
        };
        cookie.Events.OnRedirectToLogin = context => Redirect(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (Problems.IsApi(context.Request.Path))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"YogaFlow\"";
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    /// <summary>What somebody carries from the first step of signing in to the second.</summary>
    private static void Brief(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        cookie.SlidingExpiration = false;
    }

    private static SessionBook SessionsOf(HttpContext context) => context.RequestServices.GetRequiredService<SessionBook>();
}
