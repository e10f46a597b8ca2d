using Microsoft.AspNetCore.Authorization;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Hosting;

/// <summary>Who may do what. What names no policy asks for a person who signed in themselves.</summary>
public static class Policies
{
    /// <summary>The keeper's role, an address that is confirmed, and no script's token.</summary>
    public const string Keeper = "keeper";

    /// <summary>For what sends, shares or publishes: the address is confirmed.</summary>
    public const string Confirmed = "confirmed";

    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        var person = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new ScopeRequirement()).Build();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(person)
            .SetDefaultPolicy(person)
            .AddPolicy(Keeper, policy => policy.Combine(person).RequireClaim(PersonClaims.Keeper).RequireClaim(PersonClaims.Confirmed))
            .AddPolicy(Confirmed, policy => policy.Combine(person).RequireClaim(PersonClaims.Confirmed));
        services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        return services;
    }

    /// <summary>Lets personal tokens in, each for what its scopes say. Without this mark they are refused.</summary>
    public static TBuilder OpenToScripts<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new OpenToScripts());
}

/// <summary>Marks what a script may call with a personal token.</summary>
internal sealed class OpenToScripts;

/// <summary>A script may call only what is open to scripts, and changes something only with the scope for it.</summary>
internal sealed class ScopeRequirement : IAuthorizationRequirement;

internal sealed class ScopeHandler : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        var scopes = context.User.FindAll(PersonClaims.Scope).Select(claim => claim.Value).ToHashSet();
        if (scopes.Count == 0)
        {
            context.Succeed(requirement);
        }
        else if (context.Resource is HttpContext http && http.GetEndpoint()?.Metadata.GetMetadata<OpenToScripts>() is not null)
        {
            var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
            if (scopes.Contains(reads ? TokenScopes.Read : TokenScopes.Write))
            {
                context.Succeed(requirement);
            }
        }

        return Task.CompletedTask;
    }
}
