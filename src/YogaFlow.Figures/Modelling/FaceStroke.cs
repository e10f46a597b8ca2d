using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>A bow over the face. Places are y (height) and z on the face in the head's frame, in metres; the face looks along x.</summary>
/// <param name="Middle">Half way along the bow.</param>
/// <param name="Width">How thick it is drawn.</param>
internal readonly record struct FaceStroke(Vector2 First, Vector2 Middle, Vector2 Last, float Width, FaceInk Ink)
{
    private const float BeforeTheFace = .13f;

    /// <summary>A calm face in six strokes: closed eyes, brows, mouth and nose; two more beside the nose of an older one.</summary>
    public static IReadOnlyList<FaceStroke> Of(Look look) =>
    [
        .. BodySides.Both.Select(side => side.Sign()).SelectMany(sign => Halves(sign, look.IsOlder)),
        Arc(.0345f, .030f, -.018f, .018f, .004f, FaceInk.Mouth),
        Arc(.0535f, .0500f, -.0095f, .0095f, .0032f, FaceInk.Nose),
    ];

    /// <summary>The side of the nose that is turned away from the light; a drawing has it, which knows from where it is seen.</summary>
    /// <param name="side">1 for the person's right, -1 for the left.</param>
    public static FaceStroke Bridge(int side) =>
        new(new(.092f, side * .0075f), new(.073f, side * .0095f), new(.060f, side * .0115f), .0024f, FaceInk.Nose);

    /// <summary>Comes from in front until it meets the skin.</summary>
    /// <param name="share">Where along the bow, 0 to 1.</param>
    /// <returns>The place in the world.</returns>
    public Vector3 OnSkin(DistanceField field, Rig rig, float share)
    {
        var bow = 4 * share * (1 - share);
        var seen = Vector2.Lerp(First, Last, share) + ((Middle - ((First + Last) / 2)) * bow);
        var place = new Vector3(BeforeTheFace, seen.X, seen.Y);
        for (var step = 0; step < 40; step++)
        {
            var distance = field.At(rig.Point(Joint.Head, place));
            if (distance < .001f)
            {
                break;
            }

            place.X -= distance * .8f;
        }

        return rig.Point(Joint.Head, place);
    }

    private static IEnumerable<FaceStroke> Halves(float sign, bool isOlder)
    {
        yield return Arc(.0805f, .074f, sign * .0175f, sign * .0505f, .0042f, FaceInk.Eyes);
        yield return Arc(.1055f, .1105f, sign * .018f, sign * .051f, .0032f, FaceInk.Brows);
        if (isOlder)
        {
            yield return new(new(.0505f, sign * .0165f), new(.043f, sign * .0235f), new(.031f, sign * .0265f), .0022f, FaceInk.Nose);
        }
    }

    private static FaceStroke Arc(float ends, float middle, float from, float to, float width, FaceInk ink) =>
        new(new(ends, from), new(middle, (from + to) / 2), new(ends, to), width, ink);
}
