using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>Upper arm with the deltoid, and forearm. Places in metres in each bone's frame.</summary>
internal static class Arm
{
    public static void AddTo(BodyBuilder body, Look look, BodySide side)
    {
        var upper = look.Girths.UpperArms;
        var lower = look.Girths.Forearms;
        var sleeve = look.HasSleeves ? Material.Top : Material.Skin;
        var shoulder = Joint.ShoulderR.On(side);
        var elbow = Joint.ElbowR.On(side);
        var z = side.Sign() * .002f;
        body.Add(
            shoulder,
            new(0, .004f, 0),
            new(0, -.272f, 0),
            new(.042f * upper, .043f * upper, .0315f * lower, 1, .96f),
            look.HasSleeves && !look.HasLongSleeves ? new Cloth(sleeve, Material.Skin, .62f) : sleeve,
            new(.045f, Until: .45f));
        body.Add(
            shoulder,
            new(.002f, -.012f, z),
            new(0, -.075f, z),
            new(.043f * upper * look.Shoulders, .042f * upper * look.Shoulders, .034f * upper, 1.02f, .98f),
            sleeve,
            new(.02f, Blend.Throughout));
        body.Add(
            elbow,
            Vector3.Zero,
            new(0, -.238f, 0),
            new(.0315f * lower, .0385f * lower, .0215f * ((lower + 1) / 2), 1, .94f),
            look.HasLongSleeves ? new Cloth(Material.Top, Material.Skin, .9f) : Material.Skin,
            new(Fold.BlendAt(body.Rig, elbow), Until: .4f));
    }
}
