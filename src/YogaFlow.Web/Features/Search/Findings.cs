namespace YogaFlow.Web.Features.Search;

/// <summary>What fits a query, group by group.</summary>
internal sealed record Findings(
    string Query, Found<FoundPose> Poses, Found<FoundSequence> Sequences, Found<FoundBreathing> Breathing, Found<FoundCategory> Categories)
{
    public static readonly Findings Nothing = new("", new([], 0), new([], 0), new([], 0), new([], 0));

    public int Total => Poses.Total + Sequences.Total + Breathing.Total + Categories.Total;
}

/// <summary>The best of a group, and how many of it fit.</summary>
internal sealed record Found<T>(IReadOnlyList<T> Best, int Total);

/// <summary>Something that may have been meant, and where it is.</summary>
internal sealed record NearName(string Name, string Url);

/// <summary>One thing that can be found: the names it goes by, and what is shown of it.</summary>
internal sealed class Candidate<T>
{
    public required string Name { get; init; }

    /// <summary>Every name folded, see <see cref="Core.Library.NameFold"/>.</summary>
    public required string Key { get; init; }

    /// <summary>True for what varies something else: of two that fit alike, it comes second.</summary>
    public bool IsVariation { get; init; }

    public required T Shown { get; init; }
}
