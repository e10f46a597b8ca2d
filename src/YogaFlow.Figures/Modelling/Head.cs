using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>Neck, skull, jaw, nose and ears. Places in metres in the head's frame; the face looks along x.</summary>
internal static class Head
{
    public static void AddTo(BodyBuilder body, Look look)
    {
        body.Chain = Chain.Head;
        body.AddBetween(
            Joint.C7,
            body.Rig.Point(Joint.C7, new(-.006f, -.03f, 0)),
            body.Rig.Point(Joint.Head, new(-.002f, .02f, 0)),
            new(.053f * look.Neck, .047f * look.Neck, .046f * look.Neck, 1, .98f),
            Material.Skin,
            new(.05f, Until: .8f));
        AddSkull(body, look.Jaw);
        AddEars(body, look.Hair is HairStyle.Headscarf ? Material.Hair : Material.Skin);
        Hair.AddTo(body, look.Hair);
    }

    private static void AddSkull(BodyBuilder body, float jaw)
    {
        body.Add(
            Joint.Head,
            new(.006f, .098f, 0),
            new(.004f, .118f, 0),
            new(.088f, .090f, .088f, 1.04f, .86f),
            Material.Skin,
            new(.03f));
        body.Add(
            Joint.Head,
            new(.052f, .03f, 0),
            new(.056f, .072f, 0),
            new(.034f * jaw, .048f * jaw, .046f, .95f, 1.08f * jaw),
            Material.Skin,
            new(.045f));
        body.Add(
            Joint.Head,
            new(.106f, .058f, 0),
            new(.097f, .09f, 0),
            new(.0128f, .0095f, .008f, 1, .9f),
            Material.Skin,
            new(.013f));
    }

    private static void AddEars(BodyBuilder body, Material material)
    {
        foreach (var z in new[] { .072f, -.072f })
        {
            body.Add(
                Joint.Head,
                new Vector3(-.004f, .062f, z),
                new(-.008f, .09f, z),
                new(.014f, .02f, .016f, 1, .55f),
                material,
                new(.008f));
        }
    }
}
