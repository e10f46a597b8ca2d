using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;

namespace YogaFlow.Studio;

/// <summary>The figure files of the library.</summary>
internal sealed class FigureFiles
{
    /// <summary>How many views every figure is drawn in.</summary>
    public const int Views = 3;

    private readonly Dictionary<string, FigureFile> _files;

    /// <summary>Of which pose each one is a variation, where it is.</summary>
    private readonly Dictionary<string, string> _bases;

    private FigureFiles(Dictionary<string, FigureFile> files, Dictionary<string, string> bases) =>
        (_files, _bases) = (files, bases);

    /// <summary>Every slug, in alphabetical order.</summary>
    public IReadOnlyList<string> Slugs => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <exception cref="StudioException">A file cannot be read; the message names it.</exception>
    public static FigureFiles Read(string folder)
    {
        var files = Directory.GetFiles(folder, "*.yaml").Select(FigureFile.Read).ToDictionary(file => file.Slug);
        var bases = files.Keys
            .Select(slug => (Slug: slug, Base: BaseOf(Path.Combine(folder, "..", "poses", $"{slug}.yaml"))))
            .Where(variation => variation.Base is not null);
        return new FigureFiles(files, bases.ToDictionary(variation => variation.Slug, variation => variation.Base ?? ""));
    }

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

    /// <summary>The look that a figure wears: what it says, else what its slug gives; a variation that of its base.</summary>
    public string LookOf(string slug) => Find(slug).Draft.Look
        ?? (_bases.GetValueOrDefault(slug) is { } known && _files.ContainsKey(known) ? LookOf(known) : Looks.NameFor(slug));

    /// <returns>The base that the text of a pose names; null for none, or when there is no such text.</returns>
    private static string? BaseOf(string path)
    {
        const string field = "variation_of: ";
        var line = File.Exists(path)
            ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal))
            : null;
        return line?[field.Length..].Trim() is { } named && named != "null" ? named : null;
    }

    private FigureFile Find(string slug) =>
        _files.GetValueOrDefault(slug) ?? throw new StudioException($"There is no figure {slug}.");
}
