using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing;

/// <summary>Puts a pose in.</summary>
/// <param name="After">The position after which it comes; 0 is the beginning.</param>
/// <param name="Seconds">On each side.</param>
/// <param name="Side">One side only; null is both of a sided pose.</param>
public sealed record AddPose(int After, string Slug, int Seconds, Side? Side = null) : Mend
{
    public override string Says(Sequence sequence, IReadOnlyDictionary<string, Pose> library) =>
        $"Add {NameOf(library, Slug)}{(Side is { } side ? $" on the {side.ToString().ToLowerInvariant()}" : "")} for {Seconds} seconds "
        + (After == 0 ? "at the beginning." : $"after {NameOf(sequence, After)}.");

    protected override void Change(Sequence made, IReadOnlyDictionary<string, Pose> library)
    {
        if (library.TryGetValue(Slug, out var pose) && (After == 0 || Has(made, After)))
        {
            var at = After == 0 ? 0 : LineOf(made.Steps, After - 1).Last + 1;
            made.Steps.Insert(at, new SequenceStep
            {
                Pose = pose,
                PoseId = pose.Id,
                Seconds = Math.Clamp(Seconds, SequenceStep.ShortestSeconds, SequenceStep.LongestSeconds),
                Side = pose.IsSided ? Side : null,
            });
        }
    }
}

/// <summary>Moves a step, or the block that it belongs to, to another place.</summary>
/// <param name="After">The position, as it is now, after which it comes; 0 is the beginning.</param>
public sealed record MoveStep(int Position, int After) : Mend
{
    public override string Says(Sequence sequence, IReadOnlyDictionary<string, Pose> library)
    {
        var step = sequence.Steps.Find(step => step.Position == Position);
        return $"Move {step?.BlockName ?? NameOf(sequence, Position)} {(After == 0 ? "to the beginning." : $"behind {NameOf(sequence, After)}.")}";
    }

    protected override void Change(Sequence made, IReadOnlyDictionary<string, Pose> library)
    {
        if (!Has(made, Position) || (After != 0 && !Has(made, After)))
        {
            return;
        }

        var (first, last) = LineOf(made.Steps, Position - 1);
        var target = After == 0 ? 0 : LineOf(made.Steps, After - 1).Last + 1;
        if (target >= first && target <= last + 1)
        {
            return;
        }

        var moved = made.Steps.GetRange(first, last - first + 1);
        made.Steps.RemoveRange(first, moved.Count);
        made.Steps.InsertRange(target > last ? target - moved.Count : target, moved);
    }
}

/// <summary>Holds a step of its own longer or shorter.</summary>
/// <param name="Seconds">On each side.</param>
public sealed record HoldFor(int Position, int Seconds) : Mend
{
    public override string Says(Sequence sequence, IReadOnlyDictionary<string, Pose> library) =>
        $"Hold {NameOf(sequence, Position)} for {Seconds} seconds.";

    protected override void Change(Sequence made, IReadOnlyDictionary<string, Pose> library)
    {
        if (Has(made, Position) && made.Steps[Position - 1] is { BlockNumber: null } step)
        {
            step.Seconds = Math.Clamp(Seconds, SequenceStep.ShortestSeconds, SequenceStep.LongestSeconds);
        }
    }
}

/// <summary>Puts one pose in the place of another wherever it comes outside blocks, so that its sides stay together.</summary>
public sealed record SwapPose(string Slug, string For) : Mend
{
    public override string Says(Sequence sequence, IReadOnlyDictionary<string, Pose> library) =>
        $"Practise {NameOf(library, For)} in place of {NameOf(library, Slug)}.";

    protected override void Change(Sequence made, IReadOnlyDictionary<string, Pose> library)
    {
        if (library.TryGetValue(For, out var pose))
        {
            foreach (var step in made.Steps.Where(step => step.BlockNumber is null && step.Pose.Slug == Slug))
            {
                (step.Pose, step.PoseId, step.Side) = (pose, pose.Id, pose.IsSided ? step.Side : null);
            }
        }
    }
}

/// <summary>Changes the label.</summary>
public sealed record Relabel(int Minutes) : Mend
{
    public override string Says(Sequence sequence, IReadOnlyDictionary<string, Pose> library) => $"Call it {Minutes} minutes.";

    protected override void Change(Sequence made, IReadOnlyDictionary<string, Pose> library) => made.Minutes = Minutes;
}

/// <summary>Goes through a block more or less often.</summary>
/// <param name="Position">That of any of its steps.</param>
public sealed record RepeatBlock(int Position, int Rounds) : Mend
{
    public override string Says(Sequence sequence, IReadOnlyDictionary<string, Pose> library) =>
        $"Go through {sequence.Steps.Find(step => step.Position == Position)?.BlockName ?? "the block"} {(Rounds == 1 ? "once" : $"{Rounds} times")}.";

    protected override void Change(Sequence made, IReadOnlyDictionary<string, Pose> library)
    {
        if (Has(made, Position) && Rounds is >= 1 and <= SequenceStep.MostRounds)
        {
            var (first, last) = LineOf(made.Steps, Position - 1);
            made.Steps.GetRange(first, last - first + 1).ForEach(step => step.Rounds = step.BlockNumber is null ? 1 : Rounds);
        }
    }
}
