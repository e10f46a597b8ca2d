using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Meshing;

/// <summary>Standing with arms and legs apart, so that no part of the skin belongs to two limbs.</summary>
internal static class RestPosture
{
    private const float ArmsApart = 50 * Turn.Degree;
    private const float LegsApart = 18 * Turn.Degree;

    private static readonly SolvedFigure Standing = new(Quaternion.Identity, Freedoms(), 0, 0);

    /// <summary>On the back in the air: a tail then hangs away from the head, and all of it has a skin.</summary>
    private static readonly SolvedFigure Lying = Standing with { Root = Turn.AboutZ(90 * Turn.Degree) };

    public static SolvedFigure Of(Look look) => look.Hair is HairStyle.Ponytail ? Lying : Standing;

    private static float[] Freedoms()
    {
        var freedoms = new float[Freedom.Count];
        freedoms[Freedom.PelvisY] = Skeleton.HipHeight;
        foreach (var side in BodySides.Both.Select(Freedom.Of))
        {
            freedoms[side + Freedom.ArmAbduct] = ArmsApart;
            freedoms[side + Freedom.LegAbduct] = LegsApart;
        }

        return freedoms;
    }
}
