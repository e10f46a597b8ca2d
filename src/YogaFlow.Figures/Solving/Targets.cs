using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;

namespace YogaFlow.Figures.Solving;

/// <summary>What each freedom would like to be, and how much it minds being something else.</summary>
internal sealed class Targets
{
    private const float PerNamedRadian = .55f;
    private const float PerNamedMetre = 6;
    private const float RelaxedLimb = 6 * Turn.Degree;

    private Targets()
    {
    }

    public float[] Wanted { get; } = new float[Freedom.Count];

    public float[] Weights { get; } = new float[Freedom.Count];

    public static Targets Of(FigureDescription figure)
    {
        var targets = new Targets();
        targets.Relax();
        foreach (var (freedom, angle) in figure.Angles)
        {
            targets.Want(freedom, angle, PerNamedRadian);
        }

        targets.WantPelvis(Freedom.PelvisX, figure.PelvisX, otherwise: 0, weight: .02f);
        targets.WantPelvis(Freedom.PelvisY, figure.PelvisY, Skeleton.HipHeight, weight: 0);
        targets.WantPelvis(Freedom.PelvisZ, figure.PelvisZ, otherwise: 0, weight: .02f);
        return targets;
    }

    /// <summary>A body at ease: arms and elbows a little away from straight, shoulders, wrists and toes quiet.</summary>
    private void Relax()
    {
        Array.Fill(Weights, .10f, Freedom.FirstAngle, Freedom.Count - Freedom.FirstAngle);
        Array.Fill(Weights, .5f, Freedom.RootTurn, 3);
        Weights[Freedom.Lumbar + Freedom.SideBend] = .25f;
        Weights[Freedom.Lumbar + Freedom.Twist] = .25f;
        foreach (var first in BodySides.Both.Select(Freedom.Of))
        {
            Wanted[first + Freedom.ArmAbduct] = RelaxedLimb;
            Wanted[first + Freedom.Elbow] = RelaxedLimb;
            Weights[first + Freedom.Shrug] = .5f;
            Weights[first + Freedom.Protract] = .5f;
            Weights[first + Freedom.ArmRotate] = .06f;
            Weights[first + Freedom.Pronate] = .08f;
            Weights[first + Freedom.Wrist] = .12f;
            Weights[first + Freedom.WristDeviate] = .3f;
            Weights[first + Freedom.Ankle] = .08f;
            Weights[first + Freedom.Invert] = .3f;
            Weights[first + Freedom.Toes] = .3f;
        }
    }

    private void WantPelvis(int freedom, float? named, float otherwise, float weight) =>
        Want(freedom, named ?? otherwise, named is null ? weight : PerNamedMetre);

    private void Want(int freedom, float value, float weight) =>
        (Wanted[freedom], Weights[freedom]) = (value, weight);
}
