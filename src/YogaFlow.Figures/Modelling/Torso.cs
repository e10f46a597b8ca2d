using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>Pelvis, waist, rib cage, chest and shoulder girdle. Places in metres in each bone's frame.</summary>
internal static class Torso
{
    public static void AddTo(BodyBuilder body, Look look)
    {
        body.Chain = Chain.Torso;
        AddPelvis(body, look.Girths.Hips);
        AddWaist(body, look);
        AddRibs(body, look.Girths.Chest);
        AddChest(body, look.Bust);
        foreach (var side in BodySides.Both)
        {
            AddShoulder(body, look, side);
        }
    }

    private static void AddPelvis(BodyBuilder body, float hips)
    {
        body.Add(
            Joint.Pelvis,
            new(-.002f, -.012f, 0),
            new(-.002f, .075f, 0),
            new(.108f * hips, .112f * hips, .098f * hips, .93f, 1.27f),
            Material.Leggings,
            new(.05f));
        foreach (var sign in new[] { 1f, -1f })
        {
            body.Add(
                Joint.Pelvis,
                new(-.052f, -.012f, sign * .062f),
                new(-.05f, .02f, sign * .06f),
                new(.084f * hips, .086f * hips, .08f * hips),
                Material.Leggings,
                new(.045f));
        }
    }

    private static void AddWaist(BodyBuilder body, Look look)
    {
        var waist = look.Girths.Waist;
        var belly = look.Girths.Belly;
        body.Add(
            Joint.L5,
            Vector3.Zero,
            new(.002f, .085f, 0),
            new(.095f * waist, .088f * waist, .088f * waist, .92f, 1.24f),
            new Cloth(Material.Leggings, Material.Top, .30f),
            new(.06f));
        if (belly > 0)
        {
            body.Add(
                Joint.L5,
                new(.02f, .025f, 0),
                new(.018f, .085f, 0),
                new(.084f + belly, .088f + belly, .078f + belly, 1, 1.22f),
                new Cloth(Material.Leggings, Material.Top, .2f),
                new(.06f));
        }

        body.AddBetween(
            Joint.L2,
            body.Rig.Place(Joint.L2),
            body.Rig.Point(Joint.T12, new(0, .03f, 0)),
            new(.088f * waist, .087f * waist, .094f * waist, .93f, 1.25f),
            Material.Top,
            new(.05f));
    }

    private static void AddRibs(BodyBuilder body, float chest)
    {
        body.Add(
            Joint.T12,
            Vector3.Zero,
            new(-.004f, .12f, 0),
            new(.094f * chest, .103f * chest, .104f * chest, .95f, 1.29f),
            Material.Top,
            new(.05f));
        body.Add(
            Joint.T7,
            Vector3.Zero,
            new(-.004f, .10f, 0),
            new(.104f * chest, .103f * chest, .078f * chest, .96f, 1.30f),
            Material.Top,
            new(.05f));
    }

    private static void AddChest(BodyBuilder body, float bust)
    {
        foreach (var sign in new[] { 1f, -1f })
        {
            if (bust > 0)
            {
                body.Add(
                    Joint.T7,
                    new(.052f, .028f, sign * .06f),
                    new(.047f, .05f, sign * .06f * .9f),
                    new(.056f * bust, .05f * bust, .04f * bust, 1, 1.05f),
                    Material.Top,
                    new(.04f));
            }
            else
            {
                body.Add(
                    Joint.T7,
                    new(.042f, .05f, sign * .055f),
                    new(.04f, .07f, sign * .055f * .9f),
                    new(.06f, .058f, .05f, .9f, 1.2f),
                    Material.Top,
                    new(.05f));
            }
        }
    }

    /// <summary>Clavicle with the deltoid's root, and trapezius. Larger radii make football pads.</summary>
    private static void AddShoulder(BodyBuilder body, Look look, BodySide side)
    {
        var sign = side.Sign();
        var clavicle = Joint.ClavicleR.On(side);
        var shoulders = look.Shoulders;
        var rig = body.Rig;
        body.AddBetween(
            clavicle,
            rig.Point(clavicle, new(-.004f, 0, sign * .03f)),
            rig.Place(clavicle + 1) + rig.Direction(clavicle, new(-.002f, -.003f, -sign * .012f)),
            new(.058f * shoulders, .050f * shoulders, .042f * shoulders, 1, .95f),
            look.HasSleeves ? Material.Top : new Cloth(Material.Top, Material.Skin, .62f),
            new(.05f));
        body.AddBetween(
            clavicle,
            rig.Point(Joint.C7, new(-.012f, .035f, sign * .012f)),
            rig.Point(clavicle, new(-.01f, .022f, sign * .085f)),
            new(.032f, .026f, .024f),
            Material.Skin,
            new(.05f));
    }
}
