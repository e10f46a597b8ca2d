using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>
/// Thin lines between the fingers, which would melt into a mitten otherwise: a finger is five pixels wide, too little
/// to be traced. Each line follows the valley between two fingers, where it is seen.
/// </summary>
internal static class FingerLines
{
    private const float Width = .0024f;

    /// <summary>Where the skin between two fingers ends, as a share of their first piece.</summary>
    private const float WebShare = .25f;

    /// <summary>The surface lies at most this far from the middle between two fingers, in metres; else it is hidden.</summary>
    private const float Depth = .022f;

    /// <summary>Fingers that are seen closer together than this share of their distance lie one behind the other.</summary>
    private const float SideBySide = .55f;

    public static void Draw(Scene scene, Canvas canvas)
    {
        foreach (var side in BodySides.Both)
        {
            var grip = side is BodySide.Right ? scene.Figure.GripRight : scene.Figure.GripLeft;
            var wrist = Joint.WristR.On(side);
            for (var finger = 0; finger + 1 < Hand.Fingers; finger++)
            {
                var one = Hand.FingerOf(side, grip, finger);
                var next = Hand.FingerOf(side, grip, finger + 1);
                var across = scene.Rig.Direction(wrist, Vector3.Normalize(next.Middle - one.Middle));
                var knuckle = scene.Rig.Point(wrist, Between(one.Knuckle, next.Knuckle));
                var middle = scene.Rig.Point(wrist, Between(one.Middle, next.Middle));
                var tip = scene.Rig.Point(wrist, Between(one.Tip, next.Tip));
                if (Vector3.Cross(across, scene.Camera.Forward).Length() > SideBySide)
                {
                    Draw(scene, canvas, Vector3.Lerp(knuckle, middle, WebShare), middle, tip);
                }
            }
        }
    }

    private static void Draw(Scene scene, Canvas canvas, Vector3 web, Vector3 middle, Vector3 tip)
    {
        if (!IsSeen(scene, web) || !IsSeen(scene, middle))
        {
            return;
        }

        var width = canvas.Length(Width, middle);
        var end = IsSeen(scene, tip) ? tip : middle;
        canvas.Path(
            FormattableString.Invariant(
                $"stroke='{Canvas.Ink}' stroke-width='{width:0.0}' opacity='.38' fill='none' stroke-linecap='round'"),
            PathData.Arc(canvas.Place(web), canvas.Place(end == tip ? middle : Between(web, middle)), canvas.Place(end)));
    }

    private static bool IsSeen(Scene scene, Vector3 place) =>
        scene.TrySee(place, out var hit)
        && MathF.Abs(hit.Distance - (place - scene.Camera.Place).Length()) <= Depth;

    private static Vector3 Between(Vector3 one, Vector3 other) => (one + other) / 2;
}
