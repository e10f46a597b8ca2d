using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Core.Progress;

/// <summary>The sessions of one day, summed up: the one place that says what is counted.</summary>
public sealed record DayAccount(
    Tally Tally, IReadOnlyDictionary<int, PoseTally> Poses, IReadOnlyDictionary<int, SequenceTally> Sequences)
{
    public static readonly DayAccount Nothing = new(Tally.Nothing, new Dictionary<int, PoseTally>(), new Dictionary<int, SequenceTally>());

    /// <param name="sessions">With their steps and reactions; those that still go on are left out.</param>
    public static DayAccount Of(IEnumerable<PracticeSession> sessions)
    {
        var ended = sessions.Where(session => session.Status is not SessionStatus.Active).ToList();
        var completed = ended.Where(session => session.Status is SessionStatus.Completed).ToList();
        var poses = new Dictionary<int, PoseTally>();
        foreach (var step in completed.SelectMany(session => session.Steps))
        {
            Add(poses, step.PoseId, new PoseTally
            {
                Holds = 1,
                Seconds = step.Seconds,
                LeftSeconds = step.Side is Side.Left ? step.Seconds : 0,
                RightSeconds = step.Side is Side.Right ? step.Seconds : 0,
            });
        }

        foreach (var reaction in ended.SelectMany(session => session.Reactions))
        {
            Add(poses, reaction.PoseId, reaction.Kind is ReactionKind.Pleased ? new PoseTally { Pleased = 1 } : new PoseTally { Hurt = 1 });
        }

        var sequences = completed.Where(session => session.SequenceId is not null)
            .GroupBy(session => session.SequenceId!.Value)
            .ToDictionary(group => group.Key, group => new SequenceTally { Practices = group.Count(), Seconds = group.Sum(session => (long)session.DurationSeconds) });
        return new DayAccount(Tally.Of(ended), poses, sequences);
    }

    private static void Add(Dictionary<int, PoseTally> poses, int pose, PoseTally tally) =>
        poses[pose] = poses.GetValueOrDefault(pose, PoseTally.Nothing).Plus(tally);
}
