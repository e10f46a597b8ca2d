namespace YogaFlow.Core.Library;

/// <summary>A pose's level runs from 1 to 5; people and the API read three words.</summary>
public static class Levels
{
    public const int Lowest = 1;
    public const int Highest = 5;
    public const string Beginner = "beginner";
    public const string Intermediate = "intermediate";
    public const string Advanced = "advanced";

    /// <summary>1 and 2 are beginner, 3 is intermediate, 4 and 5 are advanced.</summary>
    public static string WordFor(int level) => level switch
    {
        <= 2 => Beginner,
        3 => Intermediate,
        _ => Advanced,
    };

    /// <summary>The lowest and highest pose level that a word covers; null for a word that is none of the three.</summary>
    public static (int Lowest, int Highest)? RangeOf(string word) => word switch
    {
        Beginner => (1, 2),
        Intermediate => (3, 3),
        Advanced => (4, 5),
        _ => null,
    };
}
