using System.Globalization;
using System.Numerics;
using System.Text;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Moving;

/// <summary>
/// A posture as a browser takes it: the pelvis' place (x, y, z in metres), then for each <see cref="Joint"/> its turn
/// from its parent as a quaternion (x, y, z, w with w not negative), then the curl of the right and the left hand.
/// Whoever plays them only turns from one to the next and never has to know about angles.
/// </summary>
public static class PostureFrame
{
    public const int Length = 3 + (4 * Skeleton.JointCount) + 2;

    public static float[] Of(SolvedFigure figure)
    {
        var rig = figure.ToRig();
        var frame = new float[Length];
        rig.Place(Joint.Pelvis).CopyTo(frame);
        for (var joint = Joint.Pelvis; (int)joint < Skeleton.JointCount; joint++)
        {
            var turn = Skeleton.ParentOf(joint) is { } parent
                ? Quaternion.Conjugate(rig.TurnOf(parent)) * rig.TurnOf(joint)
                : rig.TurnOf(joint);
            turn = turn.W < 0 ? -turn : turn;
            new Vector4(turn.X, turn.Y, turn.Z, turn.W).CopyTo(frame, 3 + (4 * (int)joint));
        }

        (frame[^2], frame[^1]) = (figure.GripRight, figure.GripLeft);
        return frame;
    }

    /// <summary>The numbers as a JSON array, to a tenth of a millimetre.</summary>
    public static string ToJson(SolvedFigure figure) => ToJson(Of(figure));

    internal static string ToJson(IEnumerable<float> numbers, string format = "0.####")
    {
        var json = new StringBuilder("[");
        foreach (var number in numbers)
        {
            var text = number.ToString(format, CultureInfo.InvariantCulture);
            json.Append(json.Length > 1 ? "," : "").Append(text is "-0" ? "0" : text);
        }

        return json.Append(']').ToString();
    }
}
