namespace YogaFlow.Core.Progress;

/// <summary>Some of the seven days of a week. The numbers are stored: they stay as they are.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
}
