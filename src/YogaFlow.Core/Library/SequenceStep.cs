namespace YogaFlow.Core.Library;

/// <summary>One line of a sequence: a pose for a time. Lines of one block stand together and share its name.</summary>
public sealed class SequenceStep
{
    public const int ShortestSeconds = 2;
    public const int LongestSeconds = 900;
    public const int NoteMaxLength = 200;
    public const int MostRounds = 24;

    public int Id { get; set; }

    public int SequenceId { get; set; }

    public int PoseId { get; set; }

    public Pose Pose { get; set; } = null!;

    /// <summary>From 1, in the order of the sequence.</summary>
    public int Position { get; set; }

    /// <summary>How long the pose is held on each side, in seconds, at a hold scale of 1.</summary>
    public int Seconds { get; set; }

    /// <summary>The one side to practise; null means both for a sided pose.</summary>
    public Side? Side { get; set; }

    public string? Note { get; set; }

    /// <summary>Numbers the blocks of a sequence from 1; null for a line of its own.</summary>
    public int? BlockNumber { get; set; }

    public string? BlockSlug { get; set; }

    public string? BlockName { get; set; }

    /// <summary>How often the block is gone through; 1 for a line of its own.</summary>
    public int Rounds { get; set; } = 1;

    /// <summary>True inside a block where one movement leads into the next: no changeover there.</summary>
    public bool Flowing { get; set; }
}
