using System.Text.RegularExpressions;
using YogaFlow.Data.Import;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Content;

/// <summary>A copy of the shipped library that a test may break.</summary>
public sealed class ContentCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yogaflow_content_").FullName;
    private readonly HashSet<string> _missingDrawings = [];
    private readonly HashSet<string> _borrowing = [];

    public ContentCopy()
    {
        foreach (var file in Repository.Files("content", ".yaml"))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath("content", file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.PathTo(file), copy);
        }
    }

    /// <summary>Replaces the first match in a file.</summary>
    /// <returns>The number of the line in which the match begins.</returns>
    public int Replace(string file, string pattern, string replacement)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        var match = Regex.Match(text, pattern, RegexOptions.Multiline);
        Assert.True(match.Success, $"{file} has no {pattern}.");
        File.WriteAllText(path, text[..match.Index] + match.Result(replacement) + text[(match.Index + match.Length)..]);
        return text[..match.Index].Count(letter => letter == '\n') + 1;
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    public void Delete(string file) => File.Delete(Path.Combine(_folder, file));

    public void LoseDrawing(string name) => _missingDrawings.Add(name);

    /// <summary>A pose that a test makes up has no drawings of its own.</summary>
    public void Borrow(string slug) => _borrowing.Add(slug);

    /// <summary>As the program is given the folder beside it.</summary>
    public ShippedContent Content => new(_folder, HasDrawing);

    /// <summary>How often a drawing was asked for: only who reads the whole library asks.</summary>
    public int DrawingsAskedFor { get; private set; }

    public ShippedLibrary Read() => Content.Read();

    public IReadOnlyList<LibraryFault> Faults() => Assert.Throws<LibraryRefusedException>(Read).Faults;

    private bool HasDrawing(string drawing)
    {
        DrawingsAskedFor++;
        return !_missingDrawings.Contains(drawing)
            && (_borrowing.Any(slug => drawing.StartsWith(slug, StringComparison.Ordinal)) || File.Exists(Repository.PathTo("content", "drawings", drawing)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
