using System.Numerics;

namespace YogaFlow.Figures.Meshing;

/// <summary>
/// Cuts triangles along the edges of clothes and hair, so that each is of one material: the edges are then sharp however
/// near one looks, and whoever draws the mesh needs to know nothing of garments.
/// </summary>
/// <param name="materialAt">What a place of the surface is made of.</param>
internal sealed class MaterialCut(List<Vector3> vertices, Func<Vector3, byte> materialAt)
{
    private const int Halvings = 7;

    private readonly List<byte> _materials = [.. vertices.Select(materialAt)];
    private readonly Dictionary<(int One, int Other), Vector3> _cuts = [];
    private readonly Dictionary<(int One, int Other, byte Material), int> _cutVertices = [];

    /// <summary>For each vertex, with those that were added.</summary>
    public IReadOnlyList<byte> Materials => _materials;

    public List<(int A, int B, int C)> Apply(IEnumerable<(int A, int B, int C)> triangles) => [.. triangles.SelectMany(Cut)];

    private IEnumerable<(int A, int B, int C)> Cut((int A, int B, int C) triangle)
    {
        var (a, b, c) = triangle;
        var (ofA, ofB, ofC) = (_materials[a], _materials[b], _materials[c]);
        return (ofA == ofB, ofB == ofC, ofC == ofA) switch
        {
            (true, true, _) => [triangle],
            (true, _, _) => CutOff(c, a, b),
            (_, true, _) => CutOff(a, b, c),
            (_, _, true) => CutOff(b, c, a),
            _ => CutInThree(a, b, c),
        };
    }

    /// <summary>One corner is of another material than the other two.</summary>
    private IEnumerable<(int A, int B, int C)> CutOff(int corner, int next, int last)
    {
        var (own, others) = (_materials[corner], _materials[next]);
        yield return (corner, CutBetween(corner, next, own), CutBetween(corner, last, own));
        yield return (CutBetween(corner, next, others), next, last);
        yield return (CutBetween(corner, next, others), last, CutBetween(corner, last, others));
    }

    private IEnumerable<(int A, int B, int C)> CutInThree(int a, int b, int c)
    {
        var middle = (vertices[a] + vertices[b] + vertices[c]) / 3;
        foreach (var (corner, next, last) in new[] { (a, b, c), (b, c, a), (c, a, b) })
        {
            var own = _materials[corner];
            var centre = Add(middle, own);
            yield return (corner, CutBetween(corner, next, own), centre);
            yield return (corner, centre, CutBetween(corner, last, own));
        }
    }

    /// <summary>The vertex of a material where an edge is cut; each side has its own.</summary>
    private int CutBetween(int one, int other, byte material)
    {
        var (low, high) = one < other ? (one, other) : (other, one);
        if (!_cutVertices.TryGetValue((low, high, material), out var vertex))
        {
            _cutVertices[(low, high, material)] = vertex = Add(PlaceOfCut(low, high), material);
        }

        return vertex;
    }

    private Vector3 PlaceOfCut(int low, int high)
    {
        if (!_cuts.TryGetValue((low, high), out var place))
        {
            var (from, to) = (vertices[low], vertices[high]);
            for (var halving = 0; halving < Halvings; halving++)
            {
                var middle = (from + to) / 2;
                (from, to) = materialAt(middle) == _materials[low] ? (middle, to) : (from, middle);
            }

            _cuts[(low, high)] = place = (from + to) / 2;
        }

        return place;
    }

    private int Add(Vector3 place, byte material)
    {
        vertices.Add(place);
        _materials.Add(material);
        return vertices.Count - 1;
    }
}
