using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Drawing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Moving;

namespace YogaFlow.Figures.Meshing;

/// <summary>What a browser needs besides the mesh to pose a look: skeleton, primitives, hands that curl, colours.</summary>
public static class FigureModel
{
    /// <summary>
    /// JSON: <c>parents</c> and <c>offsets</c> of the joints; the <c>rest</c> frame (see <see cref="PostureFrame"/>);
    /// <c>primitives</c>, each as joint of the first end, of the other end and of its front, both ends (in the frames of
    /// their joints), three radii, depth and width, blend, where it fades, how much it grows in a fold, chain, 1 when
    /// it breathes, and how <see cref="Garments"/> dress it (see <see cref="ClothOf"/>); <c>curls</c>, each as a primitive and its two ends for each of 5 grips; <c>hanging</c> likewise for
    /// each way that down may be in the head's frame (see <see cref="LooseBody.Downs"/>); <c>occluders</c> as joint,
    /// both ends and radius; <c>colours</c> in the order of <see cref="Palette"/>.
    /// </summary>
    public static string ToJson(Look look)
    {
        var body = LooseBody.Of(look);
        var joints = Enum.GetValues<Joint>();
        return $$"""
            {"parents":{{Numbers(joints.Select(joint => (float)((int?)Skeleton.ParentOf(joint) ?? -1)))}},
            "offsets":{{Numbers(joints.SelectMany(joint => Parts(Skeleton.OffsetOf(joint))))}},
            "rest":{{PostureFrame.ToJson(RestPosture.Of(look))}},
            "primitives":{{List(body.Primitives.Select(loose => Row(loose, look)))}},
            "curls":{{List(body.Curls.Select(curl => curl.Ends.SelectMany(Parts).Prepend(curl.Primitive)))}},
            "hanging":{{List(body.Hanging.Select(hanging => hanging.Ends.SelectMany(Parts).Prepend(hanging.Primitive)))}},
            "occluders":{{List(Occluders.All.Select(one => new[] { (float)one.Joint }.Concat(Parts(one.From)).Concat(Parts(one.To)).Append(one.Radius)))}},
            "colours":[{{string.Join(',', Palette.Colours(look).Select(colour => $"\"{colour}\""))}}]}

            """;
    }

    private static IEnumerable<float> Row(LoosePrimitive loose, Look look)
    {
        var posed = loose.Posed;
        var breathes = posed.Chain is Chain.Torso && posed.Joint is Joint.T12 or Joint.T7;
        return
        [
            (float)loose.JointFrom, (float)loose.JointTo, (float)posed.Joint,
            .. Parts(loose.From), .. Parts(loose.To),
            posed.Profile.Start, posed.Profile.Middle, posed.Profile.End, posed.Profile.Depth, posed.Profile.Width,
            posed.Blend.Radius, posed.Blend.Until, loose.Fold, (float)posed.Chain, breathes ? 1 : 0, ClothOf(posed, look),
        ];
    }

    /// <returns>
    /// 1 around the waist, where the top ends; 2 all top; 3 around the neckline, 6 likewise without sleeves; 4 all skin; 5 all
    /// leggings; 0 where the skin of the <see cref="FigureMesh"/> knows best.
    /// </returns>
    private static int ClothOf(in Primitive primitive, Look look)
    {
        if (primitive.Chain is Chain.Torso)
        {
            return primitive.Joint switch
            {
                Joint.Pelvis or Joint.L5 => 1,
                Joint.L2 => 2,
                _ => look.Hair is HairStyle.Headscarf ? 2 : look.HasSleeves ? 3 : 6,
            };
        }

        return primitive.Cloth.At(0) != primitive.Cloth.At(1) ? 0 : primitive.Cloth.Material switch
        {
            Material.Top => 2,
            Material.Skin => 4,
            Material.Leggings => 5,
            _ => 0,
        };
    }

    private static float[] Parts(Vector3 place) => [place.X, place.Y, place.Z];

    private static string Numbers(IEnumerable<float> numbers) => PostureFrame.ToJson(numbers);

    private static string List(IEnumerable<IEnumerable<float>> rows) => $"[{string.Join(",\n", rows.Select(Numbers))}]";
}
