using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using YogaFlow.Data;
using YogaFlow.Web.Components;
using YogaFlow.Web.Features.People.Security;
using YogaFlow.Web.Hosting.Mail;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.People;

/// <summary>Accounts: ASP.NET Core Identity for what is stored of a person, with sessions of our own.</summary>
internal static class PeopleEndpoints
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(options =>
            {
                options.User.RequireUniqueEmail = true;

                // The user name is the address, and addresses may hold what the default list does not, such as an apostrophe.
                options.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<YogaDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddSignIn().AddMail();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "yogaflow-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddCascadingAuthenticationState();
        services.AddScoped<AccountDesk>().AddScoped<SecondStep>().AddSingleton<SignUpDesk>().AddSingleton<RecoveryDesk>();
        services.AddSecurity();
        return services;
    }

    public static void MapPeople(this WebApplication app)
    {
        AuthEndpoints.Map(app);
        app.MapSecurity();
        app.MapMail();
        app.MapPost("/sign-out", SignOutAsync).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();

        // Colours are no secret and no harm: without a token here, pages that only show things set no cookie.
        app.MapPost("/theme", Theme.Choose).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<RedirectHttpResult> SignOutAsync(HttpContext context, AccountDesk desk)
    {
        await desk.SignOutAsync(context);
        return TypedResults.LocalRedirect("~/");
    }
}
