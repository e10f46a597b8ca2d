using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using YogaFlow.Core.Library;
using YogaFlow.Data;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Library;

/// <summary>What a figure needs to move.</summary>
internal static class FigureEndpoints
{
    private const string Slug = "[a-z0-9-]+";

    public static void MapFigures(this IEndpointRouteBuilder app) =>
        app.MapApi("/figures", "Figures").AllowAnonymous().RequireRateLimiting(Limits.Catalogue).CacheOutput(KeptAnswers.OfTheLibrary).AddEndpointFilter<CatalogueCache>()
            .MapGet("/{from}/to/{to}", MoveAsync).WithSummary("The way from one figure to another, as postures")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status423Locked);

    private static async Task<Results<Ok<FigureMove>, ProblemHttpResult>> MoveAsync(
        [StringLength(Pose.SlugMaxLength), RegularExpression(Slug)] string from,
        [StringLength(Pose.SlugMaxLength), RegularExpression(Slug)] string to,
        FigureMoves moves, CancellationToken ct,
        [StringLength(Person.LookMaxLength)] string look = "sage",
        [FromQuery(Name = "from_mirrored")] bool fromMirrored = false,
        [FromQuery(Name = "to_mirrored")] bool toMirrored = false) =>
        (await moves.FindAsync(from, fromMirrored, to, toMirrored, look, ct)).TryGet(out var move, out var refusal)
            ? TypedResults.Ok(move)
            : refusal.ToProblem();
}
