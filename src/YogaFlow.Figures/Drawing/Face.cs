using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>Draws the strokes of the face that are seen.</summary>
internal sealed class Face(Scene scene, Canvas canvas)
{
    /// <summary>A stroke is hidden when something is before it by more than this, in metres.</summary>
    private const float HiddenBehind = .018f;

    /// <summary>A stroke seen more obliquely than this cosine is left out.</summary>
    private const float Oblique = .22f;

    public void Draw()
    {
        foreach (var stroke in FaceStroke.Of(scene.Look))
        {
            Draw(stroke);
        }

        var right = Vector3.Dot(scene.Rig.Direction(Joint.Head, Vector3.UnitZ), scene.Camera.Right);
        Draw(FaceStroke.Bridge(right > 0 ? 1 : -1));
    }

    private void Draw(FaceStroke stroke)
    {
        var first = stroke.OnSkin(scene.Field, scene.Rig, 0);
        var middle = stroke.OnSkin(scene.Field, scene.Rig, .5f);
        var last = stroke.OnSkin(scene.Field, scene.Rig, 1);
        if (IsSeen(first) && IsSeen(middle) && IsSeen(last))
        {
            var thickness = canvas.Length(stroke.Width, scene.Rig.Place(Joint.Head));
            var colour = Palette.Variable(scene.Look, stroke.Ink);
            canvas.Path(
                FormattableString.Invariant(
                    $"stroke='{colour}' stroke-width='{thickness:0.0}' fill='none' stroke-linecap='round'"),
                PathData.Arc(canvas.Place(first), canvas.Place(middle), canvas.Place(last)));
        }
    }

    private bool IsSeen(Vector3 place)
    {
        var towards = place - scene.Camera.Place;
        return scene.TrySee(place, out var hit)
            && MathF.Abs(hit.Distance - towards.Length()) <= HiddenBehind
            && Vector3.Dot(scene.Field.Normal(hit.Place, hit.Cell), Vector3.Normalize(towards)) < -Oblique;
    }
}
