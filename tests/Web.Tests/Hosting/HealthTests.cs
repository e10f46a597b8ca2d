using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

public sealed class HealthTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    public async Task The_process_answers(string path) =>
        Assert.Equal("alive", (await app.CreateClient().GetJsonAsync(path)).Text("status"));

    [Fact]
    public async Task Ready_says_so_with_a_line_for_each_check()
    {
        var ready = await app.CreateClient().GetJsonAsync("/health/ready");

        Assert.Equal("ready", ready.Text("status"));
        Assert.Equal(["database", "disk", "library", "schema"], ready.GetProperty("checks").EnumerateObject().Select(check => check.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            $"{app.Library.Poses.Count} poses, {app.Library.Sequences.Count} sequences, {app.Library.Breathing.Count} breathing exercises",
            ready.GetProperty("checks").Text("library"));
    }

    [Fact]
    public async Task An_empty_library_is_not_ready_but_alive()
    {
        await using var bare = new YogaFlowApp();
        await using (var db = bare.CreateDb())
        {
            await db.Sequences.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        await NotReadyAsync(bare, "library");
    }

    [Fact]
    public async Task A_library_without_breathing_is_not_ready_but_alive()
    {
        await using var bare = new YogaFlowApp();
        await using (var db = bare.CreateDb())
        {
            await db.BreathingExercises.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        await NotReadyAsync(bare, "library");
    }

    [Fact]
    public async Task A_schema_that_is_behind_is_not_ready_but_alive()
    {
        await using var behind = new YogaFlowApp();
        await using (var db = behind.CreateDb())
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"", TestContext.Current.CancellationToken);
        }

        await NotReadyAsync(behind, "schema");
    }

    [Fact]
    public async Task While_another_program_migrates_it_stays_ready()
    {
        if (TestDatabase.Engine is StorageEngine.Sqlite)
        {
            return; // Who reads waits for nobody.
        }

        await using var serving = new YogaFlowApp();
        Assert.Equal("ready", (await serving.CreateClient().GetJsonAsync("/health/ready")).Text("status"));
        await using var db = serving.CreateDb();
        await using var migrating = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync("LOCK TABLE \"__EFMigrationsHistory\" IN ACCESS EXCLUSIVE MODE", TestContext.Current.CancellationToken);

        Assert.Equal("ready", (await serving.CreateClient().GetJsonAsync("/health/ready")).Text("status"));
    }

    [Fact]
    public async Task The_version_names_what_is_running()
    {
        var version = await app.CreateClient().GetJsonAsync("/version");

        Assert.Matches(@"^\d+\.\d+\.\d+", version.Text("version"));
        Assert.NotEmpty(version.Text("commit")!);
        Assert.Equal(JsonValueKind.String, version.GetProperty("built_at").ValueKind);
    }

    [Fact]
    public async Task Metrics_are_prometheus_text()
    {
        var client = app.CreateClient();
        await client.GetJsonAsync(Answers.Api + "/poses/tree");

        using var answer = await client.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("http_request", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task NotReadyAsync(YogaFlowApp app, string check)
    {
        var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("not ready", JsonDocument.Parse(text).RootElement.Text("status"));
        Assert.Contains(check, text, StringComparison.Ordinal);
        Assert.Equal("alive", (await client.GetJsonAsync("/health")).Text("status"));
    }
}
