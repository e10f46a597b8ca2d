using System.Globalization;
using System.Text.RegularExpressions;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Tests.Progress.Crowd;

/// <summary>The pages of statistics, calendar, goals and badges as one person sees them.</summary>
internal sealed partial class ProgressPages(HttpClient client, MadeLibrary library, SlowNumbers slow, Ledger ledger)
{
    private const int Year = 2025;
    private const int MostRanked = 10;
    private const int MostUneven = 5;
    private const int WeeksLookedAt = 12;

    public async Task CheckAsync()
    {
        Statistics(await ShownNumbers.OfAsync(client, "/statistics?range=everything"));
        Month((await ShownNumbers.OfAsync(client, "/calendar")).Html);
        YearOf(await ShownNumbers.OfAsync(client, $"/calendar/{Year}"));
        Goals((await ShownNumbers.OfAsync(client, "/goals")).Html);
        var earned = new SlowBadges(library, slow).Earned.Count();
        ledger.Same("/badges earned", earned, DatedBadge().Count((await ShownNumbers.OfAsync(client, "/badges")).Html));
    }

    private void Statistics(ShownNumbers page)
    {
        var (completed, any) = (slow.Completed, slow.Ended.Count > 0);
        var felt = completed.Where(one => one.Feeling is not null).ToList();
        var seconds = completed.Sum(one => (long)one.Seconds);
        void Same(string name, object? expected) => ledger.Same($"/statistics {name}", expected, page.Find(name));
        Same("sessions", any ? completed.Count : null);
        Same("seconds", any ? seconds : null);
        Same("days", any ? slow.Days.Count : null);
        Same("average-minutes", completed.Count > 0 ? Math.Round(seconds / 60.0 / completed.Count, 2) : null);
        Same("completion-percent", any ? Math.Round(100.0 * completed.Count / slow.Ended.Count, 2) : null);
        Same("feeling", felt.Count > 0 ? Math.Round(felt.Average(one => one.Feeling!.Value), 2) : null);
        if (completed.Count == 0)
        {
            return;
        }

        void Rows(string chart, string number, IEnumerable<string> expected) =>
            ledger.Same($"/statistics {chart}", expected, page.Rows(chart, number).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Key} {row.Amount}")));
        int Began(params int[] hours) => completed.Count(one => hours.Contains(one.Local.Hour));
        int Lasting(int from, int to) => completed.Count(one => one.Seconds >= from * 60 && one.Seconds < to * 60);
        Rows("weekdays", "sessions", Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Select(day => $"{day.ToString().ToLowerInvariant()} {completed.Count(one => one.Day.DayOfWeek == day)}"));
        Rows("parts", "sessions", [$"morning {Began(4, 5, 6, 7, 8, 9, 10)}", $"midday {Began(11, 12, 13, 14, 15, 16)}", $"evening {Began(17, 18, 19, 20, 21)}", $"night {Began(22, 23, 0, 1, 2, 3)}"]);
        Rows("lengths", "sessions", [$"brief {Lasting(0, 10)}", $"short {Lasting(10, 20)}", $"middling {Lasting(20, 40)}", $"long {Lasting(40, 300)}"]);
        var months = page.Rows("months", "seconds");
        if (months.Count > 0)
        {
            Rows("months", "seconds", months.Select(month => $"{month.Key} {completed.Where(one => $"{one.Day:yyyy-MM}" == month.Key).Sum(one => one.Seconds)}"));
        }

        ledger.Same("/statistics over time", seconds, months.Concat(page.Rows("weeks", "seconds")).Sum(row => row.Amount));
        var sequences = completed.Where(one => one.SequenceId is not null).GroupBy(one => library.Sequences[one.SequenceId!.Value]).ToList();
        Rows("sequences", "sessions", sequences.OrderByDescending(one => one.Count()).ThenBy(one => one.Key.Name, StringComparer.Ordinal).Take(MostRanked).Select(one => $"{one.Key.Slug} {one.Count()}"));
        Rows("styles", "sessions", sequences.GroupBy(one => one.Key.Style).Select(style => (style.Key, Count: style.Sum(one => one.Count())))
            .OrderByDescending(style => style.Count).ThenBy(style => style.Key, StringComparer.Ordinal).Select(style => $"{style.Key} {style.Count}"));
        Poses(page, [.. completed.SelectMany(one => one.Steps).GroupBy(step => library.Poses[step.PoseId])], Rows);
    }

    private void Poses(ShownNumbers page, List<IGrouping<Pose, MadeStep>> poses, Action<string, string, IEnumerable<string>> rows)
    {
        var ranked = poses.OrderByDescending(pose => pose.Count()).ThenBy(pose => pose.Key.Name, StringComparer.Ordinal).Take(MostRanked).ToList();
        rows("poses", "holds", ranked.Select(pose => $"{pose.Key.Slug} {pose.Count()}"));
        rows("poses", "seconds", ranked.Select(pose => $"{pose.Key.Slug} {pose.Sum(step => step.Seconds)}"));
        foreach (var (category, amount) in page.Rows("categories", "seconds"))
        {
            ledger.Same($"/statistics {category}", poses.Where(pose => pose.Key.Categories[0] == category).Sum(pose => pose.Sum(step => step.Seconds)), amount);
        }

        var sided = poses.Where(pose => pose.Key.IsSided)
            .Select(pose => (pose.Key.Slug, pose.Key.Name, Left: Held(pose, Side.Left), Right: Held(pose, Side.Right))).ToList();
        if (sided.Sum(pose => pose.Left + pose.Right) > 0)
        {
            var uneven = sided.Where(pose => pose.Left != pose.Right)
                .OrderByDescending(pose => Math.Abs(pose.Left - pose.Right)).ThenBy(pose => pose.Name, StringComparer.Ordinal).Take(MostUneven).ToList();
            rows("sides", "left-seconds", uneven.Select(pose => $"{pose.Slug} {pose.Left}").Prepend($"all {sided.Sum(pose => pose.Left)}"));
            rows("sides", "right-seconds", uneven.Select(pose => $"{pose.Slug} {pose.Right}").Prepend($"all {sided.Sum(pose => pose.Right)}"));
        }
    }

    private void Month(string html)
    {
        var days = Practised().Where(day => (day.Date.Year, day.Date.Month) == (slow.Today.Year, slow.Today.Month)).ToList();
        ledger.Same("/calendar", days.Select(day => $"{day.Date:yyyy-MM-dd}"), DoneCell().Matches(html).Select(cell => cell.Groups[1].Value));
        var sum = days.Count switch
        {
            0 => "No practice in this month.",
            1 => $"1 day with practice, {ShownPages.Duration(days[0].Seconds)}.",
            var many => $"{many} days with practice, {ShownPages.Duration(days.Sum(day => day.Seconds))}.",
        };
        ledger.True($"/calendar says {sum}", html.Contains(sum, StringComparison.Ordinal));
    }

    private void YearOf(ShownNumbers page)
    {
        var days = Practised().Where(day => day.Date.Year == Year).ToList();
        ledger.Same($"/calendar/{Year} days", days.Count > 0 ? days.Count : null, page.Find("days"));
        ledger.Same($"/calendar/{Year} seconds", days.Count > 0 ? days.Sum(day => day.Seconds) : null, page.Find("seconds"));
        ledger.Same($"/calendar/{Year}", days.Select(day => $"{day.Date:yyyy-MM-dd} {day.Seconds}"), HeatCell().Matches(page.Html).Select(cell => $"{cell.Groups[1].Value} {cell.Groups[2].Value}"));
    }

    private void Goals(string html)
    {
        var monday = MadeDay.MondayOf(slow.Today);
        var (plan, days) = (slow.PlanFor(slow.Today), slow.Days.Count(day => MadeDay.MondayOf(day) == monday));
        var told = $"{Count(days, "day")} practised; {Count(plan.DaysAWeek, "day")} {(plan.DaysAWeek == 1 ? "makes" : "make")} the week count.";
        ledger.True($"/goals says {told}", html.Contains(told, StringComparison.Ordinal));
        if (slow.BestDays > 0)
        {
            var current = slow.Current().Days;
            ledger.True($"/goals shows {current} or {slow.BestDays} days", html.Contains($">{Count(current > 0 ? current : slow.BestDays, "day")}</strong>", StringComparison.Ordinal));
            ledger.True($"/goals shows {slow.Weeks()}", html.Contains($">{Count(slow.Weeks().Current, "week")}</strong>", StringComparison.Ordinal) && html.Contains($", best {slow.Weeks().Best}<", StringComparison.Ordinal));
            var (practised, planned, percent) = slow.Consistency();
            ledger.True($"/goals shows {slow.Consistency()}", planned == 0 || (html.Contains($">{percent} %</strong>", StringComparison.Ordinal) && html.Contains($": {practised} of {planned} planned days", StringComparison.Ordinal)));
        }

        var weeks = Enumerable.Range(0, WeeksLookedAt).Reverse().Select(i => monday.AddDays(-7 * i)).ToList();
        if (weeks.Exists(week => Asked(week) || slow.WeekOf(week).Sessions > 0))
        {
            ledger.Same("/goals weeks", weeks.Select(week => string.Create(CultureInfo.InvariantCulture, $"Week of {week:d MMMM}: {Count(slow.WeekOf(week).Sessions, "practice")}, {Count(slow.WeekOf(week).Minutes, "minute")}, {Said(week, monday)}")), PastWeek().Matches(html).Select(week => week.Value));
        }
    }

    private string Said(DateOnly week, DateOnly monday) =>
        slow.WeekOf(week).Met ? "goal met" : !Asked(week) ? "no goal" : week == monday ? "not over" : "goal not met";

    private bool Asked(DateOnly week) => slow.PlanFor(week) is { Sessions: not null } or { Minutes: not null };

    private IEnumerable<(DateOnly Date, long Seconds)> Practised() => slow.Ended.Where(one => one.Status is not SessionStatus.Abandoned)
        .GroupBy(one => one.Day).Select(day => (day.Key, day.Sum(one => (long)one.Seconds))).OrderBy(day => day.Key);

    private static int Held(IEnumerable<MadeStep> steps, Side side) => steps.Where(step => step.Side == side).Sum(step => step.Seconds);

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    [GeneratedRegex("<time [^>]*datetime=")]
    private static partial Regex DatedBadge();

    [GeneratedRegex("<td[^>]*data-date=\"([0-9-]+)\"[^>]*>\\s*<a ")]
    private static partial Regex DoneCell();

    [GeneratedRegex("data-number=\"day\\.([0-9-]+)\" data-value=\"([0-9]+)\"")]
    private static partial Regex HeatCell();

    [GeneratedRegex("Week of [^<]*: [^<]*")]
    private static partial Regex PastWeek();
}
