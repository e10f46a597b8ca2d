using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>Thigh, shin and calf. Places in metres in each bone's frame.</summary>
internal static class Leg
{
    public static void AddTo(BodyBuilder body, Look look, BodySide side)
    {
        var thigh = look.Girths.Thighs;
        var calf = look.Girths.Calves;
        var hip = Joint.HipR.On(side);
        var knee = Joint.KneeR.On(side);
        var below = look.HasShorts ? Material.Skin : Material.Leggings;
        body.Add(
            hip,
            new(-.002f, 0, 0),
            new(0, -.415f, 0),
            new(.086f * look.Girths.Hips, .079f * thigh, .0515f * calf, 1.02f, .98f),
            look.HasShorts ? new Cloth(Material.Leggings, Material.Skin, .72f) : Material.Leggings,
            new(.06f, Until: .42f));
        body.Add(
            knee,
            Vector3.Zero,
            new(0, -.405f, 0),
            new(.0505f * calf, .049f * calf, .031f * ((calf + 1) / 2), 1, .96f),
            look.HasShorts ? below : new Cloth(below, Material.Skin, .84f),
            new(Fold.BlendAt(body.Rig, knee) + .004f, Until: .3f));
        body.Add(
            knee,
            new(-.016f, -.07f, 0),
            new(-.014f, -.19f, 0),
            new(.040f * calf, .047f * calf, .034f * calf, 1, 1.02f),
            below,
            new(.035f, Blend.Throughout));
    }
}
