using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using YogaFlow.Core.Library;
using YogaFlow.Web.Catalogue;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Library;

/// <summary>Poses, sequences and breathing exercises, for anyone.</summary>
internal static class LibraryEndpoints
{
    public static IServiceCollection AddLibrary(this IServiceCollection services) =>
        services.AddSingleton<PoseLibrary>().AddSingleton<SequenceLibrary>().AddSingleton<BreathingLibrary>().AddSingleton<LibraryProjection>()
            .AddSingleton<FigureMoves>();

    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        var poses = app.MapApi("/poses", "Poses").AllowAnonymous().RequireRateLimiting(Limits.Catalogue).CacheOutput(KeptAnswers.OfTheLibrary).AddEndpointFilter<CatalogueCache>();
        poses.MapGet("", PosesAsync).WithSummary("Poses that fit, by name");
        poses.MapGet("/{key}", PoseAsync).WithSummary("One pose, by number or slug").ProducesProblem(StatusCodes.Status404NotFound);
        poses.MapGet("/{key}/related", RelatedAsync).WithSummary("What goes with a pose").ProducesProblem(StatusCodes.Status404NotFound);

        var sequences = app.MapApi("/sequences", "Sequences").AllowAnonymous().RequireRateLimiting(Limits.Catalogue).CacheOutput(KeptAnswers.OfTheLibrary).AddEndpointFilter<CatalogueCache>();
        sequences.MapGet("", SequencesAsync).WithSummary("Sequences that fit, shortest first");
        sequences.MapGet("/categories", (SequenceLibrary library, CancellationToken ct) => library.CountsAsync(SequenceGroup.Level, ct))
            .WithSummary("How many sequences there are of each level");
        sequences.MapGet("/focus-areas", (SequenceLibrary library, CancellationToken ct) => library.CountsAsync(SequenceGroup.Focus, ct))
            .WithSummary("How many sequences there are of each focus");
        sequences.MapGet("/styles", (SequenceLibrary library, CancellationToken ct) => library.CountsAsync(SequenceGroup.Style, ct))
            .WithSummary("How many sequences there are of each style");
        sequences.MapGet("/{key}", SequenceAsync).WithSummary("One sequence with its steps, by number or slug").ProducesProblem(StatusCodes.Status404NotFound);
        app.MapBreathing();
        app.MapFigures();
    }

    private static async Task<Results<Ok<PoseList>, ProblemHttpResult>> PosesAsync(
        [AsParameters] Paging paging, HttpResponse response, PoseLibrary library, LibraryProjection projection, CancellationToken ct,
        string? search = null, string? category = null, string? difficulty = null,
        [FromQuery(Name = "target_area")] string? targetArea = null, string? prop = null, string? avoid = null)
    {
        var filter = new PoseFilter(search, category, difficulty, targetArea, prop, avoid);
        if (!paging.ToSlice().TryGet(out var slice, out var refusal)
            || !(await library.FindAsync(filter, slice, ct)).TryGet(out var found, out refusal))
        {
            return refusal.ToProblem();
        }

        response.Headers["X-Total-Count"] = found.Total.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok(new PoseList(
            [.. found.Poses.Select(projection.Details)], found.Total, slice.Page, slice.Take, slice.PagesOf(found.Total)));
    }

    private static async Task<Results<Ok<PoseDetails>, ProblemHttpResult>> PoseAsync(
        [StringLength(Pose.SlugMaxLength)] string key, PoseLibrary library, LibraryProjection projection, CancellationToken ct) =>
        (await library.GetAsync(key, ct)).TryGet(out var pose, out var refusal)
            ? TypedResults.Ok(projection.Details(pose))
            : refusal.ToProblem();

    private static async Task<Results<Ok<RelatedPoses>, ProblemHttpResult>> RelatedAsync(
        [StringLength(Pose.SlugMaxLength)] string key, PoseLibrary library, SequenceLibrary sequences, LibraryProjection projection, CancellationToken ct)
    {
        if (!(await library.GetAsync(key, ct)).TryGet(out var pose, out var refusal))
        {
            return refusal.ToProblem();
        }

        async Task<IReadOnlyList<PoseDetails>> Linked(IReadOnlyCollection<string> slugs) =>
            [.. (await library.BySlugsAsync(slugs, ct)).Select(projection.Details)];

        return TypedResults.Ok(new RelatedPoses(
            [.. (await library.SimilarAsync(pose, ct)).Select(projection.Details)],
            await Linked(pose.Harder),
            await Linked(pose.Preparations),
            await Linked(pose.Counterposes),
            [.. (await sequences.WithPoseAsync(pose.Id, Slice.LargestPageSize, ct)).Select(LibraryProjection.Item)]));
    }

    private static async Task<Results<Ok<SequenceList>, ProblemHttpResult>> SequencesAsync(
        [AsParameters] Paging paging, SequenceLibrary library, LibraryProjection projection, CancellationToken ct,
        string? search = null, string? difficulty = null, [FromQuery(Name = "focus_area")] string? focusArea = null, string? style = null,
        [FromQuery(Name = "min_duration")] int? minDuration = null, [FromQuery(Name = "max_duration")] int? maxDuration = null,
        [FromQuery(Name = "preset_only")] bool presetOnly = false)
    {
        var filter = new SequenceFilter(search, difficulty, focusArea, style, minDuration, maxDuration, presetOnly);
        return paging.ToSlice().TryGet(out var slice, out var refusal)
            && (await library.FindAsync(filter, slice, ct)).TryGet(out var found, out refusal)
            ? TypedResults.Ok(new SequenceList(
                [.. found.Sequences.Select(LibraryProjection.Item)], found.Total, slice.Page, slice.Take, slice.PagesOf(found.Total)))
            : refusal.ToProblem();
    }

    private static async Task<Results<Ok<SequenceDetails>, ProblemHttpResult>> SequenceAsync(
        [StringLength(Sequence.SlugMaxLength)] string key, SequenceLibrary library, LibraryProjection projection, CancellationToken ct) =>
        (await library.GetAsync(key, ct)).TryGet(out var sequence, out var refusal)
            ? TypedResults.Ok(projection.Details(sequence))
            : refusal.ToProblem();
}
