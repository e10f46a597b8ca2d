using System.Security.Cryptography;
using System.Text;
using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>A library that was read and found good.</summary>
public sealed record ShippedLibrary(
    Vocabulary Vocabulary, IReadOnlyList<Pose> Poses, IReadOnlyList<Sequence> Sequences, IReadOnlyList<BreathingExercise> Breathing)
{
    /// <summary>The steps that sequences may reuse, by slug.</summary>
    public IReadOnlyDictionary<string, BlockFile> Blocks { get; init; } = new Dictionary<string, BlockFile>();

    /// <summary>What <see cref="ShippedContent.Fingerprint"/> said of the files; empty when it was not asked.</summary>
    public string Fingerprint { get; init; } = "";
}

/// <summary>Reads the content folder as a whole: either all of it is good, or every fault is named.</summary>
public static class LibraryReader
{
    /// <summary>How many views every figure is drawn in.</summary>
    public const int Views = 3;

    private static readonly string[] FoldersWithProse = ["poses", "blocks", "sequences", "breathing"];

    /// <param name="folder">The folder that holds poses, figures, blocks, sequences, breathing exercises and the vocabulary.</param>
    /// <param name="hasDrawing">Tells whether the drawing of a figure is there, by the name of its file.</param>
    /// <exception cref="LibraryRefusedException">Anything is wrong; it names each file, line and reason.</exception>
    public static ShippedLibrary Read(string folder, Func<string, bool> hasDrawing)
    {
        var faults = new List<LibraryFault>();
        var vocabulary = ReadVocabulary(folder, faults);
        var figures = Files(folder, "figures", faults).ToDictionary(file => file.Slug);
        var poses = ReadPoses(folder, figures, hasDrawing, vocabulary, faults);

        var blocks = Files(folder, "blocks", faults).Select(file => (File: file, Block: SequenceCheck.ReadBlock(file))).ToList();
        var sequences = ReadSequences(folder, poses, blocks, vocabulary, faults);
        var breathing = ReadBreathing(folder, vocabulary, faults);
        CheckClaims(folder, vocabulary, faults);
        if (poses.Count == 0 || sequences.Count == 0 || breathing.Count == 0)
        {
            faults.Add(new LibraryFault("", 1, "The library has no poses, no sequences or no breathing exercises."));
        }

        return faults.Count == 0
            ? new ShippedLibrary(vocabulary, [.. poses.Values], sequences, breathing) { Blocks = BySlug(blocks) }
            : throw new LibraryRefusedException([.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);
    }

    /// <summary>The words alone, from their one file.</summary>
    /// <exception cref="LibraryRefusedException">The file is missing or wrong.</exception>
    internal static Vocabulary ReadVocabulary(string folder) => Whole(faults => ReadVocabulary(folder, faults));

    /// <summary>What the files of the figures say in words, by slug.</summary>
    /// <exception cref="LibraryRefusedException">One of them cannot be read.</exception>
    internal static Dictionary<string, FigureFile> ReadFigures(string folder) => Whole(faults =>
        Files(folder, "figures", faults).Select(file => (file.Slug, Figure: file.As<FigureFile>()!)).ToList().ToDictionary(one => one.Slug, one => one.Figure));

    /// <summary>The steps that sequences may reuse, by slug.</summary>
    /// <exception cref="LibraryRefusedException">One of them cannot be read.</exception>
    internal static Dictionary<string, BlockFile> ReadBlocks(string folder) => Whole(faults =>
        BySlug([.. Files(folder, "blocks", faults).Select(file => (file, SequenceCheck.ReadBlock(file)))]));

    private static T Whole<T>(Func<List<LibraryFault>, T> read)
    {
        var faults = new List<LibraryFault>();
        var result = read(faults);
        return faults.Count == 0 ? result : throw new LibraryRefusedException(faults);
    }

    private static Vocabulary ReadVocabulary(string folder, List<LibraryFault> faults)
    {
        var path = Path.Combine(folder, "vocabulary.yaml");
        if (!File.Exists(path))
        {
            throw new LibraryRefusedException([new LibraryFault("vocabulary.yaml", 1, "The file is missing.")]);
        }

        var file = LibraryFile.Read(folder, path, faults);
        var vocabulary = (file.As<VocabularyFile>() ?? new VocabularyFile()).ToVocabulary();
        PoseCheck.Words(file.FaultAt, "calm_breath_only", vocabulary.CalmBreathOnly, vocabulary.BreathingConditions, atLeastOne: true);
        return vocabulary;
    }

    private static Dictionary<string, Pose> ReadPoses(
        string folder, Dictionary<string, LibraryFile> figures, Func<string, bool> hasDrawing, Vocabulary vocabulary, List<LibraryFault> faults)
    {
        var read = PoseReader.Read([.. Files(folder, "poses", faults)]);
        var slugs = read.Select(one => one.File.Slug).ToHashSet();
        foreach (var one in read)
        {
            if (one.Pose is { } pose)
            {
                PoseCheck.Check(one.FaultAt, pose, slugs, vocabulary);
                AddFigure(one.File, pose, one.Text, figures.GetValueOrDefault(one.File.Slug), hasDrawing, vocabulary.Looks.Keys);
                pose.Index();
            }
        }

        var poses = read.Where(one => one.Pose is not null).Select(one => one.Pose!).ToDictionary(pose => pose.Slug);
        foreach (var one in read)
        {
            if (one.Pose is { } pose)
            {
                PoseCheck.CheckAlternatives(one.FaultAt, pose, poses);
            }
        }

        NamesCheck.Check(read);
        return poses;
    }

    private static void AddFigure(
        LibraryFile file, Pose pose, string text, LibraryFile? figure, Func<string, bool> hasDrawing, IEnumerable<string> looks)
    {
        if (figure?.As<FigureFile>() is not { } drawn)
        {
            file.Fault(1, $"The figure figures/{file.Slug}.yaml is missing or cannot be read.");
            return;
        }

        PoseCheck.Filled(figure.FaultAt, "picture", drawn.Picture, Pose.PictureMaxLength);
        if (pose.IsSided && drawn.DrawnSide is null)
        {
            figure.Fault(1, "drawn_side is missing: the pose is practised on each side.");
        }

        foreach (var drawing in DrawingsOf(pose.Slug, looks).Where(name => !hasDrawing(name)))
        {
            figure.Fault(1, $"The drawing {drawing} is missing.");
        }

        (pose.Picture, pose.DrawnSide) = (drawn.Picture, pose.IsSided ? drawn.DrawnSide : null);
        pose.Fingerprint = FingerprintOf(text + figure.Text);
    }

    /// <summary>Its own person in every view, everybody in the main view, and its posture.</summary>
    private static IEnumerable<string> DrawingsOf(string slug, IEnumerable<string> looks) =>
    [
        .. Enumerable.Range(1, Views).Select(view => $"{slug}-{view}.svg"),
        .. looks.Select(look => $"{slug}-1-{look}.svg"),
        $"{slug}.json",
    ];

    private static List<Sequence> ReadSequences(
        string folder, Dictionary<string, Pose> poses, List<(LibraryFile File, BlockFile? Block)> blockFiles, Vocabulary vocabulary, List<LibraryFault> faults)
    {
        var check = new SequenceCheck(poses, BySlug(blockFiles), vocabulary);
        foreach (var (file, block) in blockFiles)
        {
            if (block is not null)
            {
                check.CheckBlock(file, block);
            }
        }

        var allBlocks = string.Concat(blockFiles.Select(read => read.File.Text));
        var sequences = new List<Sequence>();
        foreach (var file in Files(folder, "sequences", faults))
        {
            if (check.Read(file) is { } sequence)
            {
                sequence.Fingerprint = FingerprintOf($"{file.Text}{allBlocks}{sequence.TotalSeconds}");
                sequences.Add(sequence);
            }
        }

        return sequences;
    }

    private static Dictionary<string, BlockFile> BySlug(IEnumerable<(LibraryFile File, BlockFile? Block)> read) =>
        read.Where(one => one.Block is not null).ToDictionary(one => one.File.Slug, one => one.Block!);

    private static List<BreathingExercise> ReadBreathing(string folder, Vocabulary vocabulary, List<LibraryFault> faults)
    {
        var read = Files(folder, "breathing", faults)
            .Select(file => (File: file, Exercise: BreathingCheck.Read(file)))
            .Where(one => one.Exercise is not null)
            .ToDictionary(one => one.File.Slug, one => (one.File, Exercise: one.Exercise!));
        var exercises = read.ToDictionary(one => one.Key, one => one.Value.Exercise);
        foreach (var (file, exercise) in read.Values)
        {
            BreathingCheck.Check(file, exercise, exercises, vocabulary);
            exercise.Index();
            exercise.Fingerprint = FingerprintOf($"{BreathingExercise.IndexVersion}\n{file.Text}");
        }

        return [.. exercises.Values];
    }

    private static void CheckClaims(string folder, Vocabulary vocabulary, List<LibraryFault> faults)
    {
        foreach (var file in FoldersWithProse.SelectMany(name => Files(folder, name, [])))
        {
            var lines = file.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                faults.AddRange(Claims.In(lines[i], vocabulary).Select(reason => new LibraryFault(file.Name, i + 1, reason)));
            }
        }
    }

    private static IEnumerable<LibraryFile> Files(string folder, string name, List<LibraryFault> faults)
    {
        var path = Path.Combine(folder, name);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(file => LibraryFile.Read(folder, file, faults))]
            : [];
    }

    private static string FingerprintOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Pose.IndexVersion}\n{text}")));
}
