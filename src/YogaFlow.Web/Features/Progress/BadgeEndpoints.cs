using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using YogaFlow.Web.Components;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Progress;

/// <summary>The badges of the person who asks.</summary>
internal static class BadgeEndpoints
{
    public static void MapBadges(this IEndpointRouteBuilder app)
    {
        var badges = app.MapApi("/badges", "Progress").RequireAuthorization().OpenToScripts().ProducesProblem(StatusCodes.Status401Unauthorized);
        badges.MapGet("", ShowAsync).WithSummary("Your badges, and those that come next");
        badges.MapPost("/celebrated", CelebrateAsync).WithSummary("You have been told of these badges, or, without codes, of all");
        app.MapPost("/badges/celebrated", ThankAsync).ExcludeFromDescription();

        // Who was signed out meanwhile comes back from signing in by a link, and a link cannot change anything.
        app.MapGet("/badges/celebrated", () => TypedResults.LocalRedirect("/badges")).ExcludeFromDescription();
    }

    private static async Task<Ok<BadgeDetails>> ShowAsync(CurrentPerson person, BadgeCabinet cabinet, CancellationToken ct) =>
        TypedResults.Ok((await cabinet.ShowAsync(person.Id, ct)).Details());

    private static async Task<NoContent> CelebrateAsync(
        CurrentPerson person, BadgeCabinet cabinet, CancellationToken ct, string? codes = null)
    {
        await cabinet.CelebrateAsync(person.Id, Read(codes), ct);
        return TypedResults.NoContent();
    }

    /// <summary>Codes with commas between them.</summary>
    private static string[] Read(string? codes) => codes?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The form beside new badges. Binding it asks for the token.</summary>
    private static async Task<RedirectHttpResult> ThankAsync(
        [FromForm] string? codes, [FromForm] string? back, CurrentPerson person, BadgeCabinet cabinet, CancellationToken ct)
    {
        await cabinet.CelebrateAsync(person.Id, Read(codes), ct);
        return TypedResults.LocalRedirect(LocalPath.OrHome(back));
    }
}
