using System.Numerics;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Meshing;

/// <summary>
/// The surface of a distance field as triangles: one vertex in each cell that the surface passes, in the middle of
/// where it cuts the cell's edges (Gibson, "Constrained Elastic Surface Nets").
/// </summary>
internal sealed class SurfaceNets
{
    private static readonly (int From, int To)[] Edges =
    [
        (0, 1), (2, 3), (4, 5), (6, 7), (0, 2), (1, 3), (4, 6), (5, 7), (0, 4), (1, 5), (2, 6), (3, 7),
    ];

    private readonly Vector3 _min;
    private readonly float _cell;
    private readonly (int X, int Y, int Z) _count;
    private readonly float[] _corners;
    private readonly int[] _vertexOf;

    private SurfaceNets(DistanceField field, float cell)
    {
        (_min, _cell) = (field.Grid.Min, cell);
        var size = (field.Grid.Max - _min) / cell;
        _count = ((int)size.X + 1, (int)size.Y + 1, (int)size.Z + 1);
        _corners = new float[_count.X * _count.Y * _count.Z];
        _vertexOf = new int[_corners.Length];
        Array.Fill(_vertexOf, -1);
        Rows.ForEach(_count.Y, y =>
        {
            for (var z = 0; z < _count.Z; z++)
            {
                for (var x = 0; x < _count.X; x++)
                {
                    _corners[At(x, y, z)] = field.At(_min + (new Vector3(x, y, z) * cell));
                }
            }
        });
    }

    public List<Vector3> Vertices { get; } = [];

    /// <summary>Three vertices each, counter-clockwise seen from outside.</summary>
    public List<(int A, int B, int C)> Triangles { get; } = [];

    /// <param name="cell">Edge of a cell in metres.</param>
    public static SurfaceNets Of(DistanceField field, float cell)
    {
        var nets = new SurfaceNets(field, cell);
        nets.ForEachCell(0, nets.PlaceVertex);
        nets.ForEachCell(1, nets.JoinAround);
        return nets;
    }

    private void ForEachCell(int first, Action<int, int, int> work)
    {
        for (var y = first; y < _count.Y - 1; y++)
        {
            for (var z = first; z < _count.Z - 1; z++)
            {
                for (var x = first; x < _count.X - 1; x++)
                {
                    work(x, y, z);
                }
            }
        }
    }

    private void PlaceVertex(int x, int y, int z)
    {
        var sum = Vector3.Zero;
        var cuts = 0;
        foreach (var (from, to) in Edges)
        {
            var (one, other) = (Corner(x, y, z, from), Corner(x, y, z, to));
            if ((one < 0) != (other < 0))
            {
                sum += Vector3.Lerp(Offset(from), Offset(to), one / (one - other));
                cuts++;
            }
        }

        if (cuts > 0)
        {
            _vertexOf[At(x, y, z)] = Vertices.Count;
            Vertices.Add(_min + ((new Vector3(x, y, z) + (sum / cuts)) * _cell));
        }
    }

    /// <summary>An edge that the surface cuts is surrounded by four cells: their vertices make a quad.</summary>
    private void JoinAround(int x, int y, int z)
    {
        var here = _corners[At(x, y, z)];
        if ((here < 0) != (_corners[At(x + 1, y, z)] < 0))
        {
            AddQuad(At(x, y - 1, z - 1), At(x, y, z - 1), At(x, y, z), At(x, y - 1, z), here >= 0);
        }

        if ((here < 0) != (_corners[At(x, y + 1, z)] < 0))
        {
            AddQuad(At(x - 1, y, z - 1), At(x - 1, y, z), At(x, y, z), At(x, y, z - 1), here >= 0);
        }

        if ((here < 0) != (_corners[At(x, y, z + 1)] < 0))
        {
            AddQuad(At(x - 1, y - 1, z), At(x, y - 1, z), At(x, y, z), At(x - 1, y, z), here >= 0);
        }
    }

    private void AddQuad(int cellA, int cellB, int cellC, int cellD, bool flipped)
    {
        var (a, b, c, d) = (_vertexOf[cellA], _vertexOf[cellB], _vertexOf[cellC], _vertexOf[cellD]);
        (b, d) = flipped ? (d, b) : (b, d);
        var cutAlongAC = (Vertices[a] - Vertices[c]).LengthSquared() < (Vertices[b] - Vertices[d]).LengthSquared();
        Triangles.AddRange(cutAlongAC ? [(a, b, c), (a, c, d)] : [(b, c, d), (b, d, a)]);
    }

    private int At(int x, int y, int z) => (((y * _count.Z) + z) * _count.X) + x;

    private float Corner(int x, int y, int z, int corner) =>
        _corners[At(x + (corner & 1), y + ((corner >> 1) & 1), z + (corner >> 2))];

    private static Vector3 Offset(int corner) => new(corner & 1, (corner >> 1) & 1, corner >> 2);
}
