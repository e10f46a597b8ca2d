using YogaFlow.Core.Library;
using YogaFlow.Web.Components;

namespace YogaFlow.Web.Catalogue;

/// <summary>Turns stored rows into the shapes that the API answers.</summary>
internal sealed class LibraryProjection(Vocabulary vocabulary)
{
    public PoseDetails Details(Pose pose) => new(
        pose.Id, pose.Slug, pose.Name, pose.Sanskrit.Iast, pose.Sanskrit.Plain, pose.Sanskrit.Devanagari, pose.Sanskrit.Meaning,
        pose.Aliases, pose.VariationOf, pose.Category, pose.Categories, pose.Base, pose.Family, pose.Difficulty, pose.Level,
        pose.Energy, pose.Description, [.. pose.Entry, .. pose.Stay, .. pose.Exit], pose.Entry, pose.Stay, pose.Exit,
        pose.Cues.Short, pose.Cues.Long, pose.Cues.EyesClosed, string.Join('\n', pose.Benefits),
        string.Join('\n', pose.Conditions.Select(Caution)),
        [.. pose.Conditions.Select(condition => new ConditionDetails(condition.Condition, condition.Severity, condition.Why, condition.Alternative))],
        pose.Modifications, pose.Easier, pose.Harder, pose.Preparations, pose.Counterposes, pose.Next, pose.PropsNeeded,
        pose.Props.Required, pose.TargetAreas, pose.Stretches, pose.Strengthens, Drawings.AllOf(pose.ShownBy), pose.Picture, pose.Sides,
        pose.DrawnSide, pose.Hold.Seconds, pose.Hold.Breaths, pose.Hold.Kind, pose.EnterOn, pose.Breath, pose.Gaze, pose.Source,
        pose.Licence, pose.CreatedAt, pose.UpdatedAt, pose.Version);

    /// <summary>A line that makes sense alone, for clients that read only the text.</summary>
    private string Caution(PoseCondition condition) =>
        $"{Labels.Of(vocabulary.Conditions, condition.Condition)} ({(condition.Severity is Severity.Avoid ? "avoid" : "with care")}): {condition.Why}";

    /// <param name="sequence">With its steps and their poses.</param>
    public static SequenceListItem Item(Sequence sequence) => new(
        sequence.Id, sequence.Slug, sequence.Name, sequence.Summary, sequence.Description, sequence.Level, MinutesOf(sequence),
        sequence.Focus, sequence.Style, sequence.IsPreset, PoseCount(sequence), Cover(sequence), sequence.CreatedAt);

    /// <param name="sequence">With its steps and their poses.</param>
    public SequenceDetails Details(Sequence sequence) => new(
        sequence.Id, sequence.Slug, sequence.Name, sequence.Summary, sequence.Description, sequence.Level, MinutesOf(sequence),
        sequence.TotalSeconds, sequence.Focus, sequence.Style, sequence.IsPreset, PoseCount(sequence), Cover(sequence), CreatedBy: null,
        sequence.CreatedAt, sequence.UpdatedAt,
        [.. sequence.Steps.OrderBy(step => step.Position).Select(step => new SequencePoseDetails(
            step.Id, step.PoseId, step.Position, step.Seconds, step.Side, step.Note, step.BlockName, step.Rounds, Details(step.Pose)))],
        sequence.Version);

    private static int PoseCount(Sequence sequence) => sequence.Steps.Select(step => step.PoseId).Distinct().Count();

    private static int MinutesOf(Sequence sequence) => Durations.WholeMinutes(sequence.TotalSeconds);

    private static string Cover(Sequence sequence) => Drawings.MainOf(SequenceArc.CoverOf(sequence).ShownBy);
}
