namespace YogaFlow.Core.Library;

/// <summary>One pose of the library, with everything that its file says of it. The slug is its name for ever.</summary>
public sealed class Pose : ILibraryItem
{
    /// <summary>
    /// Raise it when <see cref="Index"/>, <see cref="NameFold"/> or what an import derives changes: it is part of every
    /// fingerprint, so that an installation that is upgraded derives its rows anew.
    /// </summary>
    public const int IndexVersion = 2;

    public const int SlugMaxLength = 80;
    public const int NameMaxLength = 80;
    public const int ShortCueMaxLength = 90;
    public const int LongCueMaxLength = 320;
    public const int EyesClosedCueMaxLength = 420;
    public const int PictureMaxLength = 200;
    public const int ShownByMaxLength = 200;

    /// <summary>Small and stable within an installation; 0 until stored.</summary>
    public int Id { get; set; }

    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public List<string> Aliases { get; set; } = [];

    public SanskritName Sanskrit { get; set; } = new();

    /// <summary>The slug of the pose that this one varies, or null.</summary>
    public string? VariationOf { get; set; }

    /// <summary>Base position: a word of the vocabulary.</summary>
    public string Base { get; set; } = "";

    /// <summary>Words of the vocabulary, the main one first.</summary>
    public List<string> Categories { get; set; } = [];

    public string Family { get; set; } = "";

    /// <summary>1 to 5, see <see cref="Levels"/>.</summary>
    public int Level { get; set; }

    public PoseSides Sides { get; set; }

    public PoseHold Hold { get; set; } = new();

    /// <summary>The half of the breath on which one moves into the pose.</summary>
    public BreathHalf EnterOn { get; set; }

    public string Energy { get; set; } = "";

    public string Description { get; set; } = "";

    public List<string> Entry { get; set; } = [];

    public List<string> Stay { get; set; } = [];

    public List<string> Exit { get; set; } = [];

    public PoseCues Cues { get; set; } = new();

    public string Breath { get; set; } = "";

    public string Gaze { get; set; } = "";

    public List<string> Benefits { get; set; } = [];

    public List<string> Stretches { get; set; } = [];

    public List<string> Strengthens { get; set; } = [];

    public PoseProps Props { get; set; } = new();

    public List<string> Modifications { get; set; } = [];

    public List<string> Easier { get; set; } = [];

    public List<string> Harder { get; set; } = [];

    public List<string> Preparations { get; set; } = [];

    public List<string> Counterposes { get; set; } = [];

    public List<string> Next { get; set; } = [];

    public List<PoseCondition> Conditions { get; set; } = [];

    public string Source { get; set; } = "";

    public string Licence { get; set; } = "";

    /// <summary>One sentence that describes the drawn figure to someone who cannot see it.</summary>
    public string Picture { get; set; } = "";

    /// <summary>Which side the drawn figure shows; null for a symmetric pose.</summary>
    public Side? DrawnSide { get; set; }

    /// <summary>What shows it: the slug of the pose whose drawn figure does, usually its own, or the address of a picture.</summary>
    public string ShownBy { get; set; } = "";

    /// <summary>Every name folded, see <see cref="NameFold"/>; kept for searching.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>The conditions that forbid this pose; kept for filtering.</summary>
    public List<string> ForbiddenFor { get; set; } = [];

    /// <summary>Stretched and strengthened areas together; kept for filtering.</summary>
    public List<string> TargetAreas { get; set; } = [];

    /// <summary>Required and optional props together; kept for filtering.</summary>
    public List<string> PropsNeeded { get; set; } = [];

    /// <summary>Fingerprint of the files that this row was made from, so that an unchanged pose is not written again.</summary>
    public string Fingerprint { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; }

    public bool IsEdited { get; set; }

    public int? ClashVersion { get; set; }

    public DateTimeOffset? RemovedAt { get; set; }

    public bool IsSided => Sides is PoseSides.Both;

    public string Difficulty => Levels.WordFor(Level);

    /// <summary>The main one; empty while a pose that is being written has none.</summary>
    public string Category => Categories is [var main, ..] ? main : "";

    /// <summary>The conditions of the pose that somebody has, the most serious first.</summary>
    /// <param name="limits">What somebody takes care of; words of the vocabulary.</param>
    public IReadOnlyList<PoseCondition> Concerning(IReadOnlyCollection<string> limits) =>
        [.. Conditions.Where(condition => limits.Contains(condition.Condition)).OrderByDescending(condition => condition.Severity)];

    /// <summary>Fills the fields that are kept for searching and filtering from those that an author writes.</summary>
    public void Index()
    {
        SearchKey = NameFold.KeyOf([Name, Slug, Sanskrit.Iast, Sanskrit.Plain, .. Aliases]);
        ForbiddenFor = [.. Conditions.Where(c => c.Severity is Severity.Avoid).Select(c => c.Condition)];
        TargetAreas = [.. Stretches.Concat(Strengthens).Distinct()];
        PropsNeeded = [.. Props.Required.Concat(Props.Optional).Distinct()];
    }
}
