using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Drawing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;

namespace YogaFlow.Figures.Meshing;

/// <summary>
/// A look's skin as triangles in the <see cref="RestPosture"/>. A browser carries each vertex along with the primitives
/// nearest to it, then draws it onto the distance field of the posed body ("implicit skinning"; Vaillant et al. 2013),
/// so that no joint collapses.
/// </summary>
public sealed class FigureMesh
{
    /// <summary>Bytes of a vertex in the file.</summary>
    public const int VertexBytes = 24;

    /// <summary>Edge of a cell of the surface nets in metres: finer than a finger, coarse enough for a phone.</summary>
    private const float Cell = .0125f;

    private const int Carriers = 4;
    private const int Nearest = 8;

    /// <summary>A primitive farther from a vertex than this, in metres, cannot shape it.</summary>
    private const float Reach = .05f;

    /// <summary>How fast a primitive's hold on a vertex fades with distance, in metres.</summary>
    private const float Hold = .013f;

    /// <summary>Places are whole numbers of 1/8192 m.</summary>
    private const float PerMetre = 8192;
    private const byte None = 255;

    private readonly Rig _rig;
    private readonly DistanceField _field;
    private readonly List<Vector3> _vertices;
    private readonly List<byte> _materials;
    private readonly List<(int A, int B, int C)> _triangles;

    private FigureMesh(Look look)
    {
        _rig = RestPosture.Of(look).ToRig();
        _field = new DistanceField(Body.Of(_rig, look, 0, 0));
        var nets = SurfaceNets.Of(_field, Cell);
        _vertices = nets.Vertices;
        var garments = new Garments(_rig, look);
        var cut = new MaterialCut(_vertices, place => MaterialAt(garments, place));
        _triangles = cut.Apply(nets.Triangles);
        _materials = [.. cut.Materials];
        _triangles.AddRange(FaceRibbons.Of(look, _field, _rig, AddStroke));
        if (_vertices.Count > ushort.MaxValue)
        {
            throw new FigureFaultException($"The mesh has {_vertices.Count} vertices; their numbers have two bytes.");
        }
    }

    public int VertexCount => _vertices.Count;

    public int TriangleCount => _triangles.Count;

    public static FigureMesh Of(Look look) => new(look);

    /// <summary>
    /// Little-endian: the count of vertices and of triangles as 32-bit numbers; for each vertex its place (3 signed
    /// 16-bit numbers), material or stroke (see <see cref="Palette"/>), the least
    /// tone of 255 that faces are drawn with, 4 primitives that carry it, their
    /// weights of 255, 8 primitives that shape it in rising order (255 is none); then 3 16-bit numbers for each triangle.
    /// </summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(VertexCount);
        writer.Write(TriangleCount);
        for (var vertex = 0; vertex < VertexCount; vertex++)
        {
            WriteVertex(writer, _vertices[vertex], _materials[vertex]);
        }

        foreach (var (a, b, c) in _triangles)
        {
            writer.Write((ushort)a);
            writer.Write((ushort)b);
            writer.Write((ushort)c);
        }

        return bytes.ToArray();
    }

    private byte MaterialAt(Garments garments, Vector3 place)
    {
        var cell = _field.Grid.CellOf(_field.Grid.InCells(place));
        var nearest = _field.Nearest(place, cell, out var share);
        return (byte)garments.At(place, _field.Primitives[nearest], share);
    }

    private int AddStroke(Vector3 place, FaceInk ink)
    {
        _vertices.Add(place);
        _materials.Add((byte)(Enum.GetValues<Material>().Length + (int)ink));
        return _vertices.Count - 1;
    }

    private void WriteVertex(BinaryWriter writer, Vector3 place, byte material)
    {
        var nearest = NearestTo(place);
        writer.Write((short)MathF.Round(place.X * PerMetre));
        writer.Write((short)MathF.Round(place.Y * PerMetre));
        writer.Write((short)MathF.Round(place.Z * PerMetre));
        writer.Write(material);
        writer.Write((byte)MathF.Round(255 * LeastTone(place, nearest[0].Primitive)));
        WriteCarriers(writer, nearest);
        var shaping = nearest.Where((one, rank) => rank == 0 || one.Distance < Reach).Take(Nearest).Select(one => one.Primitive).Order().ToArray();
        for (var slot = 0; slot < Nearest; slot++)
        {
            writer.Write(slot < shaping.Length ? (byte)shaping[slot] : None);
        }
    }

    /// <summary>Faces stay light from the chin up, as in the drawings; 0 elsewhere.</summary>
    private float LeastTone(Vector3 place, int nearest)
    {
        ref readonly var primitive = ref _field.Primitives[nearest];
        return primitive.Joint is Joint.Head && primitive.Cloth.Material is Material.Skin
            ? Tones.LeastOnFace(_rig.ToBone(Joint.Head, place).Y)
            : 0;
    }

    private static void WriteCarriers(BinaryWriter writer, List<(int Primitive, float Distance)> nearest)
    {
        var carriers = nearest.Take(Carriers).ToArray();
        var weights = carriers.Select(one => MathF.Exp(-MathF.Max(one.Distance - MathF.Max(carriers[0].Distance, 0), 0) / Hold)).ToArray();
        var sum = weights.Sum();
        foreach (var (primitive, _) in carriers)
        {
            writer.Write((byte)primitive);
        }

        foreach (var weight in weights)
        {
            writer.Write((byte)MathF.Round(255 * weight / sum));
        }
    }

    private List<(int Primitive, float Distance)> NearestTo(Vector3 place)
    {
        var all = new List<(int Primitive, float Distance)>();
        for (var index = 0; index < _field.Primitives.Length; index++)
        {
            all.Add((index, _field.Primitives[index].Distance(place, out _)));
        }

        all.Sort((one, other) => one.Distance != other.Distance ? one.Distance.CompareTo(other.Distance) : one.Primitive.CompareTo(other.Primitive));
        return all;
    }
}
