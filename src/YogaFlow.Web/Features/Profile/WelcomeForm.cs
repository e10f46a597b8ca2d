using System.Globalization;
using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Features.Profile;

/// <summary>What the first steps ask, all of it in one form: each step shows its own fields.</summary>
internal sealed class WelcomeForm
{
    private const int Steps = 3;

    public string? Level { get; set; }

    /// <summary>Words of <see cref="GoalWords"/>.</summary>
    public List<string>? Goals { get; set; }

    public string? OtherGoal { get; set; }

    public List<string>? Limits { get; set; }

    public string? TimeZone { get; set; }

    public string? DayStartsAt { get; set; }

    public string? Pace { get; set; }

    /// <summary>go-on, skip or skip-all: the button that was pressed.</summary>
    public string? Do { get; set; }

    /// <summary>What people often practise for; they may say it in words of their own, too.</summary>
    public static IReadOnlyDictionary<string, string> GoalWords { get; } = new Dictionary<string, string>
    {
        ["ease"] = "To move with ease",
        ["strength"] = "To become stronger",
        ["calm"] = "To become calm",
        ["sleep"] = "To sleep better",
        ["balance"] = "To stand steadily",
        ["back"] = "For my back",
    };

    /// <summary>How long poses are held, beside how they are written.</summary>
    public static IReadOnlyDictionary<string, string> Paces { get; } = new Dictionary<string, string>
    {
        ["0.75"] = "Brisk",
        ["1"] = "As the practice is written",
        ["1.5"] = "Unhurried",
    };

    /// <summary>The paces to choose from; one that was set to the number on another page stays what it is.</summary>
    public IEnumerable<KeyValuePair<string, string>> PaceChoices =>
        Pace is null || Paces.ContainsKey(Pace) ? Paces : Paces.Append(KeyValuePair.Create(Pace, "As you have set it"));

    public static int StepOf(string? asked) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? Math.Clamp(step, 1, Steps) : 1;

    public static bool IsLast(int step) => step == Steps;

    public static WelcomeForm Of(ProfileDetails profile, PersonDescription person, TimelineSettings settings) => new()
    {
        Level = profile.ExperienceLevel,
        Goals = [.. GoalWords.Where(one => profile.Goals.Contains(one.Value)).Select(one => one.Key)],
        OtherGoal = string.Join("; ", profile.Goals.Except(GoalWords.Values)),
        Limits = [.. person.Limits],
        TimeZone = profile.TimeZone,
        DayStartsAt = person.DayStartsAt.ToString(CultureInfo.InvariantCulture),
        Pace = settings.HoldScale.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What a step changes.</summary>
    public ChangeProfile Read(int step) => step switch
    {
        1 => new ChangeProfile(ExperienceLevel: Level ?? "", Goals: [.. GoalWords.Where(one => Goals?.Contains(one.Key) is true).Select(one => one.Value), .. (OtherGoal ?? "").Split(';')]),
        2 => new ChangeProfile(Limits: Limits ?? []),
        _ => new ChangeProfile(TimeZone: TimeZone?.Trim() ?? "", DayStartsAt: int.TryParse(DayStartsAt, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour : -1),
    };

    /// <summary>Null for a word that is no pace.</summary>
    public double? ReadPace() => Pace is not null && Paces.ContainsKey(Pace) ? double.Parse(Pace, CultureInfo.InvariantCulture) : null;
}
