using System.Text.RegularExpressions;
using YogaFlow.Web.Hosting.Doctor;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Architecture;

/// <summary>Links lead somewhere, and what a paper names is there: files, tests, checks of the doctor, drills, alerts.</summary>
[Trait("Engine", "None")]
public sealed partial class PaperLinksTests
{
    /// <summary>Made by an operator or a running program, and never committed.</summary>
    private static readonly string[] MadeByOperators = ["src/YogaFlow.Web/data", "deploy/secrets", "deploy/secrets/yogaflow.env", "deploy/environment/production.env"];

    public static TheoryData<string> Linked => [.. Papers.All];

    public static TheoryData<string> Named => [.. Papers.WithProof];

    [Theory]
    [MemberData(nameof(Linked))]
    public void Every_link_leads_somewhere(string paper)
    {
        var folder = Path.GetDirectoryName(Repository.PathTo(paper))!;
        foreach (var link in Link().Matches(Papers.WithoutCode(Papers.Read(paper))).Select(match => match.Groups[1].Value).Where(link => !Elsewhere().IsMatch(link)))
        {
            if (RunsOnTheForge().Match(link) is { Success: true } run)
            {
                Assert.True(Papers.IsThere($".github/workflows/{run.Groups[1].Value}"), $"{paper} shows {link}, which is no workflow of ours.");
                continue;
            }

            var parts = link.Split('#', 2);
            var target = parts[0].Length == 0 ? paper : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(folder, parts[0]))).Replace('\\', '/');
            Assert.True(Papers.IsThere(target), $"{paper} leads to {link}, which is not there.");
            if (parts.Length == 2)
            {
                Assert.Contains(parts[1], Papers.Anchors(Papers.Read(target)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void Every_file_that_is_named_is_there(string paper) => Assert.All(
        Papers.Spans(Papers.Read(paper)).Where(span => FileOfOurs().IsMatch(span) && !MadeByOperators.Contains(span.TrimEnd('/'))).Distinct(),
        path => Assert.True(Papers.IsThere(path), $"{paper} names {path}, which is not there."));

    [Theory]
    [MemberData(nameof(Named))]
    public void Every_check_of_the_doctor_that_is_named_exists(string paper)
    {
        var checks = Examination.All.Select(check => check.Id).ToHashSet();

        Assert.All(Papers.Checks(Papers.Read(paper)), id => Assert.Contains(id, checks));
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void Every_test_that_is_named_exists(string paper)
    {
        var sources = Repository.Files("tests", ".cs").Select(Papers.Read).ToList();
        foreach (var (name, method) in Papers.Tests(Papers.Read(paper)))
        {
            var declared = sources.Where(source => Regex.IsMatch(source, $@"\bclass {name}\b")).ToList();
            Assert.True(declared.Count > 0, $"{paper} names {name}, which is not there.");
            Assert.True(method.Length == 0 || declared.Any(source => source.Contains($" {method}(", StringComparison.Ordinal)), $"{paper} names {name}.{method}, which is not there.");
        }
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void Every_drill_and_every_alert_that_is_named_exists(string paper)
    {
        var text = Papers.Read(paper);
        var alerts = Papers.Read("deploy/monitoring/alerts.yml");

        Assert.All(Papers.Drills(text), drill => Assert.True(Papers.IsThere($"deploy/drills/{drill}"), $"{paper} names the drill {drill}, which is not there."));
        Assert.All(NamedAlert().Matches(text).Select(match => match.Groups[1].Value).Distinct(), alert => Assert.Contains($"- alert: {alert}\n", alerts, StringComparison.Ordinal));
    }

    /// <summary>A drill that answers for nothing is not run for anything.</summary>
    [Fact]
    public void Every_drill_answers_for_something()
    {
        var named = Papers.WithProof.SelectMany(paper => Papers.Drills(Papers.Read(paper))).ToHashSet();
        var drills = Directory.GetFiles(Repository.PathTo("deploy", "drills")).Where(path => Path.GetExtension(path).Length == 0).Select(path => Path.GetFileName(path)!);

        Assert.All(drills, drill => Assert.Contains(drill, named));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?:[a-z]+:|/)")]
    private static partial Regex Elsewhere();

    /// <summary>A forge shows them beside the repository, in every fork of its own.</summary>
    [GeneratedRegex(@"^\.\./\.\./actions/workflows/([\w-]+\.yml)(?:/badge\.svg)?$")]
    private static partial Regex RunsOnTheForge();

    [GeneratedRegex(@"^(?:src|docs|deploy|tests|tools|benchmarks|content|\.github)/[\w./@-]*$")]
    private static partial Regex FileOfOurs();

    [GeneratedRegex(@"`(YogaFlow[A-Z][a-z]\w+)`")]
    private static partial Regex NamedAlert();
}
