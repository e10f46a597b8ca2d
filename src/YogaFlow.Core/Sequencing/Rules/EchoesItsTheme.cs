using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>A theme that comes once is a pose; one that comes back is a theme.</summary>
public sealed class EchoesItsTheme : SequencingRule
{
    public override string Name => "echoes-its-theme";

    public override string Asks => "The focus of the practice is met in at least two of its three parts.";

    public override FindingSeverity Severity => FindingSeverity.Advice;

    private const int Parts = 3;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        var met = new HashSet<int>();
        foreach (var moment in plan.Moments.Where(moment => Echoes(plan.Sequence.Focus, moment.Pose)))
        {
            met.Add(PartAt(plan, moment.Start));
            met.Add(PartAt(plan, moment.End));
        }

        if (met.Count < 2 && plan.Sequence.Focus.Length > 0)
        {
            yield return Found(
                $"The focus is {plan.Sequence.Focus}, but it is met in {(met.Count == 0 ? "no" : "only one")} part of the practice; let it come back.", [], null);
        }
    }

    private static int PartAt(SequencePlan plan, int second) => Math.Min(Parts - 1, second * Parts / Math.Max(1, plan.TotalSeconds));

    private static bool Echoes(string focus, Pose pose) => focus switch
    {
        "balance" => pose.Family == "balance" || pose.Categories.Contains("balancing"),
        "core" => pose.Strengthens.Contains("abdomen"),
        "strength" => pose.Level >= 2 && pose.Strengthens.Count >= 2,
        "flexibility" => pose.Stretches.Count >= 2,
        "energy" => pose.Energy is "heating" or "uplifting",
        "relaxation" => pose.IsQuiet() || pose.Energy is "calming" or "cooling" or "grounding",
        _ => true,
    };
}
