using YogaFlow.Figures.Posing;

namespace YogaFlow.Studio;

/// <summary>The figure files of the library.</summary>
internal sealed class FigureFiles
{
    /// <summary>How many views every figure is drawn in.</summary>
    public const int Views = 3;

    private readonly Dictionary<string, FigureFile> _files;

    private FigureFiles(Dictionary<string, FigureFile> files) => _files = files;

    /// <summary>Every slug, in alphabetical order.</summary>
    public IReadOnlyList<string> Slugs => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <exception cref="StudioException">A file cannot be read; the message names it.</exception>
    public static FigureFiles Read(string folder) => new(Directory.GetFiles(folder, "*.yaml")
        .Select(FigureFile.Read)
        .ToDictionary(file => file.Slug));

    /// <exception cref="StudioException">There is no such figure, or it cannot be understood.</exception>
    public FigureDescription Describe(string slug)
    {
        try
        {
            var description = FigureFamily.Resolve(Find(slug).Draft, parent => _files.GetValueOrDefault(parent)?.Draft);
            return description.Views.Count == Views
                ? description
                : throw new StudioException($"{slug}: a figure has {Views} views, not {description.Views.Count}.");
        }
        catch (FigureFaultException fault)
        {
            throw new StudioException($"{slug}: {fault.Message}");
        }
    }

    /// <summary>The figure's own file and those that it extends, whose change changes its drawings.</summary>
    public IEnumerable<FigureFile> FamilyOf(string slug)
    {
        var seen = new HashSet<string>();
        for (var next = slug; next is not null && seen.Add(next); next = Find(next).Draft.Extends)
        {
            yield return Find(next);
        }
    }

    private FigureFile Find(string slug) =>
        _files.GetValueOrDefault(slug) ?? throw new StudioException($"There is no figure {slug}.");
}
