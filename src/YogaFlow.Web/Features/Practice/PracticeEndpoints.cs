using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Practice;

/// <summary>Being led through a practice, and keeping what was practised.</summary>
internal static class PracticeEndpoints
{
    public static IServiceCollection AddPractice(this IServiceCollection services) =>
        services.AddSingleton<PracticeRoom>().AddSingleton<PracticeLog>();

    public static void MapPractice(this IEndpointRouteBuilder app)
    {
        app.MapApi("/sequences", "Sequences").AllowAnonymous().RequireRateLimiting(Limits.Catalogue)
            .MapGet("/{key}/timeline", TimelineAsync).WithSummary("What is shown, said and sounded at which second")
            .ProducesProblem(StatusCodes.Status404NotFound);

        var sessions = app.MapApi("/sessions", "Sessions").RequireAuthorization().OpenToScripts().ProducesProblem(StatusCodes.Status401Unauthorized);
        sessions.MapPost("", StoreAsync).WithSummary("A whole practice in one call; the same client_id is stored once");
        sessions.MapPost("/start", StartAsync).WithSummary("Begin a practice; an older one that goes on is closed first");
        sessions.MapPost("/complete", CompleteAsync).WithSummary("End a practice; sending it twice changes nothing")
            .ProducesProblem(StatusCodes.Status404NotFound);
        sessions.MapPut("/{id:guid}/pause", PauseAsync).WithSummary("Remember how far a practice has come")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        sessions.MapGet("/current", ActiveAsync).WithSummary("The practice that is going on").ProducesProblem(StatusCodes.Status404NotFound);
        sessions.MapGet("/active", ActiveAsync).WithSummary("The practice that is going on").ProducesProblem(StatusCodes.Status404NotFound);
        sessions.MapGet("/{id:guid}", GetAsync).WithSummary("One of your practices").ProducesProblem(StatusCodes.Status404NotFound);

        var settings = app.MapApi("/practice-settings", "Sessions").RequireAuthorization().OpenToScripts().ProducesProblem(StatusCodes.Status401Unauthorized);
        settings.MapGet("", SettingsAsync).WithSummary("How you like to be led");
        settings.MapPut("", RememberAsync).WithSummary("Remember how you like to be led");
    }

    private static async Task<Results<Ok<TimelineDetails>, ProblemHttpResult>> TimelineAsync(
        [StringLength(Sequence.SlugMaxLength)] string key, HttpContext context, PracticeRoom room, CancellationToken ct)
    {
        if (!(await room.SequenceAsync(key, ct)).TryGet(out var sequence, out var refusal))
        {
            return refusal.ToProblem();
        }

        var remembered = await room.SettingsAsync(CurrentPerson.From(context.User)?.Id, ct);
        return SettingsQuery.Read(context.Request.Query, remembered).TryGet(out var settings, out refusal)
            ? TypedResults.Ok(PracticeRoom.TimelineOf(sequence, settings))
            : refusal.ToProblem();
    }

    private static async Task<Results<Created<SessionDetails>, ProblemHttpResult>> StartAsync(
        StartSession request, CurrentPerson person, PracticeLog log, CancellationToken ct) =>
        (await log.StartAsync(person.Id, request, ct)).TryGet(out var session, out var refusal)
            ? TypedResults.Created($"{ApiConventions.Base}/sessions/{session.SessionId}", session)
            : refusal.ToProblem();

    private static async Task<Results<Ok<SessionDetails>, Created<SessionDetails>, ProblemHttpResult>> StoreAsync(
        StoreSession request, CurrentPerson person, PracticeLog log, CancellationToken ct)
    {
        if (!(await log.StoreAsync(person.Id, request, ct)).TryGet(out var stored, out var refusal))
        {
            return refusal.ToProblem();
        }

        return stored.IsNew
            ? TypedResults.Created($"{ApiConventions.Base}/sessions/{stored.Session.SessionId}", stored.Session)
            : TypedResults.Ok(stored.Session);
    }

    private static async Task<Results<Ok<SessionDetails>, ProblemHttpResult>> CompleteAsync(
        CompleteSession request, CurrentPerson person, PracticeLog log, CancellationToken ct) =>
        OkOrProblem(await log.CompleteAsync(person.Id, request, ct));

    private static async Task<Results<Ok<SessionDetails>, ProblemHttpResult>> PauseAsync(
        Guid id, PauseSession request, CurrentPerson person, PracticeLog log, CancellationToken ct) =>
        OkOrProblem(await log.PauseAsync(person.Id, id, request.DurationSoFar, ct));

    private static async Task<Results<Ok<SessionDetails>, ProblemHttpResult>> ActiveAsync(
        CurrentPerson person, PracticeLog log, CancellationToken ct) => OkOrProblem(await log.ActiveAsync(person.Id, ct));

    private static async Task<Results<Ok<SessionDetails>, ProblemHttpResult>> GetAsync(
        Guid id, CurrentPerson person, PracticeLog log, CancellationToken ct) => OkOrProblem(await log.DetailsAsync(person.Id, id, ct));

    private static async Task<Ok<SettingsDetails>> SettingsAsync(CurrentPerson person, PracticeRoom room, CancellationToken ct) =>
        TypedResults.Ok(SettingsDetails.From(await room.SettingsAsync(person.Id, ct)));

    private static async Task<Results<Ok<SettingsDetails>, ProblemHttpResult>> RememberAsync(
        RememberSettings request, CurrentPerson person, PracticeRoom room, CancellationToken ct)
    {
        var settings = request.ToSettings();
        return await room.RememberAsync(person.Id, settings, ct) is { } refusal
            ? InWordsOfTheBody(refusal).ToProblem()
            : TypedResults.Ok(SettingsDetails.From(settings));
    }

    /// <summary>Times are called preparation, changeover and warning in an address, and end in _seconds in a body.</summary>
    private static Refusal InWordsOfTheBody(Refusal refusal) => refusal.Field is "preparation" or "changeover" or "warning"
        ? refusal with { Field = $"{refusal.Field}_seconds", Reason = refusal.Reason.Replace(refusal.Field, $"{refusal.Field}_seconds", StringComparison.Ordinal) }
        : refusal;

    private static Results<Ok<SessionDetails>, ProblemHttpResult> OkOrProblem(Outcome<SessionDetails> outcome) =>
        outcome.TryGet(out var session, out var refusal) ? TypedResults.Ok(session) : refusal.ToProblem();
}
