using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Content;

public sealed class LibraryAddressTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Fact]
    public async Task Every_address_in_the_library_works()
    {
        var client = app.CreateClient();
        var poses = (await client.GetJsonAsync(Answers.Api + "/poses")).GetProperty("poses").EnumerateArray().ToList();
        var sequences = (await client.GetJsonAsync(Answers.Api + "/sequences")).GetProperty("sequences").EnumerateArray().ToList();
        Assert.All(poses, pose => Assert.True(pose.GetProperty("image_urls").GetArrayLength() > 0));
        var timeline = await client.GetJsonAsync(Answers.Api + "/sequences/first-practice/timeline");

        List<string> addresses =
        [
            .. poses.SelectMany(pose => pose.GetProperty("image_urls").EnumerateArray()).Select(url => url.GetString()!),
            .. sequences.Select(sequence => sequence.Text("image_url")!),
            .. timeline.GetProperty("poses").EnumerateObject().Select(pose => pose.Value.Text("image")!),
        ];
        foreach (var address in addresses.Distinct())
        {
            Assert.StartsWith("/", address, StringComparison.Ordinal);
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("<svg", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_text_of_the_library_names_another_server()
    {
        var client = app.CreateClient();
        foreach (var list in new[] { "poses", "sequences", "breathing" })
        {
            var text = (await client.GetJsonAsync($"{Answers.Api}/{list}")).GetRawText();
            Assert.DoesNotContain("http://", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("https://", text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
