using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Progress;

/// <summary>History, statistics and calendar of the person who asks.</summary>
internal static class ProgressEndpoints
{
    private const int LargestPage = 1_000_000;
    private const int LargestPageSize = 100;

    public static IServiceCollection AddProgress(this IServiceCollection services) =>
        services.AddSingleton<PracticeHistory>().AddSingleton<ProgressNumbers>().AddSingleton<PracticeCorrections>()
            .AddSingleton<WeekPlanner>().AddSingleton<BadgeCabinet>()
            .AddSingleton<RangeNumbers>().AddSingleton<PracticeCalendar>();

    public static void MapProgress(this IEndpointRouteBuilder app)
    {
        var progress = app.MapApi("", "Progress").RequireAuthorization().OpenToScripts().ProducesProblem(StatusCodes.Status401Unauthorized);
        app.MapCorrections();
        progress.MapGet("/history", HistoryAsync).WithSummary("Your practices, newest first");
        progress.MapGet("/stats", StatisticsAsync).WithSummary("What your practices add up to");
        progress.MapGet("/history/stats", StatisticsAsync).WithSummary("What your practices add up to");
        progress.MapGet("/calendar", CalendarAsync).WithSummary("The days on which you practised");
        progress.MapGet("/history/calendar", CalendarAsync).WithSummary("The days on which you practised");
        app.MapPlans();
        app.MapBadges();
    }

    private static async Task<Results<Ok<HistoryPageDetails>, ProblemHttpResult>> HistoryAsync(
        CurrentPerson person, PracticeHistory history, CancellationToken ct,
        [Range(1, LargestPage)] int page = 1, [FromQuery(Name = "page_size"), Range(1, LargestPageSize)] int pageSize = 20,
        string? status = null, string? kind = null,
        [FromQuery(Name = "start_date")] string? startDate = null, [FromQuery(Name = "end_date")] string? endDate = null)
    {
        var (own, _) = await history.TodayAsync(person.Id, ct);
        return HistoryQuery.Read(status, kind, startDate, endDate, own.Zone).TryGet(out var filter, out var refusal)
            ? TypedResults.Ok(await history.ListAsync(person.Id, filter, page, pageSize, ct))
            : refusal.ToProblem();
    }

    private static async Task<Results<Ok<PracticeStatistics>, ProblemHttpResult>> StatisticsAsync(
        CurrentPerson person, PracticeHistory history, ProgressNumbers numbers, CancellationToken ct, string? from = null, string? to = null)
    {
        var (own, _) = await history.TodayAsync(person.Id, ct);
        return HistoryQuery.Read(null, null, from, to, own.Zone, "from", "to").TryGet(out var filter, out var refusal)
            ? TypedResults.Ok(await numbers.StatisticsAsync(person.Id, filter.From, filter.To, ct))
            : refusal.ToProblem();
    }

    private static async Task<Results<Ok<CalendarDetails>, ProblemHttpResult>> CalendarAsync(
        CurrentPerson person, PracticeHistory history, ProgressNumbers numbers, CancellationToken ct,
        [FromQuery(Name = "start_date")] string? startDate = null, [FromQuery(Name = "end_date")] string? endDate = null)
    {
        var (own, _) = await history.TodayAsync(person.Id, ct);
        return HistoryQuery.Read(null, null, startDate, endDate, own.Zone).TryGet(out var filter, out var refusal)
            ? TypedResults.Ok(await numbers.CalendarAsync(person.Id, filter.From, filter.To, ct))
            : refusal.ToProblem();
    }
}
