namespace YogaFlow.Core.Library;

/// <summary>The words that library files, addresses and the API may use, each with the label that people read.</summary>
/// <remarks>The order of the words is the order in which they are offered.</remarks>
public sealed record Vocabulary
{
    public required IReadOnlyDictionary<string, string> Categories { get; init; }

    public required IReadOnlyDictionary<string, string> BasePositions { get; init; }

    public required IReadOnlyDictionary<string, string> Families { get; init; }

    public required IReadOnlyDictionary<string, string> Energies { get; init; }

    public required IReadOnlyDictionary<string, string> Areas { get; init; }

    public required IReadOnlyDictionary<string, string> Props { get; init; }

    /// <summary>Conditions of the body that poses have to respect.</summary>
    public required IReadOnlyDictionary<string, string> Conditions { get; init; }

    /// <summary>Those of the poses, and those that breathing alone has to respect.</summary>
    public required IReadOnlyDictionary<string, string> BreathingConditions { get; init; }

    /// <summary>Conditions with which the breath is neither held nor hurried.</summary>
    public required IReadOnlyList<string> CalmBreathOnly { get; init; }

    public required IReadOnlyDictionary<string, string> Levels { get; init; }

    public required IReadOnlyDictionary<string, string> FocusAreas { get; init; }

    public required IReadOnlyDictionary<string, string> Styles { get; init; }

    /// <summary>The people who are drawn.</summary>
    public required IReadOnlyDictionary<string, string> Looks { get; init; }

    /// <summary>Phrases that no text of the library may contain, whatever the case.</summary>
    public required IReadOnlyList<string> ForbiddenClaims { get; init; }
}
