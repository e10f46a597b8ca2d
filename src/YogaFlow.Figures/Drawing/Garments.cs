using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>
/// Which material is seen at a place. The edges of clothes on the torso are smooth curves in bone space, not the
/// borders between primitives.
/// </summary>
internal sealed class Garments(Rig rig, Look look)
{
    private const float BandHeight = .022f;

    public Material At(Vector3 place, in Primitive nearest, float share)
    {
        if (look.HasBeard && nearest.Joint is Joint.Head && nearest.Cloth.Material is Material.Skin
            && IsBearded(rig.ToBone(Joint.Head, place)))
        {
            return Material.Hair;
        }

        if (nearest.Chain is not Chain.Torso)
        {
            return nearest.Cloth.At(share);
        }

        return nearest.Joint switch
        {
            Joint.Pelvis or Joint.L5 => AtWaist(rig.ToBone(Joint.L5, place)),
            Joint.L2 => Material.Top,
            _ => look.Hair is not HairStyle.Headscarf && IsBare(rig.ToBone(Joint.T7, place)) ? Material.Skin : Material.Top,
        };
    }

    /// <summary>A short beard along the jaw and around the mouth, which stays free.</summary>
    private static bool IsBearded(Vector3 place)
    {
        var aside = MathF.Abs(place.Z);
        var upperEdge = .018f + (22 * MathF.Max(0, aside - .02f) * MathF.Max(0, aside - .02f));
        return place.X > .005f && place.Y < upperEdge && place.Y > -.03f;
    }

    /// <summary>The waistband rises a little in front.</summary>
    private static Material AtWaist(Vector3 place)
    {
        var upperEdge = .028f + (.01f * (place.X > 0 ? place.X * 3 : 0));
        return place.Y > upperEdge ? Material.Top
            : place.Y > upperEdge - BandHeight ? Material.Waistband
            : Material.Leggings;
    }

    /// <summary>Above the neckline, a curve that is deeper in front, or outside the straps of a sleeveless top.</summary>
    private bool IsBare(Vector3 place)
    {
        var aside = MathF.Abs(place.Z);
        var neckline = place.X > -.02f
            ? .098f + (9f * place.Z * place.Z)
            : .125f + (4 * place.Z * place.Z);
        var outsideStraps = MathF.Max(.088f, .165f - (.62f * MathF.Max(0, place.Y)));
        return place.Y > 0
            && ((place.Y > neckline && aside < .085f) || (!look.HasSleeves && aside > outsideStraps));
    }
}
