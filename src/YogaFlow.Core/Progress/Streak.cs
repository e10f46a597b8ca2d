namespace YogaFlow.Core.Progress;

/// <summary>A person's days of practice in a row, as they stand today.</summary>
/// <param name="CurrentDays">Practised days of the run that still goes on; 0 when it is broken.</param>
/// <param name="BestDays">Practised days of the longest run ever; at least <paramref name="CurrentDays"/>.</param>
/// <param name="Since">The first day of the run that goes on.</param>
/// <param name="Frozen">The days between the last practised day and today that a freeze pays for.</param>
/// <param name="PractisedToday">True too when the last practice has a later date, from a place where it is tomorrow.</param>
/// <param name="RestsToday">Today is a planned rest day.</param>
/// <param name="FreezeLeft">The freeze of this week is not spent.</param>
public sealed record Streak(
    int CurrentDays,
    int BestDays,
    DateOnly? Since,
    IReadOnlyList<DateOnly> Frozen,
    bool PractisedToday,
    bool RestsToday,
    bool FreezeLeft);
