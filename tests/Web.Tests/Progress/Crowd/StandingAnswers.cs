using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress.Crowd;

/// <summary>Goals, badges and suggestions of one person, as they are stored and as the API answers them.</summary>
internal sealed class StandingAnswers(YogaFlowApp app, HttpClient client, MadePerson person, MadeLibrary library, SlowNumbers slow, Ledger ledger)
{
    private const int MostSuggested = 3;
    private const int WeeksLookedAt = 12;
    private static readonly string[] Ladder = ["beginner", "intermediate", "advanced"];

    public async Task CheckAsync(CancellationToken ct)
    {
        await BadgesAsync(ct);
        await GoalsAsync();
        await RecommendationsAsync("");
        await RecommendationsAsync("?minutes=20&turn=1");
    }

    private async Task BadgesAsync(CancellationToken ct)
    {
        var badges = new SlowBadges(library, slow);
        var earned = badges.Earned.Order(StringComparer.Ordinal).ToList();
        await using (var db = app.CreateDb())
        {
            var awards = await db.BadgeAwards.Where(award => award.PersonId == person.Id).Select(award => award.Code).ToListAsync(ct);
            ledger.Same("badges that are stored", earned, awards.Order(StringComparer.Ordinal));
        }

        var answer = await client.GetJsonAsync($"{Answers.Api}/badges");
        ledger.Same("badges", earned, answer.GetProperty("earned").EnumerateArray().Select(one => one.Text("code")).Order(StringComparer.Ordinal));
        ledger.Same(
            "next badges", badges.Next.Order(StringComparer.Ordinal),
            answer.GetProperty("next").EnumerateArray().Select(one => $"{one.Text("code")} {one.Number("value")}/{one.Number("threshold")}").Order(StringComparer.Ordinal));
    }

    private async Task GoalsAsync()
    {
        var goals = await client.GetJsonAsync($"{Answers.Api}/goals");
        var (plan, monday, current) = (slow.PlanFor(slow.Today), MadeDay.MondayOf(slow.Today), slow.Current());
        var daysThisWeek = slow.Days.Count(day => MadeDay.MondayOf(day) == monday);
        ledger.Same(
            "goals of a week", $"{plan.Sessions} {plan.Minutes} {plan.DaysAWeek}",
            $"{goals.GetProperty("sessions_a_week")} {goals.GetProperty("minutes_a_week")} {goals.GetProperty("days_a_week")}");
        ledger.Same(
            "rest days", plan.RestDays.Select(day => day.ToString().ToLowerInvariant()).Order(StringComparer.Ordinal),
            goals.GetProperty("rest_days").EnumerateArray().Select(day => day.GetString()).Order(StringComparer.Ordinal));

        var week = goals.GetProperty("week");
        var (sessions, minutes, met) = slow.WeekOf(monday);
        ledger.Same(
            "this week", $"{monday:O} {sessions} {minutes} {daysThisWeek} {met}",
            $"{week.Text("monday")} {week.Number("sessions")} {week.Number("minutes")} {week.Number("days")} {week.GetProperty("met").GetBoolean()}");

        var streak = goals.GetProperty("streak");
        var frozen = current.Frozen.Where(day => day > slow.Days.Max()).Order().Select(day => day.ToString("O", CultureInfo.InvariantCulture));
        var freezeLeft = !current.Frozen.Any(day => MadeDay.MondayOf(day) == monday);
        ledger.Same(
            "streak", $"{current.Days} {slow.BestDays} {current.Since:O} {string.Join(' ', frozen)} {freezeLeft} {slow.Rests(slow.Today)}",
            $"{streak.Number("current_days")} {streak.Number("best_days")} {streak.GetProperty("since")} {string.Join(' ', streak.GetProperty("frozen").EnumerateArray())} {streak.GetProperty("freeze_left").GetBoolean()} {streak.GetProperty("rests_today").GetBoolean()}");

        var (weekly, consistency) = (goals.GetProperty("weekly_streak"), goals.GetProperty("consistency"));
        ledger.Same("weekly streak", (slow.Weeks().Current, slow.Weeks().Best, daysThisWeek), (weekly.Number("current_weeks"), weekly.Number("best_weeks"), weekly.Number("days_this_week")));
        ledger.Same("consistency", slow.Consistency(), (consistency.Number("practised_days"), consistency.Number("planned_days"), consistency.Number("percent")));

        ledger.Same(
            "met weeks", Enumerable.Range(0, WeeksLookedAt).Reverse().Select(i => monday.AddDays(-7 * i)).Select(one => $"{one:O} {slow.WeekOf(one)}"),
            goals.GetProperty("met_weeks").EnumerateArray()
                .Select(one => $"{one.Text("monday")} {(one.Number("sessions"), one.Number("minutes"), one.GetProperty("met").GetBoolean())}"));
    }

    private async Task RecommendationsAsync(string query)
    {
        var suggested = (await client.GetJsonAsync($"{Answers.Api}/recommendations{query}")).GetProperty("recommendations").EnumerateArray().ToList();
        var ids = suggested.Select(one => one.Number("sequence_id")).ToList();
        ledger.True($"recommendations{query} are at most three, and none twice", ids.Count <= MostSuggested && ids.Distinct().Count() == ids.Count);
        ledger.Same($"recommendations{query} that the body forbids", "", string.Join(' ', ids.Where(id => library.Forbids(id).Intersect(person.Limits).Any())));
        ledger.Same(
            $"recommendations{query} that are too hard", "",
            string.Join(' ', ids.Where(id => Array.IndexOf(Ladder, library.Sequences[id].Level) > Array.IndexOf(Ladder, person.Level) + 1)));
        ledger.True($"recommendations{query} all say why", suggested.TrueForAll(one => one.GetProperty("reasons").GetArrayLength() > 0));

        // Nobody is left without one as long as there is one that may be suggested.
        var allowed = library.Sequences.Values.Count(one => !library.Forbids(one.Id).Intersect(person.Limits).Any()
            && Array.IndexOf(Ladder, one.Level) <= Array.IndexOf(Ladder, person.Level) + 1);
        ledger.True($"recommendations{query} leave nobody without", ids.Count > 0 || allowed == 0);
    }
}
