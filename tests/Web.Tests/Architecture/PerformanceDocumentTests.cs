using System.Text.RegularExpressions;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Architecture;

/// <summary>docs/performance.md is written by benchmarks/run, part by part; what was promised must all be there, with figures.</summary>
[Trait("Engine", "None")]
public sealed partial class PerformanceDocumentTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathTo("docs", "performance.md"));

    private static readonly Dictionary<string, string[]> Rows = Text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 7 && cells[1] != "What")
        .ToDictionary(cells => cells[1]);

    [Theory]
    [InlineData("library", "Pose list, API", true, "at least 50 %")]
    [InlineData("library", "Pose list, API, beside nginx", true, "")]
    [InlineData("library", "Pose, API", true, "at least 50 %")]
    [InlineData("library", "Pose, API, beside nginx", true, "")]
    [InlineData("library", "Pose list, page", true, "at least 50 %")]
    [InlineData("library", "Pose list, page, beside nginx", true, "")]
    [InlineData("library", "Pose, page", true, "at least 50 %")]
    [InlineData("library", "Pose, page, beside nginx", true, "")]
    [InlineData("dashboard", "Home of somebody with three years of practice", true, "")]
    [InlineData("dashboard", "Statistics of the same", true, "")]
    [InlineData("sessions", "A session started and completed", true, "at least 50 %")]
    [InlineData("sign-in", "One sign-in", true, "")]
    [InlineData("mixed", "Mixed load, a tenth of the people", false, "")]
    [InlineData("mixed", "Mixed load, half of the people", false, "")]
    [InlineData("mixed", "Mixed load, all people", false, "0 errors, p95 at most 100 ms")]
    [InlineData("mixed", "Computing under all people", false, "")]
    [InlineData("mixed", "Memory under all people", false, "no growth after the first fifth of the time")]
    [InlineData("start", "Start to ready, Postgres", false, "at most 2.00 s")]
    [InlineData("start", "Start to ready, Sqlite", false, "at most 2.00 s")]
    [InlineData("memory", "Idle memory, Postgres", false, "at most 150 MB")]
    [InlineData("memory", "Idle memory, Sqlite", false, "at most 150 MB")]
    [InlineData("image", "Image over its base", false, "at most 120 MB")]
    public void Every_figure_that_was_promised_is_there(string part, string what, bool hasYardstick, string bar)
    {
        if (Measured(part) is null)
        {
            return;
        }

        Assert.True(Rows.TryGetValue(what, out var cells), $"There is no row \"{what}\": run benchmarks/run.");
        Assert.Matches(@"\d", cells[2]);
        if (hasYardstick)
        {
            Assert.Matches(@"\d", cells[3]);
            Assert.Matches(@"^\d+ %$", cells[4]);
        }

        Assert.StartsWith(bar, cells[5], StringComparison.Ordinal);
        Assert.True(bar.Length == 0 || cells[5].EndsWith("met", StringComparison.OrdinalIgnoreCase), $"{what}: \"{cells[5]}\" does not say whether the bar was met.");
    }

    [Theory]
    [InlineData("Mixed load, a tenth of the people", "100 people: ")]
    [InlineData("Mixed load, half of the people", "500 people: ")]
    [InlineData("Mixed load, all people", "1,000 people: ")]
    public void A_whole_run_has_as_many_people_as_was_promised(string what, string people)
    {
        if (Measured("mixed") is { } mixed && !mixed.Contains("A short run", StringComparison.Ordinal))
        {
            Assert.StartsWith(people, Rows[what][2], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("library")]
    [InlineData("dashboard")]
    [InlineData("sessions")]
    [InlineData("sign-in")]
    [InlineData("mixed")]
    [InlineData("memory")]
    [InlineData("start")]
    [InlineData("image")]
    public void Every_part_says_when_and_on_what_it_was_measured(string part)
    {
        if (Measured(part) is { } measured)
        {
            Assert.Matches(@"Measured \d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC: YogaFlow .+ cores", measured);
        }
    }

    /// <returns>Null for a part that says that nobody measured it yet, and nothing else.</returns>
    private static string? Measured(string part)
    {
        var text = PartOfARun().Matches(Text).Single(one => one.Groups[1].Value == part).Groups[2].Value;
        return text.Trim() == $"Not measured yet: `benchmarks/run --only {part}`." ? null : text;
    }

    [GeneratedRegex("<!-- ([a-z-]+): begin -->(.*?)<!-- \\1: end -->", RegexOptions.Singleline)]
    private static partial Regex PartOfARun();
}
