namespace YogaFlow.Core.Progress;

/// <summary>How long a practice was, in the four sizes in which people think of their day.</summary>
public enum PracticeLength
{
    Brief,
    Short,
    Middling,
    Long,
}

public static class Lengths
{
    private const int SecondsAMinute = 60;

    /// <summary>Under 10, under 20, under 40 minutes, or longer.</summary>
    public static PracticeLength Of(int seconds) => (seconds / SecondsAMinute) switch
    {
        < 10 => PracticeLength.Brief,
        < 20 => PracticeLength.Short,
        < 40 => PracticeLength.Middling,
        _ => PracticeLength.Long,
    };
}
