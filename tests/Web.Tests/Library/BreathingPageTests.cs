using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using YogaFlow.Core.Library;
using YogaFlow.Web.Features.Library;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Library;

/// <summary>The pages about breathing, as HTML without scripts, and the words and lines that they draw.</summary>
public sealed class BreathingPageTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_list_shows_every_exercise_with_its_pattern()
    {
        var page = await ReadAsync("/breathing");

        Assert.All(app.Library.Breathing, exercise =>
        {
            Assert.Contains($"href=\"/breathing/{exercise.Slug}\"", page, StringComparison.Ordinal);
            Assert.Contains(BreathWords.Short(exercise), page, StringComparison.Ordinal);
            Assert.Contains(exercise.Summary, page, StringComparison.Ordinal);
        });
        Assert.Contains("4 in · 7 hold · 8 out", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_is_a_link_that_leaves_out_what_is_not_for_somebody()
    {
        Assert.Contains("href=\"/breathing?avoid=epilepsy\"", await ReadAsync("/breathing"), StringComparison.Ordinal);

        var page = await ReadAsync("/breathing?avoid=epilepsy");

        Assert.DoesNotContain("href=\"/breathing/box-breath\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/breathing/equal-breath\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("avoid=wrist", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fits_nobody_says_so_and_a_word_that_is_none_is_explained()
    {
        Assert.Contains("No exercise fits all of that", await ReadAsync("/breathing?level=advanced&avoid=heart"), StringComparison.Ordinal);
        Assert.Contains("must be one of", await ReadAsync("/breathing?avoid=nonsense"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_address_of_every_exercise_works_and_says_what_its_file_says()
    {
        foreach (var exercise in app.Library.Breathing)
        {
            var page = await ReadAsync($"/breathing/{exercise.Slug}");

            Assert.Contains($"<h1", page, StringComparison.Ordinal);
            Assert.All(exercise.Steps.Concat(exercise.Benefits), text => Assert.Contains(text, page, StringComparison.Ordinal));
            Assert.All(exercise.Conditions, condition =>
            {
                Assert.Contains(condition.Why, page, StringComparison.Ordinal);
                Assert.Contains($"href=\"/breathing/{condition.Alternative}\"", page, StringComparison.Ordinal);
            });
            Assert.Contains(BreathWords.Sentence(exercise), page, StringComparison.Ordinal);
            Assert.Contains("<svg class=\"curve\"", page, StringComparison.Ordinal);
            Assert.Equal(exercise.Sanskrit is not null, page.Contains("lang=\"sa\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_curve_is_described_by_words_of_the_page()
    {
        var page = await ReadAsync("/breathing/four-seven-eight");

        var id = Regex.Match(page, "<svg class=\"curve\"[^>]*role=\"img\"[^>]*aria-labelledby=\"([^\"]+)\"").Groups[1].Value;
        Assert.Matches($"id=\"{id}\"[^>]*>One round takes 19 seconds: breathe in for 4, hold for 7, breathe out through the mouth for 8\\.", page);
    }

    [Fact]
    public async Task Stages_that_share_a_caution_are_told_once()
    {
        var box = await ReadAsync("/breathing/box-breath");
        var belly = await ReadAsync("/breathing/belly-breath");

        Assert.Matches("<strong[^>]*>Pregnancy</strong>", box);
        Assert.Matches("<strong[^>]*>Pregnancy, second trimester; Pregnancy, third trimester</strong>", belly);
    }

    [Theory]
    [InlineData("/sequences")]
    [InlineData("/")]
    [InlineData("/poses/tree")]
    public async Task The_exercises_are_found_from_elsewhere(string page) =>
        Assert.Contains("href=\"/breathing\"", await ReadAsync(page), StringComparison.Ordinal);

    [Theory]
    [InlineData("natural-breath", "5 minutes")]
    [InlineData("long-exhale", "5 minutes, about 30 rounds")]
    [InlineData("four-seven-eight", "4 rounds, 1 min 16 s")]
    [InlineData("skull-shining", "3 rounds with 30 s of rest between, 2 min 30 s")]
    public void How_long_it_takes_is_said_in_words(string slug, string expected) => Assert.Equal(expected, BreathWords.Length(One(slug)));

    [Fact]
    public void A_line_begins_and_ends_with_empty_lungs_and_stays_in_its_box() => Assert.All(app.Library.Breathing, exercise =>
    {
        var wave = BreathWave.Of(exercise);
        var points = Regex.Matches(wave.Line, @"(-?[\d.]+) (-?[\d.]+)")
            .Select(match => (X: Read(match.Groups[1].Value), Y: Read(match.Groups[2].Value))).ToList();

        Assert.Equal((0, BreathWave.Height), points[0]);
        Assert.Equal(BreathWave.Width, points[^1].X, 0.2);
        Assert.Equal(BreathWave.Height, points[^1].Y, 0.2);
        Assert.All(points, point => Assert.True(point is { X: >= 0 and <= BreathWave.Width, Y: >= -0.1 and <= BreathWave.Height + 0.1 }, $"{exercise.Slug}: {point}"));
        Assert.Equal(exercise.Pattern.Count, wave.Parts.Count);
    });

    [Fact]
    public void A_hold_is_level_and_full_lungs_are_at_the_top()
    {
        var line = BreathWave.Of(One("box-breath")).Line;

        Assert.Equal("M0 100C100 100 150 0 250 0C350 0 400 0 500 0C600 0 650 100 750 100C850 100 900 100 1000 100", line);
    }

    [Fact]
    public void A_breath_in_steps_climbs_by_steps()
    {
        var line = BreathWave.Of(One("interrupted-inhale")).Line;

        Assert.Equal(["100", "66.7", "66.7", "33.3", "33.3", "0", "0", "100"], Regex.Matches(line, @"[\d.]+ ([\d.]+)(?=C|$)").Select(match => match.Groups[1].Value));
    }

    private static double Read(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private BreathingExercise One(string slug) => app.Library.Breathing.Single(exercise => exercise.Slug == slug);

    private async Task<string> ReadAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace('\u00a0', ' ');
    }
}
