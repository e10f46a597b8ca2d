using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Moving;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Studio;

/// <summary>Writes the solved postures that a browser and the server take.</summary>
internal static class PosturesVerb
{
    public const string Help = """
        postures [slug…]

        Solves every figure (or those named) and writes its posture beside its drawings, as <slug>.json: the drawing can
        then come alive, and the way from one pose to the next can be found, without solving it again.
        """;

    public static int Run(string[] slugs)
    {
        var repository = Repository.Above(Environment.CurrentDirectory);
        var files = FigureFiles.Read(repository.FiguresFolder);
        IReadOnlyList<string> written = slugs.Length > 0 ? slugs : files.Slugs;
        foreach (var slug in written)
        {
            File.WriteAllText(repository.PostureFile(slug), Of(files, slug).ToJson());
        }

        Console.WriteLine($"{written.Count} postures written.");
        return ExitCode.Good;
    }

    internal static Posture Of(FigureFiles files, string slug)
    {
        var figure = files.Describe(slug);
        var look = Looks.NameFor(figure);
        return new Posture(FigureSolver.Solve(figure, Looks.All[look]), figure.Squash, figure.Views, look);
    }
}
