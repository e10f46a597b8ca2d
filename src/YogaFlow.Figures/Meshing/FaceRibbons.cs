using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Meshing;

/// <summary>The strokes of the face as thin strips on the skin.</summary>
internal static class FaceRibbons
{
    private const int Pieces = 8;

    /// <summary>Narrower towards the ends, like the round ends of a stroke.</summary>
    private const float EndWidth = .6f;

    /// <param name="add">Takes a place and its stroke's colour; gives the number of the vertex.</param>
    public static IEnumerable<(int A, int B, int C)> Of(Look look, DistanceField field, Rig rig, Func<Vector3, FaceInk, int> add)
    {
        foreach (var stroke in FaceStroke.Of(look))
        {
            var (above, below) = (-1, -1);
            for (var piece = 0; piece <= Pieces; piece++)
            {
                var share = piece / (float)Pieces;
                var place = stroke.OnSkin(field, rig, share);
                var along = stroke.OnSkin(field, rig, share + .02f) - stroke.OnSkin(field, rig, share - .02f);
                var outward = rig.Direction(Joint.Head, Vector3.UnitX);
                var across = Vector3.Normalize(Vector3.Cross(outward, along));
                var width = stroke.Width / 2 * (piece is 0 or Pieces ? EndWidth : 1);
                var (nextAbove, nextBelow) = (add(place + (across * width), stroke.Ink), add(place - (across * width), stroke.Ink));
                if (piece > 0)
                {
                    yield return (above, below, nextBelow);
                    yield return (above, nextBelow, nextAbove);
                }

                (above, below) = (nextAbove, nextBelow);
            }
        }
    }
}
