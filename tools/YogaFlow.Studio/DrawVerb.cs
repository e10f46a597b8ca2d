using System.Diagnostics;
using YogaFlow.Figures.Posing;

namespace YogaFlow.Studio;

/// <summary>Draws the figures that changed.</summary>
internal static class DrawVerb
{
    public const string Help = """
        draw [slug…] [--to <folder>]

        Solves and draws every figure (three views with its own person, the main view with all) whose file, or whose
        drawing code, changed since it was
        drawn; content/drawings/drawn.json remembers. Named figures are drawn whether they changed or not.
        Takes about 4 s for a figure, on two cores. Can be interrupted (Ctrl+C) and goes on where it stopped.
        --to writes somewhere else and remembers nothing.
        """;

    /// <summary>Two figures at a time: a drawing uses two cores for most of its time, and one for the rest.</summary>
    private const int AtOnce = 2;

    public static int Run(string[] arguments)
    {
        var (slugs, folder) = Read(arguments);
        var repository = Repository.Above(Environment.CurrentDirectory);
        var files = FigureFiles.Read(repository.FiguresFolder);
        var index = DrawnIndex.Read(repository.DrawnIndexFile);
        var asked = slugs.Length > 0 || folder is not null;
        string[] wanted = slugs.Length > 0 ? slugs : [.. files.Slugs.Where(slug => asked || !IsDrawn(repository, index, files, slug))];

        using var interrupt = new Interrupt();
        var whole = Stopwatch.StartNew();
        var done = 0;
        Parallel.ForEach(wanted, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, slug =>
        {
            if (interrupt.IsAsked || !TryDraw(files.Describe(slug), folder ?? repository.DrawingsFolder, interrupt))
            {
                return;
            }

            lock (index)
            {
                done++;
                Console.WriteLine($"{done} of {wanted.Length}: {slug}, after {whole.Elapsed.TotalSeconds:0} s");
                if (folder is null)
                {
                    index.Note(files, slug);
                }
            }
        });

        if (done < wanted.Length)
        {
            Console.WriteLine("interrupted; run it again to go on");
            return ExitCode.Interrupted;
        }

        if (folder is null)
        {
            Forget(repository, index, files);
        }

        Console.WriteLine(wanted.Length == 0 ? "Every figure is drawn as it stands." : $"{wanted.Length} drawn in {whole.Elapsed.TotalSeconds:0} s.");
        return ExitCode.Good;
    }

    internal static bool IsDrawn(Repository repository, DrawnIndex index, FigureFiles files, string slug) =>
        index.Shows(files, slug)
        && FigureDrawings.NamesOf(slug).All(name => File.Exists(Path.Combine(repository.DrawingsFolder, name)));

    /// <summary>Writes all files of a figure or none, so that what is there always belongs together.</summary>
    private static bool TryDraw(FigureDescription figure, string folder, Interrupt interrupt)
    {
        var drawings = new List<(string Name, string Text)>();
        foreach (var drawing in FigureDrawings.Of(figure))
        {
            drawings.Add(drawing);
            if (interrupt.IsAsked)
            {
                return false;
            }
        }

        foreach (var (name, text) in drawings)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        return true;
    }

    /// <summary>Takes away what was drawn of figures that are no more.</summary>
    private static void Forget(Repository repository, DrawnIndex index, FigureFiles files)
    {
        index.Keep(files.Slugs);
        var known = files.Slugs.SelectMany(FigureDrawings.NamesOf).Append(Path.GetFileName(repository.DrawnIndexFile)).ToHashSet();
        foreach (var stray in Directory.GetFiles(repository.DrawingsFolder).Where(file => !known.Contains(Path.GetFileName(file))))
        {
            File.Delete(stray);
        }
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
