using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>The description of the API in the repository is the one that the program serves.</summary>
public sealed class ApiDocumentTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly string File = Repository.PathTo("docs", "openapi", "v1.json");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task It_is_the_one_in_the_repository()
    {
        var served = JsonSerializer.Serialize(await app.CreateClient().GetJsonAsync("/openapi/v1.json"), Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("YOGAFLOW_UPDATE_OPENAPI") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            await System.IO.File.WriteAllTextAsync(File, served, TestContext.Current.CancellationToken);
        }

        var kept = System.IO.File.Exists(File) ? await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken) : "";
        Assert.True(kept.ReplaceLineEndings("\n") == served, "docs/openapi/v1.json is not what the program serves. Run `./test openapi`, then review the change as a diff.");
    }

    [Fact]
    public async Task Every_call_of_the_api_is_in_it_with_a_summary()
    {
        var document = await app.CreateClient().GetJsonAsync("/openapi/v1.json");

        Assert.StartsWith("3.1", document.Text("openapi"), StringComparison.Ordinal);
        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(call => $"{call.Name.ToUpperInvariant()} {path.Name}")).ToHashSet();
        Assert.All(ApiCalls.OfTheApi(app), call => Assert.Contains(call.Name.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal), described));
        Assert.All(
            document.GetProperty("paths").EnumerateObject().Where(path => path.Name.StartsWith("/api/", StringComparison.Ordinal)).SelectMany(path => path.Value.EnumerateObject()),
            call => Assert.NotEmpty(call.Value.Text("summary")!));
    }

    [Fact]
    public async Task The_page_that_shows_it_loads_nothing_from_elsewhere()
    {
        var client = app.CreateClient();
        var page = await client.GetStringAsync(new Uri("/docs/", UriKind.Relative), TestContext.Current.CancellationToken);

        var loaded = System.Text.RegularExpressions.Regex.Matches(page, "(?:src|href)=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(loaded);
        foreach (var address in loaded)
        {
            Assert.DoesNotContain("://", address, StringComparison.Ordinal);
            using var answer = await client.GetAsync(new Uri(new Uri(client.BaseAddress!, "/docs/"), address), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        }
    }
}
