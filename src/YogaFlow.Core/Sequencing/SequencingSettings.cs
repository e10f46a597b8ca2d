namespace YogaFlow.Core.Sequencing;

/// <summary>The numbers in the rules. They are sensible defaults that teachers may argue about, not norms.</summary>
public sealed record SequencingSettings
{
    public static SequencingSettings Default { get; } = new();

    /// <summary>How long the first, quiet step lasts at least, in seconds.</summary>
    public int OpeningSeconds { get; init; } = 30;

    /// <summary>How much of the practice passes before the first demanding hold, as a share.</summary>
    public double WarmUpShare { get; init; } = 0.15;

    /// <summary>How long the final rest is, as a share of the practice, unless it lasts <see cref="RestSeconds"/>.</summary>
    public double RestShare { get; init; } = 0.08;

    /// <summary>A final rest of this many seconds is long enough for a practice of any length.</summary>
    public int RestSeconds { get; init; } = 300;

    /// <summary>How much of the practice follows the last standing or demanding hold, as a share.</summary>
    public double WindDownShare { get; init; } = 0.15;

    /// <summary>A practice of at most this many minutes is a break: it may end as it began, sitting or standing.</summary>
    public int BreakMinutes { get; init; } = 10;

    /// <summary>The peak comes no earlier than this share of the practice.</summary>
    public double PeakEarliest { get; init; } = 0.45;

    /// <summary>The peak comes no later than this share of the practice.</summary>
    public double PeakLatest { get; init; } = 0.85;

    /// <summary>How many of the areas that the peak asks for are met before it, as a share.</summary>
    public double PreparedShare { get; init; } = 0.75;

    /// <summary>A hold that is shorter, in seconds, is a movement on the way to the next.</summary>
    public int PassingSeconds { get; init; } = 10;

    /// <summary>From this level on (1 to 5) a hold is demanding whatever the pose.</summary>
    public int DemandingLevel { get; init; } = 3;

    /// <summary>Seated folds that together last this many seconds ask for a gentle arch or an even shape after them.</summary>
    public int LongFoldSeconds { get; init; } = 120;

    /// <summary>Within how many steps a counterpose has to follow.</summary>
    public int CounterposeWithin { get; init; } = 3;

    /// <summary>The first hold of the highest level comes no earlier than this share of the practice.</summary>
    public double SimpleShare { get; init; } = 0.2;

    /// <summary>How often a practice may go from standing to the floor and up again in this many minutes.</summary>
    public int MinutesToARise { get; init; } = 20;

    /// <summary>How much higher than everything before it a pose may be, in levels, without a preparation.</summary>
    public int GreatestJump { get; init; } = 1;

    /// <summary>How long the stretch of time is in which the load on hands and shoulders is counted, in seconds.</summary>
    public int LoadWindowSeconds { get; init; } = 300;

    /// <summary>How much of that time the hands may carry the body, as a share.</summary>
    public double LoadShare { get; init; } = 0.7;

    /// <summary>How long the hands may carry the body without a rest, in seconds.</summary>
    public int LoadSeconds { get; init; } = 130;

    /// <summary>More equal rounds of a salutation than this ask for a last one that differs.</summary>
    public int EqualRounds { get; init; } = 5;

    /// <summary>Poses that must not come, by slug.</summary>
    public IReadOnlyCollection<string> ExcludedPoses { get; init; } = [];

    /// <summary>Conditions to respect besides those that the sequence is made for; words of the vocabulary.</summary>
    public IReadOnlyCollection<string> Limits { get; init; } = [];
}
