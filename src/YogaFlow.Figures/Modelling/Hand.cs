using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>Palm, four fingers of two pieces each, and thumb. Places in metres in the wrist's frame.</summary>
internal static class Hand
{
    /// <summary>How many there are besides the thumb.</summary>
    public const int Fingers = 4;

    /// <summary>From the index to the little finger: length of the first piece.</summary>
    private static readonly float[] FingerLengths = [.041f, .046f, .043f, .034f];

    /// <summary>How far, in radians, a full grip bends the first piece of a finger.</summary>
    private const float FullGrip = 1.35f;

    public static void AddTo(BodyBuilder body, BodySide side, float grip)
    {
        var wrist = Joint.WristR.On(side);
        body.Add(
            wrist,
            new(.002f, -.006f, 0),
            new(.004f, -.078f, 0),
            new(.0245f, .033f, .033f, 1.16f, .52f),
            Material.Skin,
            new(.022f, Blend.Throughout));
        AddFingers(body, wrist, side, grip);
        AddThumb(body, wrist, side.Sign(), grip);
    }

    /// <summary>The axis of a finger in the wrist's frame, in metres.</summary>
    /// <param name="finger">0 is the index finger, 3 the little one.</param>
    /// <param name="grip">Curl, 0 to 1.</param>
    public static (Vector3 Knuckle, Vector3 Middle, Vector3 Tip) FingerOf(BodySide side, float grip, int finger)
    {
        var curl = grip * FullGrip;
        var x = .031f - (finger * .0195f);
        var length = FingerLengths[finger];
        var knuckle = new Vector3(x, -.088f + (finger == 3 ? .006f : 0), 0);
        var middle = knuckle + (Curled(curl, side.Sign()) * length * .95f) + new Vector3(x * .05f, 0, 0);
        var tip = middle + (Curled((curl * 1.9f) + .1f, side.Sign()) * length * .8f);
        return (knuckle, middle, tip);
    }

    private static void AddFingers(BodyBuilder body, Joint wrist, BodySide side, float grip)
    {
        for (var finger = 0; finger < Fingers; finger++)
        {
            var (knuckle, middle, tip) = FingerOf(side, grip, finger);
            AddPiece(body, wrist, knuckle, middle, new(.0108f, .0098f, .0092f, 1, .95f), .008f);
            AddPiece(body, wrist, middle, tip, new(.0092f, .0088f, .0078f, 1, .95f), .004f);
        }
    }

    /// <summary>Beside the hand; the more it grips, the further across the palm, over the fingers.</summary>
    private static void AddThumb(BodyBuilder body, Joint wrist, float sign, float grip)
    {
        var joint = Vector3.Lerp(new(.05f, -.064f, -sign * .012f), new(.043f, -.064f, -sign * .034f), grip);
        var tip = Vector3.Lerp(new(.057f, -.094f, -sign * .014f), new(.022f, -.084f, -sign * .056f), grip);
        AddPiece(body, wrist, new(.022f, -.028f, -sign * .004f), joint, new(.0155f, .0125f, .0105f), .016f);
        AddPiece(body, wrist, joint, tip, new(.0105f, .0098f, .0085f), .004f);
    }

    /// <summary>Down the hand, turned towards the palm.</summary>
    private static Vector3 Curled(float angle, float sign) => new(0, -MathF.Cos(angle), -sign * MathF.Sin(angle));

    private static void AddPiece(BodyBuilder body, Joint wrist, Vector3 from, Vector3 to, Profile profile, float blend) =>
        body.Add(wrist, from, to, profile, Material.Skin, new(blend, Blend.Throughout));
}
