using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Drawing;

/// <summary>The mat below a figure: as large as its footprint, like a figurine's base. Metres.</summary>
internal readonly record struct MatRectangle(float MinX, float MaxX, float MinZ, float MaxZ)
{
    private const float CornerRadius = .06f;
    private const float DrawnCornerRadius = .07f;
    private const float LeastHalfLength = .36f;
    private const float LeastHalfWidth = .27f;

    private float MiddleX => (MinX + MaxX) / 2;

    private float MiddleZ => (MinZ + MaxZ) / 2;

    private float HalfX => (MaxX - MinX) / 2;

    private float HalfZ => (MaxZ - MinZ) / 2;

    /// <summary>What is high above the mat counts less: it shrinks towards the middle by up to 0.4 m.</summary>
    public static MatRectangle Below(ReadOnlySpan<Primitive> primitives)
    {
        var (minX, maxX, minZ, maxZ) = (9f, -9f, 9f, -9f);
        foreach (ref readonly var primitive in primitives)
        {
            foreach (var end in (ReadOnlySpan<Vector3>)[primitive.From, primitive.To])
            {
                var radius = primitive.EndRadius;
                var lift = Ease.Between(.35f, .75f, end.Y) * .40f;
                minX = MathF.Min(minX, end.X - radius + lift);
                maxX = MathF.Max(maxX, end.X + radius - lift);
                minZ = MathF.Min(minZ, end.Z - radius + lift);
                maxZ = MathF.Max(maxZ, end.Z + radius - lift);
            }
        }

        var middleX = (minX + maxX) / 2;
        var middleZ = (minZ + maxZ) / 2;
        var halfX = MathF.Max(((maxX - minX) / 2) + .06f, LeastHalfLength);
        var halfZ = MathF.Max(LeastHalfWidth, ((maxZ - minZ) / 2) + .05f);
        return new MatRectangle(middleX - halfX, middleX + halfX, middleZ - halfZ, middleZ + halfZ);
    }

    /// <summary>The mat made large enough for things to stand on it.</summary>
    public MatRectangle With(ReadOnlySpan<PropSolid> solids)
    {
        const float around = .03f;
        var mat = this;
        foreach (ref readonly var solid in solids)
        {
            foreach (var corner in solid.Corners())
            {
                mat = new MatRectangle(
                    MathF.Min(mat.MinX, corner.X - around),
                    MathF.Max(mat.MaxX, corner.X + around),
                    MathF.Min(mat.MinZ, corner.Z - around),
                    MathF.Max(mat.MaxZ, corner.Z + around));
            }
        }

        return mat;
    }

    /// <summary>The mat ended at a wall.</summary>
    public MatRectangle UpTo(float wall) => wall > 0 ? this with { MaxX = wall } : this with { MinX = wall };

    /// <summary>Signed distance on the mat's plane, negative on the mat.</summary>
    public float Distance(Vector3 place)
    {
        var x = MathF.Abs(place.X - MiddleX) - (HalfX - CornerRadius);
        var z = MathF.Abs(place.Z - MiddleZ) - (HalfZ - CornerRadius);
        var beyond = MathF.Sqrt(MathF.Pow(MathF.Max(x, 0), 2) + MathF.Pow(MathF.Max(z, 0), 2));
        return beyond + MathF.Min(MathF.Max(x, z), 0) - CornerRadius;
    }

    /// <summary>Four places just within the corners, which the picture has to show.</summary>
    public IEnumerable<Vector3> Corners()
    {
        const float inset = .02f;
        yield return new Vector3(MinX + inset, 0, MinZ + inset);
        yield return new Vector3(MaxX - inset, 0, MinZ + inset);
        yield return new Vector3(MinX + inset, 0, MaxZ - inset);
        yield return new Vector3(MaxX - inset, 0, MaxZ - inset);
    }

    /// <summary>The outline, each rounded corner as four places.</summary>
    public IEnumerable<Vector3> Outline()
    {
        for (var corner = 0; corner < 4; corner++)
        {
            var signX = corner is 0 or 3 ? 1 : -1;
            var signZ = corner < 2 ? 1 : -1;
            for (var step = 0; step <= 3; step++)
            {
                var angle = ((corner * 90) + (step * 30)) * Turn.Degree;
                yield return new Vector3(
                    MiddleX + (signX * (HalfX - DrawnCornerRadius)) + (MathF.Cos(angle) * DrawnCornerRadius),
                    0,
                    MiddleZ + (signZ * (HalfZ - DrawnCornerRadius)) + (MathF.Sin(angle) * DrawnCornerRadius));
            }
        }
    }
}
