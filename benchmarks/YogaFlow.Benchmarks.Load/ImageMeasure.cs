using System.Globalization;

namespace YogaFlow.Benchmarks.Load;

/// <summary>What the program adds to the image that it is built on.</summary>
internal static class ImageMeasure
{
    private const double BarMegabytes = 120;

    /// <summary>What deploy/Dockerfile builds on.</summary>
    private const string Base = "mcr.microsoft.com/dotnet/aspnet:10.0";

    public static async Task<Part> RunAsync(LoadOptions options, CancellationToken ct)
    {
        Say.Heading("Size");
        var image = await OverBaseAsync(options.Image, ct);
        var bytes = image ?? new DirectoryInfo(options.Program).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        return new Part(
            "image",
            [new Row("Image over its base", Written.Megabytes(bytes), "", "", FormattableString.Invariant($"at most {BarMegabytes} MB"), bytes <= BarMegabytes * 1_000_000)],
            image is not null
                ? $"`{options.Image}` less `{Base}`, as Docker counts them."
                : $"There was no image `{options.Image}` of a Docker that runs here, so this is the folder that was published: all that the image adds to its base.");
    }

    /// <returns>Bytes; null when there is no Docker, or it does not have both images.</returns>
    private static async Task<long?> OverBaseAsync(string image, CancellationToken ct)
    {
        try
        {
            return await SizeAsync(image, ct) - await SizeAsync(Base, ct);
        }
        catch (BenchmarkException)
        {
            return null;
        }
    }

    private static async Task<long> SizeAsync(string image, CancellationToken ct) =>
        long.Parse(await Tool.RunAsync("docker", ["image", "inspect", "-f", "{{.Size}}", image], ct), CultureInfo.InvariantCulture);
}
