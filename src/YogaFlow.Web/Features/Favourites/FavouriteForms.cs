using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using YogaFlow.Core;
using YogaFlow.Web.Components;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Favourites;

/// <summary>
/// The small forms that stand beside a sequence or a pose. Each says what it wants rather than "the other way round", so
/// that two taps are one; afterwards the browser is sent back to where it was.
/// </summary>
internal static class FavouriteForms
{
    public static void MapFavouriteForms(this IEndpointRouteBuilder app)
    {
        app.MapPost("/favourites/toggle", ToggleAsync).ExcludeFromDescription();
        app.MapPost("/favourites/move", MoveAsync).ExcludeFromDescription();

        // Who was signed out meanwhile comes back from signing in by a link, and a link cannot change anything.
        app.MapGet("/favourites/toggle", () => TypedResults.LocalRedirect("/favourites")).ExcludeFromDescription();
        app.MapGet("/favourites/move", () => TypedResults.LocalRedirect("/favourites")).ExcludeFromDescription();
    }

    private static async Task<Results<StatusCodeHttpResult, NotFound, BadRequest>> ToggleAsync(
        [FromForm] string? kind, [FromForm] int id, [FromForm] bool wanted, [FromForm] Guid? list, [FromForm] string? back,
        HttpContext context, CurrentPerson person, FavouriteLists favourites, CancellationToken ct)
    {
        if (FavouriteWords.Read(kind, id) is not { } what)
        {
            return TypedResults.BadRequest();
        }

        if (!wanted)
        {
            return Back(context, back, await favourites.RemoveAsync(person.Id, what, list, ct));
        }

        var outcome = await favourites.AddAsync(person.Id, what, list, ct);
        return Back(context, back, outcome.TryGet(out _, out var refusal) ? null : refusal);
    }

    private static async Task<Results<StatusCodeHttpResult, NotFound, BadRequest>> MoveAsync(
        [FromForm] string? kind, [FromForm] int id, [FromForm] string? direction, [FromForm] Guid list, [FromForm] string? back,
        HttpContext context, CurrentPerson person, FavouriteLists favourites, CancellationToken ct) =>
        FavouriteWords.Read(kind, id) is { } what && direction is "up" or "down"
            ? Back(context, back, await favourites.MoveAsync(person.Id, list, what, direction == "up", ct))
            : TypedResults.BadRequest();

    private static Results<StatusCodeHttpResult, NotFound, BadRequest> Back(HttpContext context, string? back, Refusal? refusal)
    {
        if (refusal is { Kind: RefusalKind.NotFound })
        {
            return TypedResults.NotFound();
        }

        if (refusal is { Kind: RefusalKind.Invalid })
        {
            return TypedResults.BadRequest();
        }

        context.Response.Headers.Location = refusal is null ? LocalPath.OrHome(back) : "/favourites?full=true";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
