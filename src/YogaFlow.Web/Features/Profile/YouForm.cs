using System.Globalization;
using YogaFlow.Core;
using YogaFlow.Core.People;

namespace YogaFlow.Web.Features.Profile;

/// <summary>Who a person is and how their days run, as it is typed.</summary>
internal sealed class YouForm
{
    public string? Name { get; set; }

    public string? Level { get; set; }

    public string? TimeZone { get; set; }

    public string? DayStartsAt { get; set; }

    /// <summary>One a line.</summary>
    public string? Goals { get; set; }

    /// <summary>The zones that are offered; others that are known are taken too.</summary>
    public static IReadOnlyList<string> Zones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).Append("UTC").Order(StringComparer.Ordinal)];

    /// <summary>The hours at which a day can begin, as a clock shows them.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Hours { get; } =
        [.. Enumerable.Range(PersonalDay.EarliestStart, PersonalDay.LatestStart - PersonalDay.EarliestStart + 1)
            .Select(hour => KeyValuePair.Create(hour.ToString(CultureInfo.InvariantCulture), new TimeOnly(hour, 0).ToString("HH:mm", CultureInfo.InvariantCulture)))];

    public static YouForm Of(ProfileDetails profile, PersonDescription person) => new()
    {
        Name = profile.Name,
        Level = profile.ExperienceLevel,
        TimeZone = profile.TimeZone,
        DayStartsAt = person.DayStartsAt.ToString(CultureInfo.InvariantCulture),
        Goals = string.Join('\n', profile.Goals),
    };

    public Outcome<ChangeProfile> Read() =>
        int.TryParse(DayStartsAt, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            ? new ChangeProfile(Name ?? "", Level ?? "", TimeZone?.Trim() ?? "", (Goals ?? "").Split('\n'), DayStartsAt: hour)
            : ProfileRefusals.DayStartsAt;
}
