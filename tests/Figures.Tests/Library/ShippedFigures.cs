using System.Collections.Concurrent;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Solving;
using YogaFlow.Studio;

namespace YogaFlow.Figures.Tests.Library;

/// <summary>The figures of content/figures, each solved at most once.</summary>
internal static class ShippedFigures
{
    private static readonly ConcurrentDictionary<string, Lazy<SolvedFigure>> Solutions = [];

    public static Repository Repository { get; } = Repository.Above(AppContext.BaseDirectory);

    public static FigureFiles Files { get; } = FigureFiles.Read(Repository.FiguresFolder);

    public static TheoryData<string> Slugs => [.. Files.Slugs];

    public static FigureDescription Describe(string slug) => Files.Describe(slug);

    public static SolvedFigure Solve(string slug) =>
        Solutions.GetOrAdd(slug, _ => new Lazy<SolvedFigure>(() => FigureSolver.Solve(Describe(slug)))).Value;

    public static FigureReport Report(string slug) => FigureReport.Of(Describe(slug), Solve(slug));
}
