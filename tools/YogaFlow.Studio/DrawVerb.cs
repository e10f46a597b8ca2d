using System.Collections.Concurrent;
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

        Solves and draws every figure whose file, or whose drawing code, changed since it was drawn: three views in
        its own look, and the main view in all looks. content/drawings/drawn.json remembers. Named figures are drawn
        whether they changed or not.
        Takes about 5 s for a figure, on two cores. Can be interrupted (Ctrl+C) and goes on where it stopped.
        --to writes somewhere else and remembers nothing.
        """;

    private static readonly ParallelOptions TwoAtATime = new() { MaxDegreeOfParallelism = 2 };

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

    /// <summary>The drawings of a figure by the ends of their names: its own three views, and the main view in every look.</summary>
    internal static IReadOnlyDictionary<string, string> Draw(FigureFiles files, string slug)
    {
        var figure = files.Describe(slug);
        var own = files.LookOf(slug);
        var drawings = new ConcurrentDictionary<string, string>();
        Parallel.ForEach(Looks.Names, TwoAtATime, look =>
        {
            var solved = FigureSolver.Solve(figure, Looks.All[look]);
            for (var view = 1; view <= (look == own ? figure.Views.Count : 1); view++)
            {
                drawings[$"{view}-{look}"] = FigureDrawing.Draw(solved, Looks.All[look], figure.Views[view - 1]);
            }
        });
        return drawings.ToDictionary(
            drawing => drawing.Key.StartsWith("1-", StringComparison.Ordinal) ? drawing.Key : drawing.Key.Split('-')[0],
            drawing => drawing.Value).Append(new("1", drawings[$"1-{own}"])).ToDictionary();
    }

    internal static bool IsDrawn(Repository repository, DrawnIndex index, FigureFiles files, string slug) =>
        index.Shows(files, slug)
        && repository.DrawingFiles(slug).All(File.Exists);

    /// <summary>Writes all or none, so that what is there always belongs together.</summary>
    private static bool TryDraw(FigureFiles files, string slug, string folder, Interrupt interrupt)
    {
        var drawings = Draw(files, slug);
        if (interrupt.IsAsked)
        {
            return false;
        }

        foreach (var (ending, drawing) in drawings)
        {
            File.WriteAllText(Path.Combine(folder, $"{slug}-{ending}.svg"), drawing);
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
