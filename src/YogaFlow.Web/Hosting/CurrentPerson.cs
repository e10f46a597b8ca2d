using System.Security.Claims;

namespace YogaFlow.Web.Hosting;

/// <summary>Who is asking. Binds as a handler parameter of any endpoint that requires sign-in.</summary>
public readonly record struct CurrentPerson(Guid Id)
{
    public static ValueTask<CurrentPerson> BindAsync(HttpContext context) =>
        ValueTask.FromResult(From(context.User) ?? throw new InvalidOperationException("The endpoint does not require sign-in."));

    /// <summary>The signed-in person, or null.</summary>
    public static CurrentPerson? From(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new CurrentPerson(id) : null;
}
