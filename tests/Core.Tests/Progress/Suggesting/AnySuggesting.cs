using CsCheck;
using YogaFlow.Core.Library;
using YogaFlow.Core.Progress.Suggesting;

namespace YogaFlow.Core.Tests.Progress.Suggesting;

/// <summary>A made-up library and a made-up person, and what a slow, obvious reading of the hard rules leaves.</summary>
public sealed record AnySuggesting(IReadOnlyList<SequenceTraits> Library, Practiser Practiser)
{
    private const int MostSequences = 16;
    private const int MostPoses = 8;

    public static readonly string[] Conditions = ["wrist", "knee", "neck", "hip"];

    private static readonly string[] Categories = ["standing", "twists", "seated", "inversions"];
    private static readonly string[] Styles = ["vinyasa", "yin", "restorative", "hatha", "power", "gentle"];
    private static readonly string[] Focuses = ["flexibility", "strength", "relaxation", "balance", "core", "energy"];
    private static readonly DateOnly Today = new(2026, 3, 21);

    private static readonly Gen<string> Level = OneOf(Levels.Beginner, Levels.Intermediate, Levels.Advanced);

    // Most people have few limits and most poses are harmless: two coins each.
    private static readonly Gen<HashSet<string>> FewConditions = Gen.Select(Gen.Int[0, 15], Gen.Int[0, 15], (one, other) =>
        Conditions.Where((_, i) => Bit(one & other, i)).ToHashSet());

    private static readonly Gen<Dictionary<string, double>> Shares = Gen.Double[-0.5, 1].Array[Categories.Length].Select(shares =>
        shares.Zip(Categories).Where(pair => pair.First > 0).ToDictionary(pair => pair.Second, pair => pair.First));

    private static readonly Gen<SequenceTraits> AnySequence = Gen.Select(
        Gen.Select(Level, OneOf(Styles), OneOf(Focuses)), Gen.Int[60, 3600], Shares, SomeIds(MostPoses),
        FewConditions, FewConditions,
        (words, seconds, shares, poses, avoid, caution) => new SequenceTraits
        {
            Id = 0,
            Slug = "",
            Name = "",
            Level = words.Item1,
            Style = words.Item2,
            Focus = words.Item3,
            Seconds = seconds,
            Categories = shares,
            PoseIds = poses,
            Avoid = avoid,
            Caution = caution,
        });

    private static readonly Gen<SequenceTraits[]> AnyLibrary = AnySequence.Array[0, MostSequences].Select(made => made
        .Select((sequence, i) => sequence with { Id = i + 1, Slug = $"sequence-{i + 1}", Name = $"Sequence {i + 1}" }).ToArray());

    private static readonly Gen<Dictionary<string, int>> CategorySeconds = Gen.Int[-1000, 3000].Array[Categories.Length].Select(seconds =>
        seconds.Zip(Categories).Where(pair => pair.First > 0).ToDictionary(pair => pair.Second, pair => pair.First));

    private static readonly Gen<Dictionary<int, PractisedSequence>> Practised = Gen.Select(
        SomeIds(MostSequences), Gen.Int[0, 20].Array[MostSequences], Gen.Int[1, 14].Array[MostSequences],
        (ids, daysAgo, times) => ids.ToDictionary(id => id, id => new PractisedSequence(Today.AddDays(-daysAgo[id - 1]), times[id - 1])));

    private static readonly Gen<Practiser> AnyPractiser = Gen.Select(
        Gen.Select(Level, FewConditions, Gen.Int[0, 23], Gen.Int[0, 6]),
        Gen.Select(OneOf<int?>(null, 5, 10, 20, 45), OneOf<int?>(null, 600, 1800)),
        CategorySeconds, Practised, SomeIds(MostSequences), SomeIds(MostPoses), SomeIds(MostPoses), Gen.Int[1, MostSequences].Array[0, 3],
        (self, time, categories, practised, favourites, pleased, hurt, shown) => new Practiser
        {
            Level = self.Item1,
            Limits = self.Item2,
            LocalTime = new TimeOnly(self.Item3, 30),
            Turn = self.Item4,
            MinutesAvailable = time.Item1,
            UsualSeconds = time.Item2,
            Today = Today,
            CategorySeconds = categories,
            Sequences = practised,
            Favourites = favourites,
            PleasedPoses = pleased,
            HurtPoses = hurt,
            LastShown = shown,
        });

    public static readonly Gen<AnySuggesting> Any = Gen.Select(AnyLibrary, AnyPractiser, (library, practiser) =>
        new AnySuggesting(library, practiser));

    /// <summary>Whole libraries get through, so that there is something to turn to.</summary>
    public static readonly Gen<AnySuggesting> Roomy = Any.Select(any => any with
    {
        Practiser = any.Practiser with { Limits = new HashSet<string>(), HurtPoses = new HashSet<int>(), MinutesAvailable = null },
    });

    /// <summary>Those that pass the hard rules, recomputed here.</summary>
    public IReadOnlyList<SequenceTraits> Candidates
    {
        get
        {
            var allowed = Library.Where(sequence => !IsForbidden(sequence)).ToList();
            var painless = allowed.Where(sequence => !sequence.PoseIds.Overlaps(Practiser.HurtPoses)).ToList();
            var left = painless is [] ? allowed : painless;
            var fitting = left.Where(sequence => Practiser.MinutesAvailable is not { } minutes || sequence.Seconds <= minutes * 66).ToList();
            return fitting is [] ? left : fitting;
        }
    }

    public IReadOnlyList<Suggestion> Chosen => Suggester.Choose(Library, Practiser, word => word.ToUpperInvariant());

    public List<int> ChosenIds => [.. Chosen.Select(suggestion => suggestion.Sequence.Id)];

    public AnySuggesting At(int turn) => this with { Practiser = Practiser with { Turn = turn } };

    public AnySuggesting After(IReadOnlyList<int> shown) => this with { Practiser = Practiser with { LastShown = shown } };

    public bool IsForbidden(SequenceTraits sequence) => sequence.Avoid.Overlaps(Practiser.Limits)
        || (Practiser.Level == Levels.Beginner && sequence.Level == Levels.Advanced);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<HashSet<int>> SomeIds(int most) => Gen.Select(
        Gen.Int[0, (1 << most) - 1], Gen.Int[0, (1 << most) - 1], Gen.Int[0, (1 << most) - 1],
        (one, other, third) => Enumerable.Range(1, most).Where(id => Bit(one & other & third, id - 1)).ToHashSet());

    private static bool Bit(int bits, int place) => (bits >> place & 1) == 1;
}
