using System.Numerics;

namespace YogaFlow.Core.Progress;

/// <summary>The week of the calendar, Monday to Sunday.</summary>
public static class Week
{
    public const int Days = 7;

    /// <summary>The days of the week in its order.</summary>
    public static readonly IReadOnlyList<DayOfWeek> FromMonday =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    private const Weekdays Whole = (Weekdays)((1 << Days) - 1);

    /// <summary>The Monday of the week in which a day lies.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-DaysAfterMonday(day.DayOfWeek));

    public static bool Has(this Weekdays weekdays, DayOfWeek day) => weekdays.HasFlag(Single(day));

    /// <summary>How many days are among them.</summary>
    public static int Count(this Weekdays weekdays) => BitOperations.PopCount((uint)weekdays);

    /// <summary>False for a number that names something besides the seven days.</summary>
    public static bool IsValid(this Weekdays weekdays) => (weekdays & ~Whole) == Weekdays.None;

    public static Weekdays Single(DayOfWeek day) => (Weekdays)(1 << DaysAfterMonday(day));

    /// <summary>The base library begins its week on Sunday.</summary>
    private static int DaysAfterMonday(DayOfWeek day) => ((int)day + Days - (int)DayOfWeek.Monday) % Days;
}
