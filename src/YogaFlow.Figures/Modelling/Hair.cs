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
        new(.005f, .175f, .045f),
        new(-.045f, .16f, .062f),
        new(-.055f, .10f, .066f),
        new(-.03f, .05f, .058f),
    ];

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
                Add(body, new(-.105f, .15f, 0), new(-.15f, -.03f, 0), new(.026f, .048f, .008f, 1, 1.1f), .016f);
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
            HairStyle.Curls => .016f,
            HairStyle.Short => 0,
            _ => .004f,
        };
        var profile = new Profile(.089f + volume, .0915f + volume, .089f + volume, 1.05f, .905f);
        Add(body, new(-.018f, .104f, 0), new(-.006f, .129f, 0), profile, .004f);
    }

    private static void AddNape(BodyBuilder body) =>
        Add(body, new(-.05f, .06f, 0), new(-.04f, .075f, 0), Profile.Ball(.06f, depth: .9f), .02f);

    private static void AddCurls(BodyBuilder body)
    {
        foreach (var curl in Curls)
        {
            foreach (var sign in curl.Z == 0 ? [1f] : new[] { 1f, -1f })
            {
                var from = curl with { Z = curl.Z * sign };
                Add(body, from, from + new Vector3(0, .004f, 0), Profile.Ball(.052f), .012f);
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
