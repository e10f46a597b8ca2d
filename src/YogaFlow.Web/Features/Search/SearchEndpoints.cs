using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Search;

/// <summary>One search over everything that has a name, for anyone.</summary>
internal static class SearchEndpoints
{
    private const int MostOfAGroup = 20;
    private const int UsualOfAGroup = 5;

    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddSingleton<SiteSearch>();

    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        var search = app.MapApi("/search", "Search").AllowAnonymous().RequireRateLimiting(Limits.Catalogue).AddEndpointFilter<CatalogueCache>();
        search.MapGet("", FindAsync).WithSummary("Poses, sequences, breathing exercises and categories by name, best first");
    }

    private static async Task<Results<Ok<SearchAnswer>, ProblemHttpResult>> FindAsync(
        SiteSearch search, CancellationToken ct, string? q = null, [Range(1, MostOfAGroup)] int limit = UsualOfAGroup)
    {
        var outcome = q is null ? SearchRefusals.Missing : await search.FindAsync(q, limit, ct);
        return outcome.TryGet(out var found, out var refusal)
            ? TypedResults.Ok(new SearchAnswer(
                found.Query, found.Poses.Best, found.Sequences.Best, found.Breathing.Best, found.Categories.Best, found.Total))
            : refusal.ToProblem();
    }
}
