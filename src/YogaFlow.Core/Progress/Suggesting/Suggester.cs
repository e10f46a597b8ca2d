namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>What to practise now, and why: rules that may not be broken first, then what weighs most.</summary>
public static class Suggester
{
    /// <summary>How many sequences are suggested at once.</summary>
    public const int Most = 3;

    private const int MostReasons = 2;

    /// <summary>
    /// Up to three sequences: none of them forbidden by a limit of the body, and not the three that were shown last as
    /// long as there are others. The same question gets the same answer, whatever the order of the library.
    /// </summary>
    /// <param name="library">Every sequence once.</param>
    /// <param name="label">What people read for a word of the vocabulary; asked for categories and conditions.</param>
    public static IReadOnlyList<Suggestion> Choose(
        IReadOnlyList<SequenceTraits> library, Practiser practiser, Func<string, string> label)
    {
        var ranked = Candidates(library, practiser)
            .Select(sequence => new Weighed(sequence, MeritsOf(sequence, practiser, label)))
            .OrderByDescending(weighed => weighed.Score)
            .ThenBy(weighed => weighed.Sequence.Id)
            .ToList();
        return Varied([.. Picked(ranked, practiser)]);
    }

    /// <summary>
    /// The sequences that pass the rules that may not be broken. What is wished for gives way in this order: first the
    /// time there is, then a pose that hurt; a limit of the body and the level never do.
    /// </summary>
    private static List<SequenceTraits> Candidates(IReadOnlyList<SequenceTraits> library, Practiser practiser)
    {
        var allowed = library.Where(sequence =>
            !BodyMerits.IsForbidden(sequence, practiser) && !LevelMerits.IsTooHard(sequence, practiser)).ToList();
        var painless = allowed.Where(sequence => !BodyMerits.Hurt(sequence, practiser)).ToList();
        var left = painless.Count > 0 ? painless : allowed;
        var fitting = left.Where(sequence => TimeMerits.Fits(sequence, practiser)).ToList();
        return fitting.Count > 0 ? fitting : left;
    }

    private static List<Merit> MeritsOf(SequenceTraits sequence, Practiser practiser, Func<string, string> label) =>
    [
        .. BodyMerits.Of(sequence, practiser, label),
        .. TimeMerits.Of(sequence, practiser),
        .. DayMerits.Of(sequence, practiser),
        .. BalanceMerits.Of(sequence, practiser, label),
        .. TasteMerits.Of(sequence, practiser),
        .. LevelMerits.Of(sequence, practiser),
    ];

    /// <summary>The turn's three. When they are those shown last, the third gives way to another.</summary>
    private static List<Weighed> Picked(IReadOnlyList<Weighed> ranked, Practiser practiser)
    {
        if (ranked.Count <= Most)
        {
            return [.. ranked];
        }

        var turn = Math.Max(0, practiser.Turn) % ranked.Count;
        var picked = Window(ranked, turn);
        if (!practiser.LastShown.ToHashSet().SetEquals(picked.Select(weighed => weighed.Sequence.Id)))
        {
            return picked;
        }

        // From neither of the neighbouring turns, if possible: who asks for others should not get the same again.
        var before = practiser.Turn > 0 ? Window(ranked, turn - 1) : [];
        var after = Window(ranked, turn + 1);
        var other = ranked.Except(picked).OrderBy(before.Contains).ThenBy(after.Contains).First();
        return [.. picked[..(Most - 1)], other];
    }

    /// <summary>Each turn goes on where the one before it ended, and from the last to the first again.</summary>
    private static List<Weighed> Window(IReadOnlyList<Weighed> ranked, int turn)
    {
        var start = (turn + ranked.Count) * Most;
        return [.. Enumerable.Range(start, Most).Select(place => ranked[place % ranked.Count])];
    }

    /// <summary>
    /// Three times the same first reason tells nothing: then the one whose second reason is nearest in weight leads with
    /// that. A warning always leads.
    /// </summary>
    private static List<Suggestion> Varied(List<Weighed> picked)
    {
        var told = picked.ConvertAll(weighed => weighed.Told);
        var leading = told.Select(merits => merits[0].Reason!.Kind).Distinct().ToList();
        if (picked.Count > 1 && leading is [var only] && !IsWarning(only))
        {
            var change = told.Where(merits => merits.Count > 1).MinBy(merits => merits[0].Score - merits[1].Score);
            change?.Reverse();
        }

        return [.. picked.Zip(told, (weighed, merits) => new Suggestion(weighed.Sequence, merits.ConvertAll(merit => merit.Reason!)))];
    }

    private static bool IsWarning(ReasonKind kind) => kind is ReasonKind.HurtBefore or ReasonKind.TooLong;

    private sealed class Weighed(SequenceTraits sequence, IReadOnlyList<Merit> merits)
    {
        public SequenceTraits Sequence => sequence;

        public double Score { get; } = merits.Sum(merit => merit.Score);

        /// <summary>What is said of it: the warnings, pain before time, then what weighs most.</summary>
        public List<Merit> Told => [.. merits
            .Where(merit => merit.Reason is not null)
            .OrderBy(merit => IsWarning(merit.Reason!.Kind) ? merit.Reason!.Kind : ReasonKind.TooLong + 1)
            .ThenByDescending(merit => merit.Score)
            .ThenBy(merit => merit.Reason!.Kind)
            .Take(MostReasons)];
    }
}
