using System.IO.Compression;
using YogaFlow.Figures.Meshing;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Studio;

/// <summary>Writes what a browser needs to show a look alive.</summary>
internal static class MeshVerb
{
    public const string Help = """
        mesh [look…]

        Writes each look (or those named) as wwwroot/figures/mesh/<look>.dat, its skin as triangles, and <look>.json,
        its skeleton and primitives. Prints how large they are; both together may be at most 400 KB compressed.
        Run it when the body, the garments or the looks change.
        """;

    /// <summary>In bytes, compressed.</summary>
    internal const int Largest = 400 * 1024;

    public static int Run(string[] looks)
    {
        var repository = Repository.Above(Environment.CurrentDirectory);
        Directory.CreateDirectory(repository.MeshFolder);
        var failed = 0;
        foreach (var name in looks.Length > 0 ? looks : [.. Looks.All.Keys])
        {
            var look = Looks.All.GetValueOrDefault(name) ?? throw new StudioException($"There is no look {name}.");
            var mesh = FigureMesh.Of(look);
            var (bytes, model) = (mesh.ToBytes(), System.Text.Encoding.UTF8.GetBytes(FigureModel.ToJson(look)));
            File.WriteAllBytes(Path.Combine(repository.MeshFolder, $"{name}.dat"), bytes);
            File.WriteAllBytes(Path.Combine(repository.MeshFolder, $"{name}.json"), model);
            var compressed = CompressedLength(bytes) + CompressedLength(model);
            Console.WriteLine(
                $"{name,-10} {mesh.VertexCount,6} vertices {mesh.TriangleCount,6} triangles {bytes.Length + model.Length,7} bytes, compressed {compressed,6}"
                + (compressed > Largest ? "  TOO LARGE" : ""));
            failed += compressed > Largest ? 1 : 0;
        }

        return failed == 0 ? ExitCode.Good : ExitCode.Failed;
    }

    internal static long CompressedLength(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.Length;
    }
}
