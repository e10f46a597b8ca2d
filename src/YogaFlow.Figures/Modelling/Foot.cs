using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>Heel, arch, sole and five toes. Places in metres in the frames of ankle and ball.</summary>
internal static class Foot
{
    /// <summary>From the great toe outward.</summary>
    private static readonly float[] ToeLengths = [.058f, .056f, .05f, .043f, .035f];

    public static void AddTo(BodyBuilder body, BodySide side)
    {
        var sign = side.Sign();
        var ankle = Joint.AnkleR.On(side);
        Add(body, ankle, new(-.026f, -.045f, 0), new(-.012f, 0, 0), new(.032f, .029f, .030f, 1.05f, .92f), .03f);
        Add(body, ankle, new(-.01f, -.02f, 0), new(.108f, -.055f, sign * .003f), new(.035f, .030f, .024f, 1, 1.22f), .03f);
        Add(body, ankle, new(-.02f, -.058f, 0), new(.105f, -.060f, sign * .006f), new(.022f, .020f, .020f, 1, 1.6f), .02f);
        for (var toe = 0; toe < ToeLengths.Length; toe++)
        {
            AddToe(body, ankle + 1, sign, toe);
        }
    }

    private static void AddToe(BodyBuilder body, Joint ball, float sign, int toe)
    {
        var z = sign * (-.029f + (toe * .0155f));
        var radius = toe == 0 ? .0155f : .0105f;
        Add(
            body,
            ball,
            new(-.012f, -.004f, z + (sign * .004f)),
            new(ToeLengths[toe] - .006f, -.022f + radius, (z * 1.1f) + (sign * .002f)),
            new(radius * 1.1f, radius, radius * .92f),
            .012f);
    }

    private static void Add(BodyBuilder body, Joint joint, Vector3 from, Vector3 to, Profile profile, float blend) =>
        body.Add(joint, from, to, profile, Material.Skin, new(blend, Blend.Throughout));
}
