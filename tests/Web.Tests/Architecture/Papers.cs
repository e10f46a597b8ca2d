using System.Text.RegularExpressions;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Architecture;

/// <summary>What is written for people, and how the tests read it.</summary>
internal static partial class Papers
{
    public const string FrontDoor = "README.md";
    public const string Operating = "docs/operating.md";
    public const string Lessons = "docs/lessons.md";
    public const string DeploymentChecklist = "docs/deployment-checklist.md";
    public const string SecurityChecklist = "docs/security-checklist.md";

    /// <summary>Those that say what proves something.</summary>
    public static readonly string[] WithProof = [Lessons, DeploymentChecklist, SecurityChecklist, Operating, FrontDoor];

    /// <summary>Every paper of the repository, by its path from the root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal),
        .. new[] { "docs", "content", "benchmarks", "tools", "deploy" }.SelectMany(folder => Repository.Files(folder, ".md")),
    ];

    public static string Read(string path) => File.ReadAllText(Repository.PathTo(path));

    /// <summary>Whether a file or folder of the repository is there.</summary>
    public static bool IsThere(string path) => File.Exists(Repository.PathTo(path)) || Directory.Exists(Repository.PathTo(path));

    /// <summary>The cells of the rows of a table, those before the first and after the last stroke too.</summary>
    /// <param name="paper">By its path.</param>
    /// <param name="item">What a row begins with, as a pattern.</param>
    public static List<string[]> Rows(string paper, string item) =>
        [.. Read(paper).Split('\n').Where(line => Regex.IsMatch(line, item)).Select(line => line.Split('|', StringSplitOptions.TrimEntries))];

    public static string WithoutCode(string markdown) => InlineCode().Replace(Fence().Replace(markdown, ""), "");

    /// <summary>What stands between two backticks within a line.</summary>
    public static IEnumerable<string> Spans(string markdown) => InlineCode().Matches(Fence().Replace(markdown, "")).Select(match => match.Value.Trim('`'));

    /// <summary>The lines of shell blocks, each whole: what goes on after a backslash belongs to it.</summary>
    public static IEnumerable<string> ShellLines(string markdown) => ShellBlock().Matches(markdown)
        .SelectMany(block => block.Groups[1].Value.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
        .Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');

    /// <summary>The drills that a paper names.</summary>
    public static IEnumerable<string> Drills(string markdown) => NamedDrills().Matches(markdown).SelectMany(match => InlineCode().Matches(match.Value)).Select(match => match.Value.Trim('`')).Distinct();

    /// <summary>The ids of checks of the doctor that a paper names.</summary>
    public static IEnumerable<string> Checks(string markdown) => NamedCheck().Matches(markdown).Select(match => match.Groups[1].Value).Distinct();

    /// <summary>The classes of tests that a paper names, and the method where it names one.</summary>
    public static IEnumerable<(string Class, string Method)> Tests(string markdown) => NamedTest().Matches(markdown).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).Distinct();

    /// <summary>The anchors that forges make of headings.</summary>
    public static HashSet<string> Anchors(string markdown) => [.. Headings(markdown).Select(AnchorOf)];

    public static IReadOnlyList<string> Headings(string markdown) => [.. Heading().Matches(Fence().Replace(markdown, "")).Select(match => match.Groups[1].Value.Trim())];

    public static string AnchorOf(string heading) => NotInAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\bdrills? `[\w-]+`(?:(?:, | and |, and )`[\w-]+`)*")]
    private static partial Regex NamedDrills();

    [GeneratedRegex(@"(?:`doctor |--only )([a-z]+\.[a-z0-9-]+)")]
    private static partial Regex NamedCheck();

    [GeneratedRegex(@"`(\w+Tests)(?:\.(\w+))?`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"^ *```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ *```(?:bash|sh|shell|console)\n(.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\s_-]")]
    private static partial Regex NotInAnchor();
}
