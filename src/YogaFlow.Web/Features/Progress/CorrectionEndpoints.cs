using Microsoft.AspNetCore.Http.HttpResults;
using YogaFlow.Core;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Progress;

/// <summary>Correcting, describing and deleting one's own practices.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder app)
    {
        var sessions = app.MapApi("/sessions/{id:guid}", "Sessions").RequireAuthorization().OpenToScripts()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        sessions.MapPut("", CorrectAsync).WithSummary("Put right a practice that has ended; numbers and streak follow")
            .ProducesProblem(StatusCodes.Status409Conflict);
        sessions.MapPut("/reflection", ReflectAsync).WithSummary("How it felt, a note, and the poses that hurt or pleased");
        sessions.MapPut("/feeling", FeelAsync).WithSummary("How it felt; the note and the poses stay as they are");
        sessions.MapDelete("", DeleteAsync).WithSummary("Delete one of your practices; numbers and streak follow");
    }

    private static async Task<Results<Ok<HistorySession>, ProblemHttpResult>> CorrectAsync(
        Guid id, CorrectSession request, CurrentPerson person, PracticeCorrections corrections, PracticeHistory history, CancellationToken ct) =>
        await OkOrProblemAsync(await corrections.CorrectAsync(person.Id, id, request, ct), person, id, history, ct);

    private static async Task<Results<Ok<HistorySession>, ProblemHttpResult>> ReflectAsync(
        Guid id, Reflection request, CurrentPerson person, PracticeCorrections corrections, PracticeHistory history, CancellationToken ct) =>
        await OkOrProblemAsync(await corrections.ReflectAsync(person.Id, id, request, ct), person, id, history, ct);

    private static async Task<Results<Ok<HistorySession>, ProblemHttpResult>> FeelAsync(
        Guid id, Felt request, CurrentPerson person, PracticeCorrections corrections, PracticeHistory history, CancellationToken ct) =>
        await OkOrProblemAsync(await corrections.FeelAsync(person.Id, id, request.Feeling, ct), person, id, history, ct);

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id, CurrentPerson person, PracticeCorrections corrections, CancellationToken ct) =>
        await corrections.DeleteAsync(person.Id, id, ct) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static async Task<Results<Ok<HistorySession>, ProblemHttpResult>> OkOrProblemAsync(
        Refusal? refusal, CurrentPerson person, Guid id, PracticeHistory history, CancellationToken ct)
    {
        if (refusal is not null)
        {
            return refusal.ToProblem();
        }

        return (await history.RecordAsync(person.Id, id, ct)).TryGet(out var record, out var gone)
            ? TypedResults.Ok(record.Listed)
            : gone.ToProblem();
    }
}
