using System.Net;
using System.Net.Http.Headers;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Library;

/// <summary>How catalogue answers are kept, compressed and asked about.</summary>
public sealed class CatalogueAnswersTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    public static readonly TheoryData<string> Addresses =
    [
        "/poses", "/poses?search=tree", "/poses/tree", "/poses/tree/related", "/sequences", "/sequences/first-practice",
        "/sequences/categories", "/sequences/focus-areas", "/sequences/styles", "/search?q=tree", "/breathing", "/breathing/box-breath",
    ];

    private readonly HttpClient _client = app.CreateRawClient();

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Who_has_it_already_is_not_sent_it_again(string path)
    {
        using var first = await SendAsync(HttpMethod.Get, path);
        var tag = first.Headers.ETag;
        Assert.NotNull(tag);
        Assert.False(tag.IsWeak);
        Assert.True(first.Headers.CacheControl is { Public: true, MaxAge.TotalSeconds: > 0 });

        using var second = await SendAsync(HttpMethod.Get, path, request => request.Headers.IfNoneMatch.Add(tag));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(tag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_has_something_else_is_sent_it()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/poses/tree", request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"old\"")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Two_answers_have_two_tags()
    {
        using var tree = await SendAsync(HttpMethod.Get, "/poses/tree");
        using var crow = await SendAsync(HttpMethod.Get, "/poses/crow");

        Assert.NotEqual(tree.Headers.ETag, crow.Headers.ETag);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task It_is_compressed_for_who_can_read_that(string encoding)
    {
        using var plain = await SendAsync(HttpMethod.Get, "/poses");
        using var packed = await SendAsync(HttpMethod.Get, "/poses", request => request.Headers.AcceptEncoding.ParseAdd(encoding));

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal([encoding], packed.Content.Headers.ContentEncoding);
        var (long1, short1) = (await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await packed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.True(short1.Length < long1.Length / 2, $"{short1.Length} of {long1.Length} bytes");
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Asking_only_for_the_head_answers_it(string path)
    {
        using var get = await SendAsync(HttpMethod.Get, path);
        using var head = await SendAsync(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    [InlineData("/version")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/figures/tree-1.svg")]
    [InlineData("/api/v1/sequences/first-practice/timeline")]
    public async Task The_head_is_answered_elsewhere_too(string path)
    {
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Fact]
    public async Task A_problem_is_not_kept()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/poses/no-such-pose");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.False(answer.Headers.CacheControl?.Public ?? false);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage>? with = null)
    {
        var request = new HttpRequestMessage(method, Answers.Api + path);
        with?.Invoke(request);
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
