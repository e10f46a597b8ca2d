using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Moving;

/// <summary>Angles that are added halfway, so that a limb goes around what is in its straight way.</summary>
/// <param name="Bends">Freedoms with what is added to each in the middle of the move, in radians.</param>
internal sealed record Detour(IReadOnlyList<(int Freedom, float Angle)> Bends)
{
    private const float ArmsAside = 65 * Turn.Degree;
    private const float ElbowsStraighter = -40 * Turn.Degree;
    private const float LegsAside = 25 * Turn.Degree;

    /// <summary>Arms that are raised or lowered by less than this do not need to go around the head.</summary>
    private const float FarRaise = 50 * Turn.Degree;

    public static Detour None { get; } = new([]);

    /// <summary>What is worth trying, the likeliest first.</summary>
    public static IEnumerable<Detour> For(SolvedFigure from, SolvedFigure to)
    {
        var raised = BodySides.Both.Select(Freedom.Of)
            .Where(side => MathF.Abs(to.Freedoms[side + Freedom.ArmFlex] - from.Freedoms[side + Freedom.ArmFlex]) > FarRaise)
            .ToArray();
        if (raised.Length > 0)
        {
            yield return new Detour([.. raised.SelectMany(ArmAside)]);
        }

        if (raised.Length < 2)
        {
            yield return new Detour([.. BodySides.Both.Select(Freedom.Of).SelectMany(ArmAside)]);
        }

        yield return new Detour([.. BodySides.Both.Select(Freedom.Of).Select(side => (side + Freedom.LegAbduct, LegsAside))]);
    }

    /// <param name="share">How far the move has come, 0 to 1.</param>
    public void AddTo(float[] freedoms, float share)
    {
        foreach (var (freedom, angle) in Bends)
        {
            freedoms[freedom] += angle * 4 * share * (1 - share);
        }
    }

    private static (int Freedom, float Angle)[] ArmAside(int side) =>
        [(side + Freedom.ArmAbduct, ArmsAside), (side + Freedom.Elbow, ElbowsStraighter)];
}
