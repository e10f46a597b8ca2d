using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>Upper arm with the deltoid, and forearm. Places in metres in each bone's frame.</summary>
internal static class Arm
{
    public static void AddTo(BodyBuilder body, Look look, BodySide side)
    {
        var thickness = look.Limbs;
        var sleeve = look.HasSleeves ? Material.Top : Material.Skin;
        var shoulder = Joint.ShoulderR.On(side);
        var elbow = Joint.ElbowR.On(side);
        var z = side.Sign() * .002f;
        body.Add(
            shoulder,
            new(0, .004f, 0),
            new(0, -.272f, 0),
            new(.042f * thickness, .043f * thickness, .0315f * thickness, 1, .96f),
            look.HasSleeves ? new Cloth(sleeve, Material.Skin, .62f) : sleeve,
            new(.045f, Until: .45f));
        body.Add(
            shoulder,
            new(.002f, -.012f, z),
            new(0, -.075f, z),
            new(.043f * thickness * look.Shoulders, .042f * thickness * look.Shoulders, .034f * thickness, 1.02f, .98f),
            sleeve,
            new(.02f, Blend.Throughout));
        body.Add(
            elbow,
            Vector3.Zero,
            new(0, -.238f, 0),
            new(.0315f * thickness, .0385f * thickness, .0215f * thickness, 1, .94f),
            Material.Skin,
            new(Fold.BlendAt(body.Rig, elbow), Until: .4f));
    }
}
