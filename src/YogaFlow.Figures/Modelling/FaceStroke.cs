using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>An arc over the face, in the head's frame (metres); the face looks along x.</summary>
/// <param name="Ends">Height of both ends.</param>
/// <param name="Middle">Height of the middle.</param>
/// <param name="From">z of the first end.</param>
/// <param name="To">z of the other end.</param>
/// <param name="Width">How thick it is drawn.</param>
internal readonly record struct FaceStroke(float Ends, float Middle, float From, float To, float Width, FaceInk Ink)
{
    private const float BeforeTheFace = .13f;

    /// <summary>A calm face in six strokes: closed eyes, brows, mouth and nose.</summary>
    public static IReadOnlyList<FaceStroke> All { get; } =
    [
        .. BodySides.Both.Select(side => side.Sign()).SelectMany(sign => new FaceStroke[]
        {
            new(.0805f, .074f, sign * .0175f, sign * .0505f, .0042f, FaceInk.Eyes),
            new(.1055f, .1105f, sign * .018f, sign * .051f, .0032f, FaceInk.Brows),
        }),
        new(.0345f, .030f, -.018f, .018f, .004f, FaceInk.Mouth),
        new(.0535f, .0505f, -.0085f, .0085f, .0030f, FaceInk.Nose),
    ];

    /// <summary>Comes from in front until it meets the skin.</summary>
    /// <param name="share">Where along the arc, 0 to 1.</param>
    /// <returns>The place in the world.</returns>
    public Vector3 OnSkin(DistanceField field, Rig rig, float share)
    {
        var bow = 4 * share * (1 - share);
        var place = new Vector3(BeforeTheFace, Ends + ((Middle - Ends) * bow), From + ((To - From) * share));
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
}
