using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using YogaFlow.Data;
using YogaFlow.Web.Components;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.People;

/// <summary>Accounts: ASP.NET Core Identity with a cookie; everything that is not opened on purpose requires sign-in.</summary>
internal static class PeopleEndpoints
{
    public const string SignInPath = "/sign-in";

    private static readonly TimeSpan LockFor = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(options =>
            {
                options.User.RequireUniqueEmail = true;

                // The user name is the address, and addresses may hold what the default list does not, such as an apostrophe.
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = Person.PasswordMinLength;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = LockFor;
            })
            .AddEntityFrameworkStores<YogaDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                cookie.Cookie.Name = "yogaflow";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.LoginPath = SignInPath;
                cookie.ReturnUrlParameter = "back";
                cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
                cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
                cookie.Events.OnRedirectToLogin = context =>
                {
                    if (Problems.IsApi(context.Request.Path))
                    {
                        context.Response.Headers.WWWAuthenticate = "Cookie realm=\"YogaFlow\"";
                        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    }
                    else
                    {
                        context.Response.Redirect(context.RedirectUri);
                    }

                    return Task.CompletedTask;
                };
            });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options => options.Cookie.Name = "yogaflow-form");
        services.AddCascadingAuthenticationState();
        services.AddScoped<AccountDesk>();
        return services;
    }

    public static void MapPeople(this WebApplication app)
    {
        app.MapPost("/sign-out", SignOutAsync).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();

        // Colours are no secret and no harm: without a token here, pages that only show things set no cookie.
        app.MapPost("/theme", Theme.Choose).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> SignOutAsync(HttpContext context, AccountDesk desk)
    {
        // The middleware only records what it found, and this form has no field whose binding would look at it.
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
        {
            return TypedResults.BadRequest();
        }

        await desk.SignOutAsync();
        return TypedResults.LocalRedirect("~/");
    }
}
