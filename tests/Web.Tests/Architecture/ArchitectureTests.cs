using System.Text.RegularExpressions;
using YogaFlow.Core.Library;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Architecture;

/// <summary>What the compiler does not hold: features know nothing of each other, nothing goes in circles, files stay short.</summary>
[Trait("Engine", "None")]
public sealed class ArchitectureTests
{
    private const int LongestFile = 250;
    private const int LongestProgram = 60;

    private static readonly IReadOnlyList<string> Sources = Repository.Files("src", ".cs", ".razor");

    [Fact]
    public void No_feature_uses_another()
    {
        var features = Directory.EnumerateDirectories(Repository.PathTo("src", "YogaFlow.Web", "Features")).Select(Path.GetFileName).ToList();
        Assert.NotEmpty(features);

        var uses = from file in Sources
                   where file.StartsWith("src/YogaFlow.Web/Features/", StringComparison.Ordinal)
                   let own = file.Split('/')[3]
                   from Match match in Regex.Matches(Read(file), @"\bFeatures\.(\w+)")
                   where match.Groups[1].Value != own && features.Contains(match.Groups[1].Value)
                   select $"{file} uses {match.Groups[1].Value}";

        Assert.Empty(uses.Distinct());
    }

    [Fact]
    public void Nothing_shared_uses_a_feature()
    {
        var features = string.Join('|', Directory.EnumerateDirectories(Repository.PathTo("src", "YogaFlow.Web", "Features")).Select(Path.GetFileName));
        var uses = from file in Sources
                   where file.StartsWith("src/YogaFlow.Web/Hosting/", StringComparison.Ordinal) || file.StartsWith("src/YogaFlow.Web/Components/", StringComparison.Ordinal)
                   where Regex.IsMatch(Read(file), $@"\bFeatures\.({features})\b")
                   select file;

        Assert.Empty(uses);
    }

    [Fact]
    public void Core_references_only_the_base_library()
    {
        Assert.All(typeof(Pose).Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
        Assert.DoesNotContain("Reference", Read("src/YogaFlow.Core/YogaFlow.Core.csproj"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("YogaFlow.Core")]
    [InlineData("YogaFlow.Data")]
    [InlineData("YogaFlow.Web")]
    public void Folders_do_not_use_each_other_in_circles(string project)
    {
        var uses = new Dictionary<string, HashSet<string>>();
        foreach (var file in Sources.Where(file => file.StartsWith($"src/{project}/", StringComparison.Ordinal)))
        {
            var folder = string.Join('.', file.Split('/')[1..^1]);
            if (folder == project)
            {
                continue; // Program and the imports of all pages are the top.
            }

            var used = uses.TryGetValue(folder, out var known) ? known : uses[folder] = [];
            foreach (Match match in Regex.Matches(Read(file), $@"\busing (?:static )?({Regex.Escape(project)}\.[\w.]+)", RegexOptions.Multiline))
            {
                used.Add(match.Groups[1].Value);
            }
        }

        Assert.NotEmpty(uses);
        foreach (var folder in uses.Keys)
        {
            Assert.True(!Reachable(uses, folder).Contains(folder), $"{folder} uses itself by way of {string.Join(", ", Reachable(uses, folder))}.");
        }
    }

    [Fact]
    public void No_file_is_too_long()
    {
        var tooLong = from file in Sources.Concat(Repository.Files("src", ".js", ".css")).Concat(Repository.Files("tests", ".cs", ".js"))
                      where !file.Contains("/Migrations/", StringComparison.Ordinal)
                      let lines = Read(file).Split('\n').Length - 1
                      where lines > LongestFile
                      select $"{file} has {lines} lines; at most {LongestFile} are read in one go";

        Assert.Empty(tooLong);
        Assert.InRange(Read("src/YogaFlow.Web/Program.cs").Split('\n').Length - 1, 1, LongestProgram);
    }

    [Fact]
    public void No_page_loads_anything_from_another_server() => Assert.Empty(
        from file in Repository.Files("src", ".razor", ".css", ".js", ".webmanifest")
        from Match match in Regex.Matches(Read(file), @"(?:src=""|href=""|url\(|import |fetch\()['""]?https?://[^\s""')]+")
        select $"{file}: {match.Value}");

    private static HashSet<string> Reachable(Dictionary<string, HashSet<string>> uses, string from)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>(uses.GetValueOrDefault(from) ?? []);
        while (open.TryPop(out var folder))
        {
            if (found.Add(folder))
            {
                foreach (var next in uses.GetValueOrDefault(folder) ?? [])
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }

    private static string Read(string file) => File.ReadAllText(Repository.PathTo(file));
}
