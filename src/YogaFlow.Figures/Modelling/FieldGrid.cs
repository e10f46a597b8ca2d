using System.Numerics;

namespace YogaFlow.Figures.Modelling;

/// <summary>A box of cubic cells around the body. Cells run x first, then z, then y.</summary>
internal sealed class FieldGrid
{
    /// <summary>Edge of a cell in metres.</summary>
    public const float CellSize = .05f;

    /// <summary>Free space around the body in metres.</summary>
    public const float Margin = .17f;
    private const float Lowest = -.03f;

    public FieldGrid(ReadOnlySpan<Primitive> primitives)
    {
        var min = new Vector3(float.MaxValue);
        var max = new Vector3(float.MinValue);
        foreach (ref readonly var primitive in primitives)
        {
            min = Vector3.Min(min, primitive.Centre - new Vector3(primitive.Reach));
            max = Vector3.Max(max, primitive.Centre + new Vector3(primitive.Reach));
        }

        min -= new Vector3(Margin);
        max += new Vector3(Margin);
        min.Y = MathF.Max(min.Y, Lowest);
        CountX = Cells(max.X - min.X);
        CountY = Cells(max.Y - min.Y);
        CountZ = Cells(max.Z - min.Z);
        Min = min;
        Max = min + (new Vector3(CountX, CountY, CountZ) * CellSize);
    }

    public Vector3 Min { get; }

    public Vector3 Max { get; }

    public int CountX { get; }

    public int CountY { get; }

    public int CountZ { get; }

    /// <returns>A place in units of cells; its whole part is the cell.</returns>
    public Vector3 InCells(Vector3 place) => (place - Min) / CellSize;

    public bool Holds(Vector3 inCells) =>
        inCells.X >= 0 && inCells.Y >= 0 && inCells.Z >= 0
        && (int)inCells.X < CountX && (int)inCells.Y < CountY && (int)inCells.Z < CountZ;

    public int CellOf(Vector3 inCells) => CellAt((int)inCells.X, (int)inCells.Y, (int)inCells.Z);

    public int CellAt(int x, int y, int z) => (((y * CountZ) + z) * CountX) + x;

    /// <summary>Corners are one more than cells on each axis.</summary>
    public int CornerAt(int x, int y, int z) => (((y * (CountZ + 1)) + z) * (CountX + 1)) + x;

    /// <summary>Where a ray is inside the box.</summary>
    /// <param name="enter">Distance along the ray in metres, not negative.</param>
    /// <returns>False when the ray misses it.</returns>
    public bool Cross(Vector3 origin, Vector3 direction, out float enter, out float leave)
    {
        var inverse = new Vector3(1 / direction.X, 1 / direction.Y, 1 / direction.Z);
        var one = (Min - origin) * inverse;
        var other = (Max - origin) * inverse;
        var near = Vector3.Min(one, other);
        var far = Vector3.Max(one, other);
        enter = MathF.Max(MathF.Max(near.X, near.Y), MathF.Max(near.Z, 0));
        leave = MathF.Min(far.X, MathF.Min(far.Y, far.Z));
        return leave > enter;
    }

    private static int Cells(float length) => (int)MathF.Ceiling(length / CellSize);
}
