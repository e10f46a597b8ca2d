using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Posing;

/// <summary>A named place or direction on the body.</summary>
/// <param name="Local">In the bone's frame: metres for a place, a unit vector for a direction.</param>
public readonly record struct Landmark(Joint Joint, Vector3 Local)
{
    public Vector3 PlaceIn(Rig rig) => rig.OnSkin(Joint, Local);

    public Vector3 DirectionIn(Rig rig) => rig.Direction(Joint, Local);
}

/// <summary>The places and directions that pins may name. Those of a limb end with R or L.</summary>
public static class Landmarks
{
    private static readonly Dictionary<string, Landmark> Places = new()
    {
        ["sole"] = new(Joint.AnkleR, new(.055f, -.08f, 0)),
        ["heel"] = new(Joint.AnkleR, new(-.035f, -.08f, 0)),
        ["ball"] = new(Joint.AnkleR, new(.118f, -.08f, 0)),
        ["toe"] = new(Joint.ToesR, new(.07f, -.02f, 0)),
        ["ankle"] = new(Joint.AnkleR, Vector3.Zero),
        ["instep"] = new(Joint.AnkleR, new(.06f, -.005f, 0)),
        ["knee"] = new(Joint.KneeR, new(.05f, 0, 0)),
        ["kneejoint"] = new(Joint.KneeR, Vector3.Zero),
        ["kneeback"] = new(Joint.KneeR, new(-.05f, 0, 0)),
        ["outerknee"] = new(Joint.KneeR, new(0, 0, .052f)),
        ["shin"] = new(Joint.KneeR, new(.045f, -.2f, 0)),
        ["calf"] = new(Joint.KneeR, new(-.06f, -.14f, 0)),
        ["innerthigh"] = new(Joint.HipR, new(0, -.26f, -.07f)),
        ["outerthigh"] = new(Joint.HipR, new(0, -.3f, .065f)),
        ["thigh"] = new(Joint.HipR, new(.07f, -.22f, 0)),
        ["hamstring"] = new(Joint.HipR, new(-.08f, -.25f, 0)),
        ["groin"] = new(Joint.HipR, new(.07f, -.07f, -.03f)),
        ["hip"] = new(Joint.HipR, new(0, 0, .085f)),
        ["sit"] = new(Joint.Pelvis, new(-.055f, -.085f, .06f)),
        ["shoulder"] = new(Joint.ShoulderR, new(0, .045f, 0)),
        ["upperarm"] = new(Joint.ShoulderR, new(0, -.16f, 0)),
        ["triceps"] = new(Joint.ShoulderR, new(-.04f, -.2f, 0)),
        ["armpit"] = new(Joint.ShoulderR, new(0, -.06f, -.03f)),
        ["elbow"] = new(Joint.ElbowR, new(-.035f, 0, 0)),
        ["forearm"] = new(Joint.ElbowR, new(0, -.12f, 0)),
        ["wrist"] = new(Joint.WristR, Vector3.Zero),
        ["palm"] = new(Joint.WristR, new(0, -.07f, -.02f)),
        ["hand"] = new(Joint.WristR, new(0, -.06f, 0)),
        ["grip"] = new(Joint.WristR, new(0, -.085f, -.054f)),
        ["fingers"] = new(Joint.WristR, new(0, -.17f, -.006f)),
        ["crown"] = new(Joint.Head, new(.01f, .205f, 0)),
        ["forehead"] = new(Joint.Head, new(.098f, .14f, 0)),
        ["face"] = new(Joint.Head, new(.105f, .07f, 0)),
        ["chin"] = new(Joint.Head, new(.09f, .005f, 0)),
        ["occiput"] = new(Joint.Head, new(-.115f, .112f, 0)),
        ["sternum"] = new(Joint.T7, new(.095f, .06f, 0)),
        ["chest"] = new(Joint.T7, new(0, .05f, 0)),
        ["upperback"] = new(Joint.T7, new(-.10f, .06f, 0)),
        ["navel"] = new(Joint.L5, new(.09f, .06f, 0)),
        ["lowback"] = new(Joint.L2, new(-.085f, .01f, .075f)),
        ["pelvis"] = new(Joint.Pelvis, Vector3.Zero),
        ["pubis"] = new(Joint.Pelvis, new(.09f, -.02f, 0)),
        ["sacrum"] = new(Joint.Pelvis, new(-.125f, .04f, 0)),
    };

    private static readonly Dictionary<string, Landmark> Directions = new()
    {
        ["thigh"] = new(Joint.HipR, -Vector3.UnitY),
        ["kneecap"] = new(Joint.HipR, Vector3.UnitX),
        ["shin"] = new(Joint.KneeR, -Vector3.UnitY),
        ["foot"] = new(Joint.AnkleR, Vector3.UnitX),
        ["sole"] = new(Joint.AnkleR, -Vector3.UnitY),
        ["arm"] = new(Joint.ShoulderR, -Vector3.UnitY),
        ["forearm"] = new(Joint.ElbowR, -Vector3.UnitY),
        ["hand"] = new(Joint.WristR, -Vector3.UnitY),
        ["palm"] = new(Joint.WristR, -Vector3.UnitZ),
        ["waist"] = new(Joint.L2, Vector3.UnitY),
        ["torso"] = new(Joint.T7, Vector3.UnitY),
        ["chest"] = new(Joint.T7, Vector3.UnitX),
        ["pelvis"] = new(Joint.Pelvis, Vector3.UnitY),
        ["hips"] = new(Joint.Pelvis, Vector3.UnitX),
        ["head"] = new(Joint.Head, Vector3.UnitY),
        ["gaze"] = new(Joint.Head, Vector3.UnitX),
    };

    /// <exception cref="FigureFaultException">The body has no place of that name.</exception>
    public static Landmark Place(string name) => Find(Places, name);

    /// <exception cref="FigureFaultException">The body has no direction of that name.</exception>
    public static Landmark Direction(string name) => Find(Directions, name);

    /// <summary>
    /// How far a place is from the middle of its joint where the joint is round, as knees and elbows are: there
    /// whatever side of it is lowest touches the mat. Metres; null for other places.
    /// </summary>
    public static float? Roundness(string name) => name[..^1] switch
    {
        "knee" or "outerknee" => .05f,
        "elbow" => .036f,
        _ => null,
    };

    /// <summary>Is this a place of one side, such as <c>kneeR</c>?</summary>
    public static bool IsPaired(string name) => name.Length > 1
        && BodySides.Both.Any(side => name[^1] == side.Letter())
        && Places.TryGetValue(name[..^1], out var landmark)
        && (landmark.Joint.IsPaired() || landmark.Local.Z != 0);

    private static Landmark Find(Dictionary<string, Landmark> table, string name)
    {
        if (table.TryGetValue(name, out var landmark) && !landmark.Joint.IsPaired())
        {
            return landmark;
        }

        foreach (var side in BodySides.Both)
        {
            if (name.EndsWith(side.Letter()) && table.TryGetValue(name[..^1], out landmark))
            {
                var local = landmark.Local;
                return side is BodySide.Right
                    ? landmark
                    : new Landmark(landmark.Joint.On(side), local with { Z = -local.Z });
            }
        }

        throw new FigureFaultException($"The body has no part called {name}.");
    }
}
