using System.Globalization;
using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>A calm face in seven strokes: closed eyes, brows, mouth and nose. Places in metres in the head's frame.</summary>
internal sealed class Face(Scene scene, int canvas)
{
    /// <summary>A stroke is hidden when something is before it by more than this, in metres.</summary>
    private const float HiddenBehind = .018f;

    /// <summary>A stroke seen more obliquely than this cosine is left out.</summary>
    private const float Oblique = .22f;
    private const float Farthest = 50;

    public string Draw()
    {
        var inks = FaceInks.On(scene.Look);
        var strokes = "";
        foreach (var side in BodySides.Both)
        {
            var sign = side.Sign();
            strokes += Stroke(new(.0805f, sign * .0175f), new(.074f, sign * .0505f), .0042f, inks.Eyes);
            strokes += Stroke(new(.1055f, sign * .018f), new(.1105f, sign * .051f), .0032f, inks.Brows);
        }

        strokes += Stroke(new(.0345f, -.018f), new(.030f, .018f), .004f, inks.Mouth);
        strokes += Stroke(new(.0535f, -.0085f), new(.0505f, .0085f), .0030f, inks.Nose);
        return strokes;
    }

    /// <summary>An arc over the face: its ends are at one height, its middle at another.</summary>
    /// <param name="ends">Height of both ends (x), and z of the first (y).</param>
    /// <param name="middle">Height of the middle (x), and z of the second end (y).</param>
    /// <param name="width">Metres.</param>
    private string Stroke(Vector2 ends, Vector2 middle, float width, Colour colour)
    {
        var first = OnSkin(ends.X, ends.Y);
        var bend = OnSkin(middle.X, (ends.Y + middle.Y) / 2);
        var last = OnSkin(ends.X, middle.Y);
        if (!TrySee(first, out var from) || !TrySee(bend, out var through) || !TrySee(last, out var to))
        {
            return "";
        }

        var control = (through * 2) - ((from + to) / 2);
        var head = scene.Camera.Project(scene.Rig.Place(Joint.Head));
        var pixels = width / Camera.HalfAt(head.Z) * canvas / 2;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<path d='M{from.X:0.0} {from.Y:0.0}Q{control.X:0.0} {control.Y:0.0} {to.X:0.0} {to.Y:0.0}' "
            + $"stroke='{colour}' stroke-width='{pixels:0.0}' fill='none' stroke-linecap='round'/>");
    }

    /// <summary>Comes from in front until it meets the skin.</summary>
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

        return new Vector3(x, y, z);
    }

    private bool TrySee(Vector3 local, out Vector2 onCanvas)
    {
        var place = scene.Rig.Point(Joint.Head, local);
        var towards = place - scene.Camera.Place;
        var ray = Vector3.Normalize(towards);
        onCanvas = Canvas.Place(scene.Camera.Project(place), canvas);
        return scene.Rays.TryHit(scene.Camera.Place, ray, Farthest, out var hit)
            && MathF.Abs(hit.Distance - towards.Length()) <= HiddenBehind
            && Vector3.Dot(scene.Field.Normal(hit.Place, hit.Cell), ray) < -Oblique;
    }
}
