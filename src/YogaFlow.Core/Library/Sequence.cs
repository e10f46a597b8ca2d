namespace YogaFlow.Core.Library;

/// <summary>A practice as it is planned: steps in order, some of them in blocks that are repeated.</summary>
public sealed class Sequence : ILibraryItem
{
    public const int SlugMaxLength = 80;
    public const int NameMaxLength = 80;
    public const int SummaryMaxLength = 120;

    /// <summary>How far the computed length may be from the label, as a share of the label.</summary>
    public const double LabelTolerance = 0.05;

    public int Id { get; set; }

    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>One line for a card.</summary>
    public string Summary { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>beginner, intermediate or advanced.</summary>
    public string Level { get; set; } = "";

    public string Style { get; set; } = "";

    public string Focus { get; set; } = "";

    /// <summary>The label, in minutes.</summary>
    public int Minutes { get; set; }

    /// <summary>The true length at the default settings, in seconds; computed by the timeline, never written by hand.</summary>
    public int TotalSeconds { get; set; }

    public List<SequenceStep> Steps { get; set; } = [];

    /// <summary>True for the sequences of the library: those that ship with it, and those that a keeper made.</summary>
    public bool IsPreset { get; set; }

    public string Fingerprint { get; set; } = "";

    public string SearchKey { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; }

    public bool IsEdited { get; set; }

    public int? ClashVersion { get; set; }

    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>True when the computed length is within the tolerance of the label.</summary>
    public bool LabelIsTrue => Math.Abs(TotalSeconds - (Minutes * 60)) <= Minutes * 60 * LabelTolerance;
}
