using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Studio;

/// <summary>Solves every figure and says what is wrong with it.</summary>
internal static class CheckVerb
{
    public const string Help = """
        check [slug…]

        Reads the library as the program does and names every fault by file and line, or counts what is there; with
        names, only what concerns them, and their drawings may be missing.
        Then solves every figure (or those named) and prints, for each, the worst values: how far the lowest point is
        above (+) or in (-) the mat, the farthest contact, the farthest direction, the deepest overlap; below it
        what an author should look at.
        Last it reads the words of the kept postures, and says which are not what the postures say.
        Fails (exit code 1) when the library has a fault, words are stale, a figure is more than 1.5 cm off the mat, a contact more than
        3 cm off, or parts of the body overlap, or are in a prop, by more than 4 cm. The rest is listed only.
        """;

    /// <summary>The limits in metres.</summary>
    internal const float MostFloor = .015f;
    internal const float MostPlace = .03f;
    internal const float MostOverlap = .04f;

    public static int Run(string[] slugs)
    {
        var repository = Repository.Above(Environment.CurrentDirectory);
        var faults = LibraryCheck.Run(repository, slugs, Console.WriteLine);
        var files = FigureFiles.Read(repository.FiguresFolder);
        var failed = 0;
        Console.WriteLine($"{"figure",-28}   floor     pin   aim  overlap");
        foreach (var slug in slugs.Length > 0 ? slugs : files.Slugs)
        {
            var figure = files.Describe(slug);
            var report = FigureReport.Of(figure, FigureSolver.Solve(figure));
            Print(slug, report);
            failed += IsGood(report) ? 0 : 1;
        }

        Console.WriteLine(failed == 0 ? "All within the limits." : $"{failed} beyond the limits.");
        Console.WriteLine(faults == 0 ? "The library has no fault." : $"The library has {faults} faults.");
        var stale = WordsVerb.Stale(repository, files, slugs.Length > 0 ? slugs : files.Slugs).ToArray();
        Console.WriteLine(stale.Length == 0 ? "All words say what the postures show." : $"Words that say something else; the verb words mends them: {string.Join(", ", stale)}");
        return failed + faults + stale.Length == 0 ? ExitCode.Good : ExitCode.Failed;
    }

    internal static bool IsGood(FigureReport report) =>
        MathF.Abs(report.Floor) <= MostFloor && report.WorstPlace <= MostPlace && report.WorstOverlap <= MostOverlap
        && report.PropDepth <= MostOverlap;

    private static void Print(string slug, FigureReport report)
    {
        Console.WriteLine(
            $"{slug,-28} {report.Floor * 100,4:+0.0;-0.0;0.0} cm {report.WorstPlace * 100,4:0.0} cm"
            + $" {report.WorstDirection / Turn.Degree,4:0}° {report.WorstOverlap * 100,5:0.0} cm"
            + (IsGood(report) ? "" : "  BEYOND THE LIMITS"));
        foreach (var remark in report.Remarks())
        {
            Console.WriteLine($"    {remark}");
        }
    }
}
