namespace YogaFlow.Core.Library;

/// <summary>
/// One breathing exercise of the library: a pattern of phases, a rapid breath that is counted by the minute, or, with
/// neither, the breath as it comes. The slug is its name for ever.
/// </summary>
public sealed class BreathingExercise
{
    /// <summary>Raise it when <see cref="Index"/> changes: it is part of every fingerprint.</summary>
    public const int IndexVersion = 1;

    public const int SlugMaxLength = 80;
    public const int NameMaxLength = 80;
    public const int SummaryMaxLength = 120;
    public const int EyesClosedCueMaxLength = 420;
    public const int MostPhases = 24;
    public const int SlowestRapidBreathsAMinute = 20;
    public const int FastestRapidBreathsAMinute = 120;
    public const int MostBreathsARound = 120;
    public const int MostRounds = 60;
    public const int MostMinutes = 60;
    public const int LongestRestSeconds = 120;

    /// <summary>A hold of this length or more is a held breath; a shorter one is a pause.</summary>
    public const double HeldFromSeconds = 3;

    /// <summary>Small and stable within an installation; 0 until stored.</summary>
    public int Id { get; set; }

    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public List<string> Aliases { get; set; } = [];

    /// <summary>Null for an exercise that has no Sanskrit name.</summary>
    public SanskritName? Sanskrit { get; set; }

    /// <summary>One line for a card.</summary>
    public string Summary { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>beginner, intermediate or advanced.</summary>
    public string Level { get; set; } = "";

    public string Energy { get; set; } = "";

    /// <summary>Base position: a word of the vocabulary.</summary>
    public string Position { get; set; } = "";

    /// <summary>The phases of one round in order; empty for a rapid breath and for the breath as it comes.</summary>
    public List<BreathPhase> Pattern { get; set; } = [];

    /// <summary>How fast a rapid breath goes; null for every other exercise.</summary>
    public int? BreathsAMinute { get; set; }

    /// <summary>How many rapid breaths make a round; null for every other exercise.</summary>
    public int? BreathsARound { get; set; }

    /// <summary>How many rounds are practised; null when it is <see cref="Minutes"/>.</summary>
    public int? Rounds { get; set; }

    /// <summary>How many minutes are practised; null when it is <see cref="Rounds"/>.</summary>
    public int? Minutes { get; set; }

    /// <summary>Natural breathing between two rounds, in seconds.</summary>
    public int RestSeconds { get; set; }

    /// <summary>How to settle, what to do, and how to come out.</summary>
    public List<string> Steps { get; set; } = [];

    public string CueEyesClosed { get; set; } = "";

    public List<string> Benefits { get; set; } = [];

    public List<BreathingCondition> Conditions { get; set; } = [];

    public string Source { get; set; } = "";

    public string Licence { get; set; } = "";

    /// <summary>Every name folded, see <see cref="NameFold"/>; kept for searching.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>The conditions that forbid this exercise; kept for filtering.</summary>
    public List<string> ForbiddenFor { get; set; } = [];

    /// <summary>Fingerprint of the file that this row was made from.</summary>
    public string Fingerprint { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public bool IsRapid => BreathsAMinute is not null;

    /// <summary>True when the breath is held, not only paused.</summary>
    public bool IsHeld => Pattern.Any(phase => phase.IsHold && phase.Seconds >= HeldFromSeconds);

    /// <summary>One round in seconds, to the half for a pattern; 0 for the breath as it comes.</summary>
    public double RoundSeconds => BreathsAMinute is { } pace && BreathsARound is { } breaths
        ? breaths * 60.0 / pace
        : Pattern.Sum(phase => phase.Seconds);

    /// <summary>The whole exercise in seconds, rests between rounds included.</summary>
    public int TotalSeconds => Minutes is { } minutes
        ? minutes * 60
        : (int)Math.Round(((Rounds ?? 0) * RoundSeconds) + (Math.Max(0, (Rounds ?? 0) - 1) * RestSeconds), MidpointRounding.AwayFromZero);

    /// <summary>Fills the fields that are kept for searching and filtering from those that an author writes.</summary>
    public void Index()
    {
        SearchKey = NameFold.KeyOf([Name, Slug, Sanskrit?.Iast ?? "", Sanskrit?.Plain ?? "", .. Aliases]);
        ForbiddenFor = [.. Conditions.Where(c => c.Severity is Severity.Avoid).Select(c => c.Condition)];
    }
}
