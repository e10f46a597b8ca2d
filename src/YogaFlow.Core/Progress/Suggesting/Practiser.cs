namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>What the rules of suggesting know of the person who asks, and of the moment.</summary>
public sealed record Practiser
{
    /// <summary>beginner, intermediate or advanced; another word is read as beginner.</summary>
    public required string Level { get; init; }

    /// <summary>The time of day where the person is.</summary>
    public required TimeOnly LocalTime { get; init; }

    /// <summary>Today in the person's zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Conditions of the body: words of the vocabulary.</summary>
    public IReadOnlySet<string> Limits { get; init; } = new HashSet<string>();

    /// <summary>The time there is now; null, or less than 1, when the person did not say.</summary>
    public int? MinutesAvailable { get; init; }

    /// <summary>How long the person usually practises, in seconds; null when that is not known.</summary>
    public int? UsualSeconds { get; init; }

    /// <summary>
    /// Seconds held in the last 28 days by category of pose; a pose counts under every category that it has, as in
    /// <see cref="SequenceTraits.Categories"/>.
    /// </summary>
    public IReadOnlyDictionary<string, int> CategorySeconds { get; init; } = new Dictionary<string, int>();

    /// <summary>The sequences practised lately, by id.</summary>
    public IReadOnlyDictionary<int, PractisedSequence> Sequences { get; init; } = new Dictionary<int, PractisedSequence>();

    /// <summary>Ids of sequences.</summary>
    public IReadOnlySet<int> Favourites { get; init; } = new HashSet<int>();

    /// <summary>Ids of the poses that were marked as pleasing.</summary>
    public IReadOnlySet<int> PleasedPoses { get; init; } = new HashSet<int>();

    /// <summary>Ids of the poses that hurt.</summary>
    public IReadOnlySet<int> HurtPoses { get; init; } = new HashSet<int>();

    /// <summary>Ids of the sequences that were suggested before; may be empty.</summary>
    public IReadOnlyList<int> LastShown { get; init; } = [];

    /// <summary>0 first, one more each time the person asks for others; a negative one is read as 0.</summary>
    public int Turn { get; init; }
}
