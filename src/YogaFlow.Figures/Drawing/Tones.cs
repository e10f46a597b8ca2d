using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>Light and shade as numbers from 0 (dark) to 1 (lit), to be cut into flat tones.</summary>
internal static class Tones
{
    /// <summary>Reach in metres of the widened normal that keeps tones calm; wider on the torso.</summary>
    private const float Wide = .018f;
    private const float WiderOnTorso = .045f;
    private const float Hardness = 7;

    /// <summary>The tone of the body; 0 where there is none.</summary>
    public static Raster OfBody(Scene scene, int size) => Raster.Of(size, (x, y) =>
        scene.TryHit(scene.RayOf(x, y, size), out var hit) ? ToneAt(scene, hit) : 0);

    /// <summary>The tone of the props, as they are seen before the body; 0 elsewhere.</summary>
    public static Raster OfProps(Scene scene, int size) => Raster.Of(size, (x, y) =>
    {
        var ray = scene.RayOf(x, y, size);
        var nearest = scene.TryHit(ray, out var body) ? body.Distance : float.MaxValue;
        if (!scene.TryHitProp(ray, nearest, out var hit))
        {
            return 0;
        }

        var normal = scene.Props.Normal(hit.Place);
        return Lit(scene, hit.Place, normal, Vector3.Dot(normal, scene.Key), normal);
    });

    /// <summary>How dark the shadow on the floor is; it fades out within 0.3 m of the mat's edge.</summary>
    public static Raster OfFloor(Scene scene, int size) => Raster.Of(size, (x, y) =>
    {
        var ray = scene.RayOf(x, y, size);
        if (ray.Y > -1e-5f)
        {
            return 0;
        }

        var place = scene.Camera.Place + (ray * scene.DistanceToMat(ray));
        var light = scene.Rays.Light(place + new Vector3(0, .003f, 0), scene.Key, Hardness);
        var openness = scene.Rays.Openness(place, Vector3.UnitY);
        var shade = 1 - ((.45f + (.55f * light)) * (.45f + (.55f * openness)));
        return shade * (1 - Ease.Between(0, .3f, scene.Mat.Distance(place)));
    });

    private static float ToneAt(Scene scene, Hit hit)
    {
        ref readonly var primitive = ref scene.Field.Primitives[scene.NearestPrimitive(hit, out _)];
        var normal = scene.Field.Normal(hit.Place, hit.Cell);
        var wide = WideNormal(scene, hit, normal, primitive.Chain is Chain.Torso);
        var facing = Vector3.Dot(wide, scene.Key);
        return MathF.Max(Lit(scene, hit.Place, normal, facing, wide), LeastAt(scene, primitive, hit.Place));
    }

    /// <param name="facing">Cosine between the surface and the light.</param>
    /// <param name="outward">Where the surroundings are felt for.</param>
    private static float Lit(Scene scene, Vector3 place, Vector3 normal, float facing, Vector3 outward)
    {
        var light = facing > -.2f ? scene.Rays.Light(place + (normal * .012f), scene.Key, Hardness) : 0;
        var openness = scene.Rays.Openness(place, outward);
        var tone = ((facing * .5f) + .5f) * (.25f + (.75f * light)) * (.45f + (.55f * openness)) * 1.08f;
        return Math.Clamp(tone, 0, 1);
    }

    private static Vector3 WideNormal(Scene scene, Hit hit, Vector3 normal, bool isTorso)
    {
        var wide = 2 * scene.Field.Normal(hit.Place, hit.Cell, Wide);
        return Vector3.Normalize(isTorso
            ? (normal * .3f) + wide + (5 * scene.Field.Normal(hit.Place, hit.Cell, WiderOnTorso))
            : normal + wide);
    }

    /// <summary>Faces stay light from the chin up, or cheeks would get beards.</summary>
    /// <param name="height">In the head's frame, metres.</param>
    public static float LeastOnFace(float height) => .30f + (.28f * Ease.Between(-.02f, .03f, height));

    private static float LeastAt(Scene scene, in Primitive primitive, Vector3 place) =>
        primitive.Joint is Joint.Head && primitive.Cloth.Material is Material.Skin
            ? LeastOnFace(scene.Rig.ToBone(Joint.Head, place).Y)
            : 0;
}
