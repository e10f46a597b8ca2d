using YogaFlow.Figures.Describing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Moving;

namespace YogaFlow.Studio;

/// <summary>Writes what the postures say in words, without solving or drawing anything.</summary>
internal static class WordsVerb
{
    public const string Help = """
        words [slug…]

        Describes every figure (or those named) from its kept posture, prints its words, and writes those that changed
        into content/drawings/<slug>.json, beside the posture. Takes a few seconds: nothing is solved or drawn.
        """;

    public static int Run(string[] slugs)
    {
        var repository = Repository.Above(Environment.CurrentDirectory);
        var files = FigureFiles.Read(repository.FiguresFolder);
        var changed = 0;
        foreach (var slug in slugs.Length > 0 ? slugs : files.Slugs)
        {
            var (json, look, words, isStale) = Read(repository, files, slug);
            Console.WriteLine($"{slug}: {words.Drawn}");
            if (isStale)
            {
                File.WriteAllText(repository.PostureFile(slug), Posture.Reworded(json, look, words));
                changed++;
            }
        }

        Console.WriteLine(changed == 0 ? "Nothing changed." : $"{changed} written.");
        return ExitCode.Good;
    }

    /// <summary>Those whose kept words are not what the kept posture says; a figure that is not drawn yet has none.</summary>
    public static IEnumerable<string> Stale(Repository repository, FigureFiles files, IEnumerable<string> slugs) =>
        slugs.Where(slug => File.Exists(repository.PostureFile(slug)) && Read(repository, files, slug).IsStale);

    private static (string Json, string Look, FigureWords Words, bool IsStale) Read(Repository repository, FigureFiles files, string slug)
    {
        var file = repository.PostureFile(slug);
        var json = File.Exists(file) ? File.ReadAllText(file) : throw new StudioException($"{slug} is not drawn yet; draw it first.");
        var kept = Posture.Parse(json);
        var figure = files.Describe(slug);
        var (look, words) = (Looks.NameFor(figure), FigureDrawings.WordsOf(kept, figure));
        return (json, look, words, words != kept.Words || look != kept.Look);
    }
}
