using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>
/// The content folder beside the program. What it says is read when somebody asks and is not kept: it is in the database,
/// and reading it takes seconds. Whether it changed takes a few hundredths of one.
/// </summary>
/// <param name="folder">The folder that holds poses, figures, blocks, sequences, breathing exercises, drawings and the vocabulary.</param>
/// <param name="hasDrawing">Tells whether the drawing of a figure is there; null asks the folder of the drawings.</param>
public sealed class ShippedContent(string folder, Func<string, bool>? hasDrawing = null)
{
    public const string DrawingsFolder = "drawings";

    /// <summary>Raise it when an import makes something else of the same files and <see cref="Pose.IndexVersion"/> stays.</summary>
    private const int ImportVersion = 1;

    private readonly Lazy<Vocabulary> _vocabulary = new(() => LibraryReader.ReadVocabulary(folder));
    private readonly Lazy<Dictionary<string, FigureFile>> _figures = new(() => LibraryReader.ReadFigures(folder));
    private readonly Lazy<Dictionary<string, BlockFile>> _blocks = new(() => LibraryReader.ReadBlocks(folder));

    /// <summary>Its one file is read with the first question.</summary>
    /// <exception cref="LibraryRefusedException">The file is missing or wrong.</exception>
    public Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>What the files of the figures say in words, by slug; for keepers, and read with the first question.</summary>
    internal IReadOnlyDictionary<string, FigureFile> Figures => _figures.Value;

    /// <summary>The steps that sequences may reuse, by slug; for keepers, and read with the first question.</summary>
    internal IReadOnlyDictionary<string, BlockFile> Blocks => _blocks.Value;

    /// <exception cref="LibraryRefusedException">Anything is wrong; it names each file, line and reason.</exception>
    public ShippedLibrary Read()
    {
        var fingerprint = Fingerprint();
        return LibraryReader.Read(folder, hasDrawing ?? Drawings().ToHashSet().Contains) with { Fingerprint = fingerprint };
    }

    /// <summary>
    /// Changes with every file that an import reads, with the names of the drawings, whose presence it checks, and with what
    /// an import makes of them.
    /// </summary>
    /// <returns>64 hexadecimal digits.</returns>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, string.Create(CultureInfo.InvariantCulture, $"{ImportVersion}.{Pose.IndexVersion}.{BreathingExercise.IndexVersion}"));
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Add(hash, Path.GetRelativePath(folder, file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        foreach (var drawing in Drawings().Order(StringComparer.Ordinal))
        {
            Add(hash, drawing);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<string> Drawings() =>
        Path.Combine(folder, DrawingsFolder) is var drawings && Directory.Exists(drawings) ? Directory.EnumerateFiles(drawings).Select(file => Path.GetFileName(file)) : [];

    /// <summary>With its length, so that no two lists of names are the same bytes.</summary>
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
