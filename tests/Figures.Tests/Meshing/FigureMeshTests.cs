using System.Text.Json;
using YogaFlow.Figures.Meshing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Tests.Library;
using YogaFlow.Studio;

namespace YogaFlow.Figures.Tests.Meshing;

public sealed class FigureMeshTests
{
    public static TheoryData<string> LookNames => [.. Looks.All.Keys];

    [Theory]
    [MemberData(nameof(LookNames))]
    public void Each_look_is_kept_as_it_is_and_is_small_enough(string name)
    {
        var look = Looks.All[name];
        var (bytes, model) = (FigureMesh.Of(look).ToBytes(), FigureModel.ToJson(look));
        var folder = ShippedFigures.Repository.MeshFolder;

        Assert.True(
            bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, $"{name}.dat"))) && model == File.ReadAllText(Path.Combine(folder, $"{name}.json")),
            $"The look {name} changed since its mesh was made: dotnet run --project tools/YogaFlow.Studio -- mesh");
        Assert.InRange(MeshVerb.CompressedLength(bytes) + MeshVerb.CompressedLength(System.Text.Encoding.UTF8.GetBytes(model)), 1, MeshVerb.Largest);
    }

    [Fact]
    public void The_skin_is_closed_apart_from_the_cuts_of_the_clothes()
    {
        var mesh = new MeshFile(FigureMesh.Of(Looks.Sage).ToBytes());

        // Every edge of the skin is walked once each way, where the same place counts as the same corner.
        var edges = new Dictionary<((int, int, int), (int, int, int)), int>();
        foreach (var (a, b, c) in mesh.Triangles.Where(triangle => mesh.MaterialOf(triangle.A) < (byte)Material.Prop))
        {
            foreach (var (from, to) in new[] { (a, b), (b, c), (c, a) })
            {
                edges[(mesh.PlaceOf(from), mesh.PlaceOf(to))] = edges.GetValueOrDefault((mesh.PlaceOf(from), mesh.PlaceOf(to))) + 1;
            }
        }

        Assert.DoesNotContain(edges, edge => edges.GetValueOrDefault((edge.Key.Item2, edge.Key.Item1)) == 0 && edge.Key.Item1 != edge.Key.Item2);
    }

    [Fact]
    public void Each_triangle_is_of_one_material()
    {
        var mesh = new MeshFile(FigureMesh.Of(Looks.Ochre).ToBytes());

        Assert.All(mesh.Triangles, triangle => Assert.True(
            mesh.MaterialOf(triangle.A) == mesh.MaterialOf(triangle.B) && mesh.MaterialOf(triangle.B) == mesh.MaterialOf(triangle.C)));
    }

    [Fact]
    public void The_model_names_every_joint_and_colour()
    {
        using var model = JsonDocument.Parse(FigureModel.ToJson(Looks.Teal));

        Assert.Equal(23, model.RootElement.GetProperty("parents").GetArrayLength());
        Assert.Equal(13, model.RootElement.GetProperty("colours").GetArrayLength());
        Assert.Equal(16, model.RootElement.GetProperty("occluders").GetArrayLength());
        Assert.NotEqual(0, model.RootElement.GetProperty("curls").GetArrayLength());
        Assert.All(model.RootElement.GetProperty("primitives").EnumerateArray(), row => Assert.Equal(20, row.GetArrayLength()));
    }

    /// <summary>Reads what was written.</summary>
    private sealed class MeshFile(byte[] bytes)
    {
        private const int Head = 8;

        private int Vertices => BitConverter.ToInt32(bytes, 0);

        public IEnumerable<(int A, int B, int C)> Triangles => Enumerable.Range(0, BitConverter.ToInt32(bytes, 4))
            .Select(triangle => Head + (Vertices * FigureMesh.VertexBytes) + (triangle * 6))
            .Select(at => ((int)BitConverter.ToUInt16(bytes, at), (int)BitConverter.ToUInt16(bytes, at + 2), (int)BitConverter.ToUInt16(bytes, at + 4)));

        public byte MaterialOf(int vertex) => bytes[Head + (vertex * FigureMesh.VertexBytes) + 6];

        public (int X, int Y, int Z) PlaceOf(int vertex)
        {
            var at = Head + (vertex * FigureMesh.VertexBytes);
            return (BitConverter.ToInt16(bytes, at), BitConverter.ToInt16(bytes, at + 2), BitConverter.ToInt16(bytes, at + 4));
        }
    }
}
