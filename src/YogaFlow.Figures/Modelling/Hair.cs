using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>A cap of hair, and what the style adds. Places in metres in the head's frame.</summary>
internal static class Hair
{
    private static readonly Vector3[] Curls =
    [
        new(-.035f, .185f, 0),
        new(-.085f, .135f, 0),
        new(-.06f, .07f, 0),
        new(-.014f, .178f, .042f),
        new(-.05f, .155f, .06f),
        new(-.068f, .10f, .060f),
        new(-.052f, .055f, .052f),
    ];

    private static readonly Vector3 Skull = new(-.008f, .118f, 0);

    private const float SkullReach = .115f;
    private const float TailLength = .24f;
    private const float TailRadius = .028f;

    /// <summary>How far curls give way to gravity, in metres.</summary>
    private const float CurlDrop = .014f;

    public static void AddTo(BodyBuilder body, HairStyle style)
    {
        AddCap(body, style);
        switch (style)
        {
            case HairStyle.Bun:
                Add(body, new(-.095f, .175f, 0), new(-.10f, .185f, 0), new(.043f, .045f, .043f, 1, 1.05f), .012f);
                AddNape(body);
                break;
            case HairStyle.Ponytail:
                AddTail(body);
                AddNape(body);
                break;
            case HairStyle.Curls:
                AddCurls(body);
                break;
            case HairStyle.Headscarf:
                AddScarf(body);
                break;
            default:
                break;
        }
    }

    private static void AddCap(BodyBuilder body, HairStyle style)
    {
        var volume = style switch
        {
            HairStyle.Curls => .009f,
            HairStyle.Short => 0,
            _ => .004f,
        };
        var profile = new Profile(.089f + volume, .0915f + volume, .089f + volume, 1.05f, .905f);
        Add(body, new(-.018f, .104f, 0), new(-.006f, .129f, 0), profile, .004f);
    }

    private static void AddNape(BodyBuilder body) =>
        Add(body, new(-.05f, .06f, 0), new(-.04f, .075f, 0), Profile.Ball(.06f, depth: .9f), .02f);

    /// <summary>A tail that hangs to the world's down, around the head and onto the mat, not through them.</summary>
    private static void AddTail(BodyBuilder body)
    {
        var knot = new Vector3(-.12f, .15f, 0);
        var down = DownIn(body);
        var middle = Free(body, knot + new Vector3(-.02f, 0, 0) + (down * TailLength * .5f));
        var end = Free(body, middle + (down * TailLength * .5f));
        Add(body, new(-.095f, .15f, 0), middle, new(.024f, .036f, .036f, 1, 1.1f), .014f);
        Add(body, middle, end, new(.036f, .034f, .008f, 1, 1.1f), .03f);
    }

    /// <summary>The world's down in the head's frame.</summary>
    private static Vector3 DownIn(BodyBuilder body) =>
        body.Rig.ToBone(Joint.Head, body.Rig.Place(Joint.Head) - Vector3.UnitY);

    private static Vector3 Free(BodyBuilder body, Vector3 place)
    {
        var fromSkull = place - Skull;
        var away = fromSkull.Length() < SkullReach ? Skull + (Vector3.Normalize(fromSkull) * SkullReach) : place;
        var world = body.Rig.Point(Joint.Head, away);
        return body.Rig.ToBone(Joint.Head, world with { Y = MathF.Max(world.Y, TailRadius) });
    }

    private static void AddCurls(BodyBuilder body)
    {
        var down = DownIn(body);
        foreach (var curl in Curls)
        {
            foreach (var sign in curl.Z == 0 ? [1f] : new[] { 1f, -1f })
            {
                var from = (curl with { Z = curl.Z * sign }) + (down * CurlDrop);
                Add(body, from, from + new Vector3(0, .004f, 0), Profile.Ball(.05f), .012f);
            }
        }
    }

    private static void AddScarf(BodyBuilder body)
    {
        Add(body, new(-.01f, .02f, 0), new(-.01f, .1f, 0), new(.073f, .088f, .09f, 1, .95f), .03f);
        body.AddBetween(
            Joint.C7,
            body.Rig.Point(Joint.C7, new(0, -.015f, 0)),
            body.Rig.Point(Joint.Head, new(.006f, .02f, 0)),
            new(.072f, .06f, .062f, 1, 1.05f),
            Material.Hair,
            new(.035f));
    }

    private static void Add(BodyBuilder body, Vector3 from, Vector3 to, Profile profile, float blend) =>
        body.Add(Joint.Head, from, to, profile, Material.Hair, new(blend));
}
