using System.Security.Cryptography;
using System.Text;
using SkiaSharp;

namespace YogaFlow.Studio;

/// <summary>Every main view on one picture, small: is each recognised without its name?</summary>
internal static class SheetVerb
{
    public const string Help = """
        sheet <file.png> [slug…] [--size <pixels>] [--views] [--dark] [--look <name>] [--hidden]

        Puts the committed drawings on one picture: the main view of every figure (or of those named), 160 pixels
        each. --views shows all three views; --dark shows them on the dark page; --look puts them into the colours of
        another look (their shape stays). --hidden mixes them and writes numbers instead of names, for a reader who is to
        name what they see; <file.png>.txt then tells which is which.
        """;

    private const int Columns = 9;
    private const int LabelHeight = 16;

    private static readonly SKColor Light = new(250, 247, 242);
    private static readonly SKColor Dark = new(24, 27, 32);

    public static int Run(string[] arguments)
    {
        var options = SheetOptions.Read(arguments);
        var repository = Repository.Above(Environment.CurrentDirectory);
        var slugs = options.Slugs.Count > 0 ? options.Slugs : FigureFiles.Read(repository.FiguresFolder).Slugs;
        if (options.IsHidden)
        {
            slugs = [.. slugs.OrderBy(slug => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(slug))), StringComparer.Ordinal)];
            File.WriteAllLines(options.File + ".txt", slugs.Select((slug, index) => $"{index + 1} {slug}"));
        }

        var views = Enumerable.Range(1, options.AllViews ? FigureFiles.Views : 1);
        var drawings = slugs.SelectMany(slug => views.Select(view => repository.DrawingFile(slug, view))).ToArray();
        if (Array.Find(drawings, drawing => !File.Exists(drawing)) is { } missing)
        {
            throw new StudioException($"{missing} is missing; draw it first.");
        }

        using var sheet = Paint(drawings, options);
        using var png = sheet.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(options.File, png.ToArray());
        Console.WriteLine($"{drawings.Length} drawings in {options.File}.");
        return ExitCode.Good;
    }

    private static SKImage Paint(string[] drawings, SheetOptions options)
    {
        var columns = Math.Min(Columns, drawings.Length);
        var rows = (drawings.Length + columns - 1) / columns;
        var cell = new SKSizeI(options.Size, options.Size + LabelHeight);
        using var surface = SKSurface.Create(new SKImageInfo(columns * cell.Width, rows * cell.Height));
        surface.Canvas.Clear(options.IsDark ? Dark : Light);
        var painter = new SvgPainter(options.Look);
        for (var index = 0; index < drawings.Length; index++)
        {
            var corner = new SKPoint(index % columns * cell.Width, index / columns * cell.Height);
            painter.Paint(surface.Canvas, File.ReadAllText(drawings[index]), corner, options.Size);
            var label = options.IsHidden ? $"{(index / (options.AllViews ? FigureFiles.Views : 1)) + 1}" : Path.GetFileNameWithoutExtension(drawings[index]);
            Label(surface.Canvas, label, corner, options);
        }

        return surface.Snapshot();
    }

    private static void Label(SKCanvas canvas, string text, SKPoint corner, SheetOptions options)
    {
        using var font = new SKFont(SKTypeface.Default, 10);
        using var paint = new SKPaint { Color = options.IsDark ? Light : Dark, IsAntialias = true };
        var middle = corner + new SKPoint(options.Size / 2f, options.Size + LabelHeight - 5);
        canvas.DrawText(text, middle, SKTextAlign.Center, font, paint);
    }
}
