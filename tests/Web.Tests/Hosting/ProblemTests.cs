using System.Net;
using System.Net.Http.Headers;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>Every error of any kind under /api is a problem that says what, where and why.</summary>
public sealed class ProblemTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Theory]
    [InlineData("GET", "/api", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v2/poses", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/v1/poses", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PATCH", "/api/v1/sessions/start", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/api/v1/sequences/first-practice", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/v1/poses?page=x", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/api/v1/poses?page=0", HttpStatusCode.UnprocessableEntity)]
    [InlineData("GET", "/api/v1/sessions/not-a-guid", HttpStatusCode.NotFound)]
    public async Task An_error_is_a_problem(string method, string path, HttpStatusCode expected)
    {
        var client = app.SignedInAsSomebody();
        foreach (var accept in new[] { "application/json", "text/html", "image/png", "*/*", "application/problem+json" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

            var problem = await answer.ProblemAsync(expected);
            Assert.Equal(path.Split('?')[0], problem.Text("instance"));
        }
    }

    [Theory]
    [InlineData("PUT", "/api/v1/auth/login", "application/json", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/v1/goals", "application/json", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/api/v1/auth/login", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("PUT", "/api/v1/goals", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "/api/v1/auth/login", "application/json; charset=\"utf-8\"", HttpStatusCode.UnprocessableEntity)]
    public async Task Who_is_not_signed_in_is_told_what_an_address_does_not_take(string method, string path, string type, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent("{}") };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await app.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        await answer.ProblemAsync(expected);
    }

    [Fact]
    public async Task The_head_of_an_error_has_no_body()
    {
        using var answer = await app.CreateRawClient().SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/poses/nothing"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/poses/no-such-pose")]
    [InlineData("/sequences/no-such-sequence")]
    public async Task A_page_that_is_not_there_is_a_page_that_says_so(string path)
    {
        using var answer = await app.CreateClient().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<html", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
