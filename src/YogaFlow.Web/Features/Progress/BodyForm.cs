using System.Globalization;
using YogaFlow.Core;
using YogaFlow.Core.People;

namespace YogaFlow.Web.Features.Progress;

/// <summary>How days run and what poses have to respect, as it is typed.</summary>
internal sealed class BodyForm
{
    private const string Unchosen = "";

    public string? TimeZone { get; set; }

    public string? DayStartsAt { get; set; }

    public string? Level { get; set; }

    public List<string>? Limits { get; set; }

    /// <summary>The zones that are offered; others that are known are taken too.</summary>
    public static IReadOnlyList<string> Zones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).Append("UTC").Order(StringComparer.Ordinal)];

    /// <summary>The hours at which a day can begin, as a clock shows them.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Hours { get; } =
        [.. Enumerable.Range(PersonalDay.EarliestStart, PersonalDay.LatestStart - PersonalDay.EarliestStart + 1)
            .Select(hour => KeyValuePair.Create(hour.ToString(CultureInfo.InvariantCulture), new TimeOnly(hour, 0).ToString("HH:mm", CultureInfo.InvariantCulture)))];

    public static BodyForm Of(PersonDescription person) => new()
    {
        TimeZone = person.TimeZone,
        DayStartsAt = person.DayStartsAt.ToString(CultureInfo.InvariantCulture),
        Level = person.ExperienceLevel,
        Limits = [.. person.Limits],
    };

    public Outcome<DescribePerson> Read() =>
        int.TryParse(DayStartsAt, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            ? new DescribePerson(TimeZone?.Trim() ?? Unchosen, hour, Level, Limits)
            : ProfileRefusals.DayStartsAt;
}
