using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using YogaFlow.Figures.Drawing;

namespace YogaFlow.Studio;

/// <summary>
/// For each figure, the fingerprint of what its committed drawings show: what its file says about the drawing, that
/// of the files that it extends, and the version of the drawing code. Where it differs the figure is drawn again.
/// </summary>
internal sealed class DrawnIndex
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    private readonly string _path;
    private readonly SortedDictionary<string, string> _fingerprints;

    private DrawnIndex(string path, SortedDictionary<string, string> fingerprints) =>
        (_path, _fingerprints) = (path, fingerprints);

    public IReadOnlyCollection<string> Slugs => _fingerprints.Keys;

    public static DrawnIndex Read(string path)
    {
        var known = File.Exists(path)
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path))
            : null;
        return new DrawnIndex(path, new SortedDictionary<string, string>(known ?? [], StringComparer.Ordinal));
    }

    public static string FingerprintOf(FigureFiles files, string slug)
    {
        var text = string.Join('\n', files.FamilyOf(slug).SelectMany(file => file.Text.Split('\n')).Where(IsAboutTheDrawing));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{FigureDrawing.Version}\n{text}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }

    public bool Shows(FigureFiles files, string slug) =>
        _fingerprints.GetValueOrDefault(slug) == FingerprintOf(files, slug);

    /// <summary>Notes that a figure was drawn. Saved at once, so that an interrupted run is taken up where it ended.</summary>
    public void Note(FigureFiles files, string slug)
    {
        _fingerprints[slug] = FingerprintOf(files, slug);
        Save();
    }

    /// <summary>Forgets figures that are no more.</summary>
    public void Keep(IEnumerable<string> slugs)
    {
        foreach (var gone in _fingerprints.Keys.Except(slugs).ToArray())
        {
            _fingerprints.Remove(gone);
            Save();
        }
    }

    /// <summary>The sentence for the reader, the named side and comments change no line of a drawing.</summary>
    private static bool IsAboutTheDrawing(string line) =>
        !line.StartsWith('#')
        && !line.StartsWith("picture:", StringComparison.Ordinal)
        && !line.StartsWith("drawn_side:", StringComparison.Ordinal);

    private void Save()
    {
        var unfinished = _path + ".new";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(_fingerprints, Readable) + "\n");
        File.Move(unfinished, _path, overwrite: true);
    }
}
