using System.Numerics;

namespace YogaFlow.Figures.Posing.Props;

/// <summary>The form of a piece of a prop.</summary>
public enum SolidShape
{
    /// <summary>A box with rounded edges.</summary>
    Box,

    /// <summary>A round disc with rounded edges, its axis upright.</summary>
    Disc,
}

/// <summary>A piece of a prop: exact signed distance, with its base on the level. Metres.</summary>
/// <param name="Middle">Its middle in the world.</param>
/// <param name="Along">A unit vector on the level; the half extents' x runs along it.</param>
/// <param name="Half">Half of its extents: along, up, across; a disc's x is its radius.</param>
/// <param name="Rounding">Radius of its edges.</param>
/// <param name="IsTrim">Is it shown in the prop's second colour?</param>
public readonly record struct PropSolid(
    SolidShape Shape, Vector3 Middle, Vector3 Along, Vector3 Half, float Rounding, bool IsTrim = false)
{
    private Vector3 Across => new(-Along.Z, 0, Along.X);

    /// <summary>Radius of a sphere about the middle that holds all of it.</summary>
    public float Reach => Half.Length();

    /// <summary>Negative inside.</summary>
    public float Distance(Vector3 place)
    {
        var offset = place - Middle;
        var local = new Vector3(Vector3.Dot(offset, Along), offset.Y, Vector3.Dot(offset, Across));
        return Shape is SolidShape.Disc ? ToDisc(local) : ToBox(local);
    }

    /// <summary>The eight corners of the box around it.</summary>
    public IEnumerable<Vector3> Corners()
    {
        for (var corner = 0; corner < 8; corner++)
        {
            var x = (corner & 1) == 0 ? Half.X : -Half.X;
            var y = (corner & 2) == 0 ? Half.Y : -Half.Y;
            var z = (corner & 4) == 0 ? Half.Z : -Half.Z;
            yield return Middle + (Along * x) + new Vector3(0, y, 0) + (Across * z);
        }
    }

    private float ToBox(Vector3 local)
    {
        var beyond = Vector3.Abs(local) - (Half - new Vector3(Rounding));
        var outside = Vector3.Max(beyond, Vector3.Zero).Length();
        return outside + MathF.Min(MathF.Max(beyond.X, MathF.Max(beyond.Y, beyond.Z)), 0) - Rounding;
    }

    private float ToDisc(Vector3 local)
    {
        var around = MathF.Sqrt((local.X * local.X) + (local.Z * local.Z)) - (Half.X - Rounding);
        var above = MathF.Abs(local.Y) - (Half.Y - Rounding);
        var outside = new Vector2(MathF.Max(around, 0), MathF.Max(above, 0)).Length();
        return outside + MathF.Min(MathF.Max(around, above), 0) - Rounding;
    }
}
