using System.Text.RegularExpressions;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Architecture;

/// <summary>A checklist is worth as much as what answers for its items.</summary>
public sealed partial class SecurityChecklistTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathTo("docs", "security-checklist.md"));

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var classes = Repository.Files("tests", ".cs").SelectMany(file => ClassName().Matches(File.ReadAllText(Repository.PathTo(file))).Select(match => match.Groups[1].Value)).ToHashSet();

        Assert.All(NamedTest().Matches(Text).Select(match => match.Groups[1].Value).Distinct(), name => Assert.Contains(name, classes));
    }

    [Fact]
    public void Every_item_has_a_number_of_its_own_and_somebody_who_answers_for_it()
    {
        var rows = Text.Split('\n').Where(line => Item().IsMatch(line)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal(rows.Count, rows.Select(row => row[1]).Distinct().Count());
        Assert.All(rows, row => Assert.True(row.Length == 5 && row[2].Length > 0 && row[3].Length > 0, string.Join('|', row)));
        Assert.True(rows.Count >= 60, $"{rows.Count} items");
    }

    [GeneratedRegex(@"class (\w+Tests)\b")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"^\| \d+ \|")]
    private static partial Regex Item();
}
