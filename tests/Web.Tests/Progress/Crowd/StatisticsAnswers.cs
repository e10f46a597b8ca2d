using System.Globalization;
using System.Text.Json;
using YogaFlow.Core.Practice;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress.Crowd;

/// <summary>Statistics, calendar and history of one person, as the API answers them.</summary>
internal sealed class StatisticsAnswers(HttpClient client, MadePerson person, MadeLibrary library, SlowNumbers slow, Ledger ledger)
{
    private const int MostListed = 5;
    private const int PageSize = 20;

    public async Task CheckAsync()
    {
        await StatisticsAsync("", null, null);
        await StatisticsAsync("?from=2025-03-30&to=2025-10-26", new DateOnly(2025, 3, 30), new DateOnly(2025, 10, 26));
        await StatisticsAsync("?from=2026-02-28", new DateOnly(2026, 2, 28), null);
        await CalendarAsync("", slow.Today.AddDays(-89), slow.Today);
        await CalendarAsync("?start_date=2024-02-29&end_date=2025-12-31", new DateOnly(2024, 2, 29), new DateOnly(2025, 12, 31));
        await HistoryAsync();
    }

    private async Task StatisticsAsync(string query, DateOnly? from, DateOnly? to)
    {
        var stats = await client.GetJsonAsync($"{Answers.Api}/stats{query}");
        var ended = slow.Between(from, to).ToList();
        var completed = ended.Where(one => one.Status is SessionStatus.Completed).ToList();
        var seconds = completed.Sum(one => (long)one.Seconds);
        void Same(string field, object expected) => ledger.Same($"stats{query} {field}", expected, stats.GetProperty(field).GetDouble());
        Same("total_sessions", completed.Count);
        Same("total_practice_time_seconds", seconds);
        Same("total_practice_time_hours", Math.Round(seconds / 3600.0, 2));
        Same("average_session_duration_minutes", completed.Count == 0 ? 0 : Math.Round(seconds / 60.0 / completed.Count, 2));
        Same("completion_rate_percentage", ended.Count == 0 ? 0 : Math.Round(100.0 * completed.Count / ended.Count, 2));
        Same("current_streak_days", slow.Current().Days);
        Same("best_streak_days", slow.BestDays);
        Same("sessions_last_30_days", slow.Completed.Count(one => one.Day > slow.Today.AddDays(-30)));
        ledger.Same($"stats{query} sequences", MostSequences(completed), Listed(stats, "most_practiced_sequences", one => $"{one.Text("name")} {one.Number("practice_count")}"));
        ledger.Same(
            $"stats{query} poses", MostPoses(completed),
            Listed(stats, "most_practiced_poses", one => $"{one.Number("pose_id")} {one.Text("name")} {one.Number("practice_count")} {one.Number("total_seconds")}"));
    }

    private IEnumerable<string> MostSequences(List<MadeSession> completed) => completed
        .Where(one => one.SequenceId is not null)
        .GroupBy(one => library.Sequences[one.SequenceId!.Value].Name)
        .OrderByDescending(one => one.Count()).ThenBy(one => one.Key, StringComparer.Ordinal)
        .Take(MostListed).Select(one => $"{one.Key} {one.Count()}");

    private IEnumerable<string> MostPoses(List<MadeSession> completed) => completed
        .SelectMany(one => one.Steps)
        .GroupBy(step => step.PoseId)
        .OrderByDescending(pose => pose.Count()).ThenBy(pose => pose.Key)
        .Take(MostListed).Select(pose => $"{pose.Key} {library.Poses[pose.Key].Name} {pose.Count()} {pose.Sum(step => step.Seconds)}");

    private async Task CalendarAsync(string query, DateOnly from, DateOnly to)
    {
        var calendar = await client.GetJsonAsync($"{Answers.Api}/calendar{query}");
        var days = slow.Between(from, to).Where(one => one.Status is not SessionStatus.Abandoned).GroupBy(one => one.Day).OrderBy(day => day.Key).ToList();
        ledger.Same($"calendar{query} total", days.Count, calendar.Number("total_days_practiced"));
        ledger.Same(
            $"calendar{query}",
            days.Select(day => $"{day.Key.Year}-{day.Key.Month}: {day.Key.ToString("O", CultureInfo.InvariantCulture)} {day.Count()} {day.Sum(one => one.Seconds)}"),
            calendar.GetProperty("months").EnumerateArray().SelectMany(month => month.GetProperty("days").EnumerateArray().Select(day =>
                $"{month.Number("year")}-{month.Number("month")}: {day.Text("practice_date")} {day.Number("session_count")} {day.Number("total_duration_seconds")}")));
    }

    private async Task HistoryAsync()
    {
        var newest = await client.GetJsonAsync($"{Answers.Api}/history");
        ledger.Same("history total", person.Sessions.Count, newest.Number("total"));
        ledger.Same("history total_pages", (person.Sessions.Count + PageSize - 1) / PageSize, newest.Number("total_pages"));
        ledger.Same(
            "history",
            person.Sessions.OrderByDescending(one => one.StartedAt).Take(PageSize).Select(one => $"{one.ClientId} {one.Day:O} {one.Status} {one.Seconds}".ToUpperInvariant()),
            Listed(newest, "sessions", one => $"{one.Text("client_id")} {one.Text("practice_date")} {one.Text("completion_status")} {one.Number("duration_seconds")}".ToUpperInvariant()));

        var some = await client.GetJsonAsync($"{Answers.Api}/history?status=partial&start_date=2025-06-01&end_date=2026-03-01&page_size=1");
        ledger.Same(
            "history of partial practices",
            slow.Between(new DateOnly(2025, 6, 1), new DateOnly(2026, 3, 1)).Count(one => one.Status is SessionStatus.Partial), some.Number("total"));
    }

    private static IEnumerable<string> Listed(JsonElement answer, string list, Func<JsonElement, string> text) =>
        answer.GetProperty(list).EnumerateArray().Select(text);
}
