using System.Diagnostics;
using YogaFlow.Figures.Drawing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Studio;

/// <summary>Draws the figures that changed.</summary>
internal static class DrawVerb
{
    public const string Help = """
        draw [slug…] [--to <folder>]

        Solves and draws the three views of every figure whose file, or whose drawing code, changed since it was
        drawn; content/drawings/drawn.json remembers. Named figures are drawn whether they changed or not.
        Takes about 5 s for a figure, on two cores. Can be interrupted (Ctrl+C) and goes on where it stopped.
        --to writes somewhere else and remembers nothing.
        """;

    public static int Run(string[] arguments)
    {
        var (slugs, folder) = Read(arguments);
        var repository = Repository.Above(Environment.CurrentDirectory);
        var files = FigureFiles.Read(repository.FiguresFolder);
        var index = DrawnIndex.Read(repository.DrawnIndexFile);
        var asked = slugs.Length > 0 || folder is not null;
        string[] wanted = slugs.Length > 0 ? slugs : [.. files.Slugs.Where(slug => asked || !IsDrawn(repository, index, files, slug))];

        using var interrupt = new Interrupt();
        for (var done = 0; done < wanted.Length; done++)
        {
            var clock = Stopwatch.StartNew();
            Console.Write($"{done + 1} of {wanted.Length}: {wanted[done]} ");
            if (!TryDraw(files, wanted[done], folder ?? repository.DrawingsFolder, interrupt))
            {
                Console.WriteLine("interrupted; run it again to go on");
                return ExitCode.Interrupted;
            }

            Console.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s");
            if (folder is null)
            {
                index.Note(files, wanted[done]);
            }
        }

        if (folder is null)
        {
            index.Keep(files.Slugs);
        }

        Console.WriteLine(wanted.Length == 0 ? "Every figure is drawn as it stands." : $"{wanted.Length} drawn.");
        return ExitCode.Good;
    }

    /// <summary>The three drawings of a figure, the main view first.</summary>
    internal static IEnumerable<string> Draw(FigureFiles files, string slug)
    {
        var figure = files.Describe(slug);
        var solved = FigureSolver.Solve(figure);
        return figure.Views.Select(view => FigureDrawing.Draw(solved, Looks.Sage, view));
    }

    internal static bool IsDrawn(Repository repository, DrawnIndex index, FigureFiles files, string slug) =>
        index.Shows(files, slug)
        && Enumerable.Range(1, FigureFiles.Views).All(view => File.Exists(repository.DrawingFile(slug, view)));

    /// <summary>Writes all three or none, so that what is there always belongs together.</summary>
    private static bool TryDraw(FigureFiles files, string slug, string folder, Interrupt interrupt)
    {
        var drawings = new List<string>();
        foreach (var drawing in Draw(files, slug))
        {
            drawings.Add(drawing);
            Console.Write('.');
            if (interrupt.IsAsked)
            {
                return false;
            }
        }

        for (var view = 1; view <= drawings.Count; view++)
        {
            File.WriteAllText(Path.Combine(folder, $"{slug}-{view}.svg"), drawings[view - 1]);
        }

        return true;
    }

    private static (string[] Slugs, string? Folder) Read(string[] arguments)
    {
        var option = Array.IndexOf(arguments, "--to");
        if (option < 0)
        {
            return (arguments, null);
        }

        return option + 1 < arguments.Length
            ? ([.. arguments[..option], .. arguments[(option + 2)..]], arguments[option + 1])
            : throw new StudioException("--to needs a folder.");
    }
}
