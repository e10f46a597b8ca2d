using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>A calm face in six strokes: closed eyes, brows, mouth and nose. Places in metres in the head's frame.</summary>
internal sealed class Face(Scene scene, Canvas canvas)
{
    /// <summary>A stroke is hidden when something is before it by more than this, in metres.</summary>
    private const float HiddenBehind = .018f;

    /// <summary>A stroke seen more obliquely than this cosine is left out.</summary>
    private const float Oblique = .22f;

    public void Draw()
    {
        foreach (var side in BodySides.Both)
        {
            var sign = side.Sign();
            Stroke(new Arc(.0805f, .074f, sign * .0175f, sign * .0505f), .0042f, FaceInk.Eyes);
            Stroke(new Arc(.1055f, .1105f, sign * .018f, sign * .051f), .0032f, FaceInk.Brows);
            if (scene.Look.IsOlder)
            {
                Stroke([new(.0505f, sign * .0165f), new(.043f, sign * .0235f), new(.031f, sign * .0265f)], .0022f, FaceInk.Nose);
            }
        }

        Stroke(new Arc(.0345f, .030f, -.018f, .018f), .004f, FaceInk.Mouth);
        Stroke(new Arc(.0535f, .0500f, -.0095f, .0095f), .0032f, FaceInk.Nose);
        DrawBridge();
    }

    /// <summary>The side of the nose that is turned away from the light.</summary>
    private void DrawBridge()
    {
        var right = Vector3.Dot(scene.Rig.Direction(Joint.Head, Vector3.UnitZ), scene.Camera.Right);
        var side = right > 0 ? 1 : -1;
        Stroke([new(.092f, side * .0075f), new(.073f, side * .0095f), new(.060f, side * .0115f)], .0024f, FaceInk.Nose);
    }

    /// <param name="width">Metres.</param>
    private void Stroke(Arc arc, float width, FaceInk ink) => Stroke(
        [new(arc.Ends, arc.From), new(arc.Middle, (arc.From + arc.To) / 2), new(arc.Ends, arc.To)], width, ink);

    /// <param name="places">Three places: y and z on the face.</param>
    /// <param name="width">Metres.</param>
    private void Stroke(ReadOnlySpan<Vector2> places, float width, FaceInk ink)
    {
        var first = OnSkin(places[0].X, places[0].Y);
        var middle = OnSkin(places[1].X, places[1].Y);
        var last = OnSkin(places[2].X, places[2].Y);
        if (IsSeen(first) && IsSeen(middle) && IsSeen(last))
        {
            var thickness = canvas.Length(width, scene.Rig.Place(Joint.Head));
            var colour = Palette.Variable(scene.Look, ink);
            canvas.Path(
                FormattableString.Invariant(
                    $"stroke='{colour}' stroke-width='{thickness:0.0}' fill='none' stroke-linecap='round'"),
                PathData.Arc(canvas.Place(first), canvas.Place(middle), canvas.Place(last)));
        }
    }

    /// <summary>Comes from in front until it meets the skin.</summary>
    /// <returns>The place in the world.</returns>
    private Vector3 OnSkin(float y, float z)
    {
        var x = .13f;
        for (var step = 0; step < 40; step++)
        {
            var distance = scene.Field.At(scene.Rig.Point(Joint.Head, new(x, y, z)));
            if (distance < .001f)
            {
                break;
            }

            x -= distance * .8f;
        }

        return scene.Rig.Point(Joint.Head, new(x, y, z));
    }

    private bool IsSeen(Vector3 place)
    {
        var towards = place - scene.Camera.Place;
        return scene.TrySee(place, out var hit)
            && MathF.Abs(hit.Distance - towards.Length()) <= HiddenBehind
            && Vector3.Dot(scene.Field.Normal(hit.Place, hit.Cell), Vector3.Normalize(towards)) < -Oblique;
    }

    /// <summary>An arc over the face.</summary>
    /// <param name="Ends">Height of both ends.</param>
    /// <param name="Middle">Height of the middle.</param>
    /// <param name="From">z of the first end.</param>
    /// <param name="To">z of the other end.</param>
    private readonly record struct Arc(float Ends, float Middle, float From, float To);
}
