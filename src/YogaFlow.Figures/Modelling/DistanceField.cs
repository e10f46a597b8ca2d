using System.Numerics;

namespace YogaFlow.Figures.Modelling;

/// <summary>
/// The body as one signed distance (metres, negative inside). A grid keeps, for each cell near the surface, the
/// primitives that count there; everywhere else a field of corner values is interpolated.
/// </summary>
internal sealed class DistanceField
{
    /// <summary>Half a cell's diagonal: no place of a cell is farther from its middle.</summary>
    private const float HalfDiagonal = FieldGrid.CellSize * .8661f;

    /// <summary>The deepest that a blend can push the surface out.</summary>
    private const float BlendReach = .022f;

    /// <summary>Primitives that are farther than the nearest one by more than this do not blend with it.</summary>
    private const float ListReach = .05f;

    private readonly Primitive[] _primitives;
    private readonly ushort[]?[] _lists;
    private readonly float[] _corners;

    public DistanceField(Primitive[] primitives)
    {
        _primitives = primitives;
        Grid = new FieldGrid(primitives);
        _lists = new ushort[Grid.CountX * Grid.CountY * Grid.CountZ][];
        _corners = new float[(Grid.CountX + 1) * (Grid.CountY + 1) * (Grid.CountZ + 1)];
        Rows.ForEach(Grid.CountY, ListLayer);
        ushort[] all = [.. Enumerable.Range(0, primitives.Length).Select(index => (ushort)index)];
        Rows.ForEach(Grid.CountY + 1, y => MeasureCorners(y, all));
    }

    public FieldGrid Grid { get; }

    public ReadOnlySpan<Primitive> Primitives => _primitives;

    /// <returns>Does the surface, or what blends into it, pass through this cell?</returns>
    public bool IsNear(int cell) => _lists[cell] is not null;

    /// <summary>The distance from the primitives of a cell near the surface.</summary>
    public float Exact(Vector3 place, int cell) => Evaluate(place, _lists[cell]);

    /// <summary>The distance, exact near the surface and interpolated elsewhere.</summary>
    public float At(Vector3 place)
    {
        var inCells = Grid.InCells(place);
        if (!Grid.Holds(inCells))
        {
            return Soft(place);
        }

        var cell = Grid.CellOf(inCells);
        return IsNear(cell) ? Exact(place, cell) : Interpolate(inCells);
    }

    /// <summary>The interpolated distance: smooth everywhere, which shadows need, and defined outside the grid.</summary>
    public float Soft(Vector3 place)
    {
        var inside = Vector3.Clamp(place, Grid.Min, Grid.Max - new Vector3(1e-4f));
        var outside = (place - inside).Length();
        return Interpolate(Grid.InCells(inside)) + outside;
    }

    /// <param name="inCells">A place within the grid, in units of cells.</param>
    public float Interpolate(Vector3 inCells)
    {
        var (x, y, z) = ((int)inCells.X, (int)inCells.Y, (int)inCells.Z);
        var (shareX, shareY, shareZ) = (inCells.X - x, inCells.Y - y, inCells.Z - z);
        var below = Between(Grid.CornerAt(x, y, z), shareX, shareZ);
        var above = Between(Grid.CornerAt(x, y + 1, z), shareX, shareZ);
        return below + ((above - below) * shareY);
    }

    /// <summary>The primitive whose own surface is nearest, among those of a cell.</summary>
    /// <param name="share">Where along it, from 0 to 1.</param>
    public int Nearest(Vector3 place, int cell, out float share)
    {
        var best = float.MaxValue;
        var nearest = 0;
        share = 0;
        foreach (var index in _lists[cell] ?? [])
        {
            var distance = _primitives[index].Distance(place, out var along);
            if (distance < best)
            {
                (best, nearest, share) = (distance, index, along);
            }
        }

        return nearest;
    }

    /// <summary>The surface's outward direction, from four samples at the corners of a tetrahedron.</summary>
    /// <param name="reach">Half the edge of the tetrahedron in metres; a wide one sees past details.</param>
    public Vector3 Normal(Vector3 place, int cell, float reach = .0009f)
    {
        var a = Exact(place + new Vector3(reach, -reach, -reach), cell);
        var b = Exact(place + new Vector3(-reach, -reach, reach), cell);
        var c = Exact(place + new Vector3(-reach, reach, -reach), cell);
        var d = Exact(place + new Vector3(reach, reach, reach), cell);
        return Vector3.Normalize(new Vector3(a - b - c + d, -a - b + c + d, -a + b - c + d));
    }

    private float Between(int corner, float shareX, float shareZ)
    {
        var next = corner + Grid.CountX + 1;
        var near = _corners[corner] + ((_corners[corner + 1] - _corners[corner]) * shareX);
        var far = _corners[next] + ((_corners[next + 1] - _corners[next]) * shareX);
        return near + ((far - near) * shareZ);
    }

    private void ListLayer(int y)
    {
        Span<float> distances = stackalloc float[_primitives.Length];
        var listed = new List<ushort>(_primitives.Length);
        for (var z = 0; z < Grid.CountZ; z++)
        {
            for (var x = 0; x < Grid.CountX; x++)
            {
                var middle = Grid.Min + (new Vector3(x + .5f, y + .5f, z + .5f) * FieldGrid.CellSize);
                _lists[Grid.CellAt(x, y, z)] = ListCell(middle, distances, listed);
            }
        }
    }

    private ushort[]? ListCell(Vector3 middle, Span<float> distances, List<ushort> listed)
    {
        var nearest = float.MaxValue;
        for (var index = 0; index < _primitives.Length; index++)
        {
            distances[index] = _primitives[index].Distance(middle, out _);
            nearest = MathF.Min(nearest, distances[index]);
        }

        if (nearest - HalfDiagonal - BlendReach > 0)
        {
            return null;
        }

        listed.Clear();
        var farthest = MathF.Max(nearest, 0) + (2 * HalfDiagonal) + ListReach;
        for (var index = 0; index < _primitives.Length; index++)
        {
            if (distances[index] < farthest)
            {
                listed.Add((ushort)index);
            }
        }

        return [.. listed];
    }

    private void MeasureCorners(int y, ushort[] all)
    {
        for (var z = 0; z <= Grid.CountZ; z++)
        {
            for (var x = 0; x <= Grid.CountX; x++)
            {
                var place = Grid.Min + (new Vector3(x, y, z) * FieldGrid.CellSize);
                _corners[Grid.CornerAt(x, y, z)] = Evaluate(place, all);
            }
        }
    }

    /// <summary>Primitives melt within a chain; the chain then meets the others near its first primitive only.</summary>
    private float Evaluate(Vector3 place, ReadOnlySpan<ushort> indices)
    {
        var whole = 1f;
        var part = 1f;
        var meeting = Blend.Least;
        var chain = (Chain)(-1);
        foreach (var index in indices)
        {
            ref readonly var primitive = ref _primitives[index];
            var distance = primitive.Distance(place, out var share);
            if (primitive.Chain == chain)
            {
                part = Ease.Minimum(part, distance, primitive.Blend.At(share));
                continue;
            }

            if (chain >= 0)
            {
                whole = Ease.Minimum(whole, part, meeting);
            }

            (chain, part) = (primitive.Chain, distance);
            var beginsChain = index == 0 || _primitives[index - 1].Chain != chain;
            meeting = chain is not Chain.Torso && beginsChain ? primitive.Blend.At(share) : Blend.Least;
        }

        return chain >= 0 ? Ease.Minimum(whole, part, meeting) : whole;
    }
}
