using System.Globalization;
using YogaFlow.Core;
using YogaFlow.Core.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>The plan of a week as it is typed: text, so that whatever was typed can be shown again.</summary>
internal sealed class PlanForm
{
    public string? Sessions { get; set; }

    public string? Minutes { get; set; }

    public string? Days { get; set; }

    /// <summary>Words such as sunday.</summary>
    public List<string>? RestDays { get; set; }

    public static PlanForm Of(WeekStanding standing) => new()
    {
        Sessions = Text(standing.Plan.SessionsAWeek),
        Minutes = Text(standing.Plan.MinutesAWeek),
        Days = Text(standing.Plan.DaysAWeek),
        RestDays = [.. standing.RestDays.Select(WordOf)],
    };

    /// <summary>The seven days, Monday first, with the words that the form sends for them.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Weekdays { get; } =
        [.. Enumerable.Range(1, Week.Days).Select(i => (DayOfWeek)(i % Week.Days)).Select(day => KeyValuePair.Create(WordOf(day), day.ToString()))];

    /// <summary>What was typed as a plan; every field that cannot be read is refused in the words of its rule.</summary>
    public (PlanWeek? Plan, IReadOnlyList<Refusal> Refusals) Read()
    {
        var refusals = new List<Refusal>();
        var days = NumberOf(Days, ProgressRefusals.DaysAWeek, refusals);
        if (days is null && refusals.Count == 0)
        {
            refusals.Add(ProgressRefusals.DaysAWeek);
        }

        var sessions = NumberOf(Sessions, ProgressRefusals.SessionsAWeek, refusals);
        var minutes = NumberOf(Minutes, ProgressRefusals.MinutesAWeek, refusals);
        var restDays = new List<DayOfWeek>();
        foreach (var word in RestDays ?? [])
        {
            if (Weekdays.Any(day => day.Key == word) && Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var day))
            {
                restDays.Add(day);
            }
            else
            {
                refusals.Add(ProgressRefusals.RestDays);
            }
        }

        return refusals.Count == 0 ? (new PlanWeek(days!.Value, restDays, sessions, minutes), refusals) : (null, refusals);
    }

    private static int? NumberOf(string? typed, Refusal refusal, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        refusals.Add(refusal);
        return null;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string WordOf(DayOfWeek day) => day.ToString().ToLowerInvariant();
}
