namespace YogaFlow.Core.Progress;

// Kept in the same transaction as the sessions that they sum up, so that a page costs the days that it shows and not the
// sessions behind them. All of it can be made again from the sessions.

/// <summary>One person's day of practice, summed up. A day without an ended practice has no row.</summary>
public sealed class PracticeDay
{
    public Guid PersonId { get; init; }

    /// <summary>In the person's zone, as stored with the sessions.</summary>
    public DateOnly Date { get; init; }

    public Tally Tally { get; set; } = Tally.Nothing;
}

/// <summary>One pose on one person's day.</summary>
public sealed class PoseDay
{
    public Guid PersonId { get; init; }

    public DateOnly Date { get; init; }

    public int PoseId { get; init; }

    public PoseTally Tally { get; set; } = PoseTally.Nothing;
}

/// <summary>One sequence on one person's day.</summary>
public sealed class SequenceDay
{
    public Guid PersonId { get; init; }

    public DateOnly Date { get; init; }

    public int SequenceId { get; init; }

    public SequenceTally Tally { get; set; } = SequenceTally.Nothing;
}

/// <summary>Everything one person has practised, summed up.</summary>
public sealed class PracticeTotals
{
    public Guid PersonId { get; init; }

    public Tally Tally { get; set; } = Tally.Nothing;

    /// <summary>The first day of practice; null before it.</summary>
    public DateOnly? FirstDay { get; set; }

    /// <summary>The run of days at the last day of practice.</summary>
    public StreakMark Days { get; set; } = StreakMark.None;

    /// <summary>The run of weeks at the last week in which the aim was met.</summary>
    public WeekMark Weeks { get; set; } = WeekMark.None;
}

/// <summary>One pose in everything one person has practised.</summary>
public sealed class PoseTotals
{
    public Guid PersonId { get; init; }

    public int PoseId { get; init; }

    public PoseTally Tally { get; set; } = PoseTally.Nothing;
}

/// <summary>One sequence in everything one person has practised.</summary>
public sealed class SequenceTotals
{
    public Guid PersonId { get; init; }

    public int SequenceId { get; init; }

    public SequenceTally Tally { get; set; } = SequenceTally.Nothing;
}
