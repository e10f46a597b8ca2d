using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using YogaFlow.Core.Library;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Library;

/// <summary>Breathing exercises, for anyone.</summary>
internal static class BreathingEndpoints
{
    public static void MapBreathing(this IEndpointRouteBuilder app)
    {
        var breathing = app.MapApi("/breathing", "Breathing").AllowAnonymous().RequireRateLimiting(Limits.Catalogue).CacheOutput(KeptAnswers.OfTheLibrary).AddEndpointFilter<CatalogueCache>();
        breathing.MapGet("", ListAsync).WithSummary("Breathing exercises that fit, the gentlest first");
        breathing.MapGet("/{key}", OneAsync).WithSummary("One breathing exercise, by number or slug").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<BreathingList>, ProblemHttpResult>> ListAsync(
        [AsParameters] Paging paging, HttpResponse response, BreathingLibrary library, CancellationToken ct,
        string? search = null, string? difficulty = null, string? energy = null, string? avoid = null)
    {
        if (!paging.ToSlice().TryGet(out var slice, out var refusal)
            || !(await library.FindAsync(new BreathingFilter(search, difficulty, energy, avoid), slice, ct)).TryGet(out var found, out refusal))
        {
            return refusal.ToProblem();
        }

        response.Headers["X-Total-Count"] = found.Total.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok(new BreathingList(
            [.. found.Exercises.Select(BreathingDetails.Of)], found.Total, slice.Page, slice.Take, slice.PagesOf(found.Total)));
    }

    private static async Task<Results<Ok<BreathingDetails>, ProblemHttpResult>> OneAsync(
        [StringLength(BreathingExercise.SlugMaxLength)] string key, BreathingLibrary library, CancellationToken ct) =>
        (await library.GetAsync(key, ct)).TryGet(out var exercise, out var refusal)
            ? TypedResults.Ok(BreathingDetails.Of(exercise))
            : refusal.ToProblem();
}
