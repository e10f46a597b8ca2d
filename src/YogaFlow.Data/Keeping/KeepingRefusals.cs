using YogaFlow.Core;

namespace YogaFlow.Data.Keeping;

/// <summary>Why a change of the library is refused.</summary>
public static class KeepingRefusals
{
    private const int MostNamed = 3;
    private const int MostSaid = 5;

    public static readonly Refusal NoSuchPose = new(RefusalKind.NotFound, "pose.not-found", "There is no such pose.");

    public static readonly Refusal NoSuchSequence = new(RefusalKind.NotFound, "sequence.not-found", "There is no such sequence.");

    public static readonly Refusal NoSuchVersion = new(RefusalKind.NotFound, "library.no-such-version", "There is no such version.");

    public static readonly Refusal NoClash = new(RefusalKind.Conflict, "library.no-clash", "There is nothing to choose between any more.");

    public static readonly Refusal ChangedMeanwhile = new(
        RefusalKind.Conflict, "library.changed-meanwhile", "Somebody else changed it meanwhile. Look at what they did, then save yours again.", "version");

    /// <summary>Everything that is wrong, at once.</summary>
    public static Refusal Faulty(IReadOnlyList<NamedFault> faults) => new(
        RefusalKind.Invalid, "library.faults", string.Join(" ", faults.Take(MostSaid).Select(fault => $"{fault.Field}: {fault.Reason}")))
    {
        Faults = faults,
    };

    public static Refusal SlugTaken(string slug, bool isRemoved) => new(
        RefusalKind.Conflict, "library.slug-taken",
        isRemoved ? $"'{slug}' was used before and deleted: bring it back from its history, or choose another." : $"There is already one called '{slug}'.", "slug");

    /// <param name="sequences">The names of the sequences, at least one.</param>
    public static Refusal InUse(IReadOnlyList<string> sequences) => new(
        RefusalKind.Conflict, "pose.in-use",
        $"It is practised in {string.Join(", ", sequences.Take(MostNamed))}{(sequences.Count > MostNamed ? $" and {sequences.Count - MostNamed} more" : "")}. Take it out there first.");
}
