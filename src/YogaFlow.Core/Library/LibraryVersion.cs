namespace YogaFlow.Core.Library;

/// <summary>A pose or a sequence as somebody left it, kept for ever.</summary>
public sealed class LibraryVersion
{
    public const int NoteMaxLength = 200;

    public long Id { get; set; }

    public LibraryKind Kind { get; set; }

    public string Slug { get; set; } = "";

    /// <summary>From 1, for each pose and each sequence.</summary>
    public int Number { get; set; }

    public VersionEvent Event { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Who did it; null for the shipped library.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>What that person was called then.</summary>
    public string? PersonName { get; set; }

    /// <summary>Why, in the words of who did it.</summary>
    public string? Note { get; set; }

    /// <summary>Everything that its file would say, as JSON.</summary>
    public string Content { get; set; } = "";
}

public enum LibraryKind
{
    Pose,
    Sequence,
}

/// <summary>What happened to a pose or a sequence.</summary>
public enum VersionEvent
{
    /// <summary>The library brought it.</summary>
    Shipped,

    Created,

    Edited,

    Deleted,

    /// <summary>An older version is the valid one again.</summary>
    Returned,

    /// <summary>An upgrade shipped another; the edited one was preferred.</summary>
    Kept,
}
