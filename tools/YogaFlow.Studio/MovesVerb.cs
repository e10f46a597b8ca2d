using System.Diagnostics;
using System.Globalization;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Moving;

namespace YogaFlow.Studio;

/// <summary>Checks the ways between poses that follow one another.</summary>
internal static class MovesVerb
{
    public const string Help = """
        moves [count]

        Finds the way between so many random pairs of poses that follow one another in the sequences (100 if no count is
        given; always the same ones), and prints what is worst in the postures between: how deep in the mat, how deep a
        limb in the body, how far an angle beyond its range. Lists each way that is beyond the limits and fails then
        (exit code 1): 1 cm in the mat, 4 cm of overlap (or what one of the two poses has itself), any angle outside.
        """;

    private const int UsualCount = 100;
    private const int Seed = 7;

    /// <summary>Who goes: contacts were measured on this body.</summary>
    private const string Walker = "sage";

    public static int Run(string[] arguments)
    {
        var count = arguments is [var word] ? ReadCount(word) : UsualCount;
        var repository = Repository.Above(Environment.CurrentDirectory);
        var files = FigureFiles.Read(repository.FiguresFolder);
        var pairs = Neighbours.In(repository, files.Slugs.ToHashSet()).ToArray();
        new Random(Seed).Shuffle(pairs);

        var postures = new Dictionary<string, Posture>();
        var reports = new List<MoveReport>();
        var clock = Stopwatch.StartNew();
        foreach (var (from, to) in pairs.Take(count))
        {
            var report = Check(Find(from), Find(to));
            reports.Add(report);
            if (!report.IsGood)
            {
                Console.WriteLine($"{from} to {to}: {InWords(report)}");
            }
        }

        var worst = new MoveReport(
            reports.Min(report => report.Floor), reports.Max(report => report.Overlap), 0, reports.Max(report => report.OutOfRange));
        var beyond = reports.Count(report => !report.IsGood);
        Console.WriteLine($"{reports.Count} ways of {pairs.Length}, {clock.Elapsed.TotalMilliseconds / reports.Count:0} ms each; the worst of all: {InWords(worst)}");
        Console.WriteLine(beyond == 0 ? "All within the limits." : $"{beyond} beyond the limits.");
        return beyond == 0 ? ExitCode.Good : ExitCode.Failed;

        Posture Find(Held held)
        {
            if (!postures.TryGetValue(held.Slug, out var posture))
            {
                postures[held.Slug] = posture = Posture.Parse(File.ReadAllText(repository.PostureFile(held.Slug)));
            }

            return held.Mirrored ? posture with { Figures = posture.Figures.ToDictionary(look => look.Key, look => look.Value.Mirrored()) } : posture;
        }
    }

    internal static MoveReport Check(Posture from, Posture to)
    {
        var squash = MathF.Max(from.Squash, to.Squash);
        return MoveReport.Of(MoveFinder.Find(from.Figures[Walker], to.Figures[Walker], squash), squash);
    }

    private static string InWords(MoveReport report) =>
        $"floor {report.Floor * 100:+0.0;-0.0;0.0} cm, overlap {report.Overlap * 100:0.0} cm, {report.OutOfRange / Turn.Degree:0.0}° out of range";

    private static int ReadCount(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new StudioException("moves takes a number of ways.");
}
