using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using YogaFlow.Core.Library;
using YogaFlow.Core.Progress.Suggesting;
using YogaFlow.Data;
using YogaFlow.Web.Components;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Home;

/// <summary>What to practise now, for the first page and for other clients.</summary>
internal static class HomeEndpoints
{
    public const int LongestMinutes = 240;
    public const int MostTurns = 1000;

    public static IServiceCollection AddHome(this IServiceCollection services) =>
        services.AddSingleton<HomeBoard>().AddSingleton<SuggestionBoard>();

    public static void MapHome(this IEndpointRouteBuilder app) => app.MapApi("/recommendations", "Progress").RequireAuthorization().OpenToScripts()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .MapGet("", RecommendAsync).WithSummary("What to practise now, and why");

    private static async Task<Ok<RecommendationList>> RecommendAsync(
        CurrentPerson person, SuggestionBoard board, LibraryShelf shelf, CancellationToken ct,
        [Range(1, LongestMinutes)] int? minutes = null, [Range(0, MostTurns)] int turn = 0)
    {
        var library = await shelf.ReadAsync(ct);
        var chosen = await board.ChooseAsync(person.Id, minutes, turn, ct);
        return TypedResults.Ok(new RecommendationList([.. chosen.Select(one => Details(one, library.Sequences[one.Sequence.Id]))]));
    }

    private static Recommendation Details(Suggestion suggestion, Sequence sequence) => new(
        sequence.Id, sequence.Slug, sequence.Name, sequence.Summary, sequence.Level, (int)Math.Round(sequence.TotalSeconds / 60.0),
        sequence.Style, sequence.Focus, Drawings.MainOf(SequenceArc.CoverOf(sequence).ShownBy),
        [.. suggestion.Reasons.Select(reason => new RecommendationReason(reason.Kind, reason.Sentence))]);
}
