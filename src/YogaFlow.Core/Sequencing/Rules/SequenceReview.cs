using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>Looks at a sequence as a teacher would, with every rule that applies to it.</summary>
public static class SequenceReview
{
    /// <summary>All rules, in the order in which a practice unfolds.</summary>
    public static IReadOnlyList<SequencingRule> Rules { get; } =
    [
        new OpensQuietly(), new WarmsUp(), new EndsInRest(), new WindsDown(), new KeepsItsLabel(),
        new PairsSides(), new PlacesThePeak(), new PreparesThePeak(), new ResetsAfterBackbends(), new OpensAfterFolds(),
        new RestsAfterHeadstand(), new RestsAfterShoulderstand(), new EvensOut(), new GrowsFromSimple(), new StaysOnItsLevel(),
        new StepsUpGently(), new SparesTheHands(), new RespectsConditions(), new EchoesItsTheme(), new VariesTheLastRound(),
    ];

    /// <param name="sequence">With its steps and their poses; without steps there is nothing to say.</param>
    /// <param name="library">The poses that a mend may propose, by slug.</param>
    /// <returns>Errors first, otherwise in the order of the rules.</returns>
    public static IReadOnlyList<Finding> Of(Sequence sequence, IReadOnlyDictionary<string, Pose> library, SequencingSettings? settings = null)
    {
        if (sequence.Steps.Count == 0)
        {
            return [];
        }

        var plan = new SequencePlan(sequence, library, settings ?? SequencingSettings.Default);
        return [.. Rules.Where(rule => rule.AppliesTo(plan)).SelectMany(rule => rule.Check(plan)).OrderByDescending(finding => finding.Severity)];
    }
}
