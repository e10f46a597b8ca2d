using System.Net;
using System.Text.RegularExpressions;
using YogaFlow.Core.Library;
using YogaFlow.Web.Tests.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>What of a pose or a sequence concerns the person who reads.</summary>
public sealed class CareTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Fact]
    public async Task A_pose_says_what_concerns_the_person_why_and_what_to_do_instead()
    {
        var (pose, condition) = SomeForbiddenPose();
        var client = await WithLimitAsync(condition.Condition);

        var page = await client.ReadAsync($"/poses/{pose.Slug}");

        var note = Part(page, "aria-label=\"For you\"", "</aside>");
        Assert.Contains("You told us:", note, StringComparison.Ordinal);
        Assert.Contains("Leave this pose out.", note, StringComparison.Ordinal);
        Assert.Contains(condition.Why, note, StringComparison.Ordinal);
        Assert.Contains($"{condition.Why} Do instead: <a href=\"/poses/{condition.Alternative}\"", Regex.Replace(note, "\\s+", " "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sequence_and_the_page_before_practising_it_name_the_poses()
    {
        var (pose, condition) = SomeForbiddenPose();
        var sequence = app.Library.Sequences.First(one => one.Steps.Any(step => step.Pose.Slug == pose.Slug));
        var client = await WithLimitAsync(condition.Condition);

        foreach (var path in new[] { $"/sequences/{sequence.Slug}", $"/practise/{sequence.Slug}" })
        {
            var note = Part(await client.ReadAsync(path), "aria-label=\"For you\"", "</aside>");
            Assert.Contains($"href=\"/poses/{pose.Slug}\"", note, StringComparison.Ordinal);
            Assert.Contains(condition.Why, note, StringComparison.Ordinal);
            Assert.Contains($"href=\"/poses/{condition.Alternative}\"", note, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_wall_marks_poses_in_words()
    {
        var (pose, condition) = SomeForbiddenPose();
        var client = await WithLimitAsync(condition.Condition);

        var page = await client.ReadAsync("/poses?shown=1000");

        Assert.Contains("Not for you now", Part(page, $"id=\"pose-{pose.Slug}\"", "</a>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_told_nothing_and_who_is_signed_out_see_none_of_it()
    {
        var (pose, condition) = SomeForbiddenPose();
        var somebody = await WithLimitAsync(condition.Condition);
        await somebody.ReadAsync($"/poses/{pose.Slug}");
        foreach (var client in new[] { app.CreateClient(), app.SignedInAsSomebody() })
        {
            foreach (var path in new[] { $"/poses/{pose.Slug}", "/poses?shown=1000", "/sequences/sun-salutations", "/practise/sun-salutations" })
            {
                var page = await client.ReadAsync(path);
                Assert.DoesNotContain("aria-label=\"For you\"", page, StringComparison.Ordinal);
                Assert.DoesNotContain("Not for you now", page, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/poses")]
    [InlineData("/poses/tree")]
    [InlineData("/sequences/sun-salutations")]
    [InlineData("/practise/sun-salutations")]
    public async Task What_is_told_to_one_person_may_be_kept_by_no_cache_between(string path)
    {
        using var answer = await app.SignedInAsSomebody().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl is { NoStore: true } or { Private: true }, $"{answer.Headers.CacheControl}");
    }

    /// <summary>A pose that some sequence holds and some condition forbids.</summary>
    private (Pose Pose, PoseCondition Condition) SomeForbiddenPose()
    {
        var used = app.Library.Sequences.SelectMany(sequence => sequence.Steps).Select(step => step.Pose.Slug).ToHashSet();
        var pose = app.Library.Poses.First(one => used.Contains(one.Slug) && one.Conditions.Any(condition => condition.Severity is Severity.Avoid));
        return (pose, pose.Conditions.First(condition => condition.Severity is Severity.Avoid));
    }

    private async Task<HttpClient> WithLimitAsync(string condition)
    {
        var client = app.SignedInAsSomebody();
        await client.PutAsync("/profile", $$"""{"limits":["{{condition}}"]}""");
        return client;
    }

    private static string Part(string page, string from, string to)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{from} is not on the page.");
        return page[start..page.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
