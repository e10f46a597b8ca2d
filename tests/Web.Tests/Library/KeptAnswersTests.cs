using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Web.Tests.Keeper;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Library;

/// <summary>What is kept for everyone who is not signed in, and what never is. A kept answer says its Age.</summary>
public sealed class KeptAnswersTests(KeptAnswersTests.CookieApp app) : IClassFixture<KeptAnswersTests.CookieApp>
{
    private readonly HttpClient _anyone = app.CreateRawClient();

    [Theory]
    [InlineData("/")]
    [InlineData("/poses")]
    [InlineData("/poses?category=standing&difficulty=beginner")]
    [InlineData("/poses/tree")]
    [InlineData("/poses/tree?view=2")]
    [InlineData("/sequences")]
    [InlineData("/sequences/first-practice")]
    [InlineData("/breathing")]
    [InlineData("/breathing/box-breath")]
    [InlineData("/api/v1/poses?page_size=5")]
    [InlineData("/api/v1/poses/tree")]
    [InlineData("/api/v1/sequences/first-practice")]
    [InlineData("/api/v1/breathing")]
    public async Task What_is_the_same_for_everyone_is_made_once(string path)
    {
        var first = await GetAsync(path);
        var second = await GetAsync(path);

        Assert.True(second.IsKept);
        Assert.Equal(first.Text, second.Text);
        // The platform's cache writes some words of a header's value with a capital.
        Assert.Equal(HeadersOf(first), HeadersOf(second), StringComparer.OrdinalIgnoreCase);
        Assert.False(first.Answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("__RequestVerificationToken", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nonce=", first.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/poses?search=tree")]
    [InlineData("/api/v1/poses?search=tree")]
    [InlineData("/poses/tree?what=ever")]
    [InlineData("/search?q=tree")]
    [InlineData("/sign-in")]
    [InlineData("/practise/first-practice")]
    [InlineData("/api/v1/sequences/first-practice/timeline")]
    public async Task What_has_no_end_or_is_ones_own_is_made_each_time(string path)
    {
        await GetAsync(path);

        Assert.False((await GetAsync(path)).IsKept);
    }

    [Theory]
    [InlineData("/poses/crow")]
    [InlineData("/api/v1/poses/crow")]
    public async Task A_keepers_edit_is_seen_at_once(string path)
    {
        await GetAsync(path);
        Assert.True((await GetAsync(path)).IsKept);
        var keeper = app.SignedInAsKeeper();
        var gaze = $"Far ahead, at {path.Length}.";

        await keeper.PutAsync(Written.Poses + "/crow", await keeper.PoseAsync("crow", ("gaze", gaze)));

        var after = await GetAsync(path);
        Assert.False(after.IsKept);
        Assert.Contains(gaze, after.Text, StringComparison.Ordinal);
        Assert.True((await GetAsync(path)).IsKept);
    }

    [Theory]
    [InlineData("/poses/eagle")]
    [InlineData("/api/v1/poses/eagle")]
    public async Task Who_is_signed_in_neither_gets_a_kept_answer_nor_leaves_one(string path)
    {
        var somebody = app.SignedInAsSomebody();

        using var own = await somebody.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var first = await GetAsync(path);
        Assert.True((await GetAsync(path)).IsKept);
        using var again = await somebody.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.False(own.Headers.Age.HasValue || first.IsKept || again.Headers.Age.HasValue);
        Assert.DoesNotContain("/sign-out", first.Text, StringComparison.Ordinal);
        if (!path.StartsWith("/api", StringComparison.Ordinal))
        {
            Assert.Contains("/sign-out", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_with_a_cookie_is_never_kept()
    {
        var with = await GetAsync("/poses/bridge", (CookieApp.Header, "1"));
        var next = await GetAsync("/poses/bridge");

        Assert.True(with.Answer.Headers.Contains("Set-Cookie"));
        Assert.False(next.IsKept);
        Assert.False(next.Answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Each_encoding_is_kept_by_itself_and_compressed()
    {
        var plain = await GetAsync("/poses?shown=60");
        foreach (var (encoding, open) in new (string, Func<Stream, Stream>)[]
        {
            ("gzip", packed => new GZipStream(packed, CompressionMode.Decompress)), ("br", packed => new BrotliStream(packed, CompressionMode.Decompress)),
        })
        {
            Assert.False((await GetAsync("/poses?shown=60", ("Accept-Encoding", encoding))).IsKept);
            var kept = await GetAsync("/poses?shown=60", ("Accept-Encoding", $"{encoding}, x-other;q=0.1"));

            Assert.True(kept.IsKept);
            Assert.Equal([encoding], kept.Answer.Content.Headers.ContentEncoding);
            Assert.Equal(kept.Bytes.Length, kept.Answer.Content.Headers.ContentLength);
            Assert.Contains("Accept-Encoding", kept.Answer.Headers.Vary);
            using var text = new StreamReader(open(new MemoryStream(kept.Bytes)));
            Assert.Equal(plain.Text, await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        var again = await GetAsync("/poses?shown=60");
        Assert.True(again.IsKept);
        Assert.Empty(again.Answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Light_and_dark_are_two_pages()
    {
        await GetAsync("/poses/cobra");
        var dark = await GetAsync("/poses/cobra", ("Cookie", "theme=dark"));

        Assert.False(dark.IsKept);
        Assert.Contains("data-theme=\"dark\"", dark.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("data-theme=\"dark\"", (await GetAsync("/poses/cobra")).Text, StringComparison.Ordinal);
        Assert.True((await GetAsync("/poses/cobra", ("Cookie", "theme=dark; other=1"))).IsKept);
    }

    [Fact]
    public async Task Who_has_a_kept_answer_already_is_not_sent_it_again()
    {
        const string path = "/api/v1/poses/dancer";
        await GetAsync(path);
        var kept = await GetAsync(path);

        var known = await GetAsync(path, ("If-None-Match", kept.Answer.Headers.ETag!.ToString()));

        Assert.Equal((HttpStatusCode.NotModified, 0), (known.Answer.StatusCode, known.Bytes.Length));
        Assert.Equal(kept.Answer.Headers.ETag, known.Answer.Headers.ETag);
        Assert.Equal(kept.Answer.Headers.CacheControl, known.Answer.Headers.CacheControl);
        Assert.Equal("nosniff", known.Answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task The_head_alone_is_answered_from_it_too()
    {
        var get = await GetAsync("/poses/plank");
        using var head = await _anyone.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/poses/plank"), TestContext.Current.CancellationToken);

        Assert.True(head.Headers.Age.HasValue);
        Assert.Equal(get.Answer.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(get.Text, (await GetAsync("/poses/plank")).Text);
    }

    [Fact]
    public async Task In_other_letters_it_is_another_address()
    {
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/poses/camel")).Answer.StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/poses/CAMEL")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/poses/no-such-pose")).Answer.StatusCode);
        Assert.False((await GetAsync("/poses/no-such-pose")).IsKept);
    }

    private async Task<Kept> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await _anyone.SendAsync(request, TestContext.Current.CancellationToken);
        return new Kept(answer, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>What must not depend on whether an answer was kept; its length is known only then.</summary>
    private static List<string> HeadersOf(Kept kept) =>
    [
        .. kept.Answer.Headers.Concat(kept.Answer.Content.Headers).Where(header => header.Key is not ("Age" or "Date" or "Content-Length" or "Transfer-Encoding"))
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal),
    ];

    private sealed record Kept(HttpResponseMessage Answer, byte[] Bytes)
    {
        public bool IsKept => Answer.Headers.Age.HasValue;

        public string Text => System.Text.Encoding.UTF8.GetString(Bytes);
    }

    /// <summary>The program, with something in it that sets a cookie where a header asks for one.</summary>
    public sealed class CookieApp : YogaFlowApp
    {
        public const string Header = "X-Test-Cookie";

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, Cookies>());
        }

        private sealed class Cookies : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use((context, then) =>
                {
                    if (context.Request.Headers.ContainsKey(Header))
                    {
                        context.Response.Cookies.Append("seen", "1");
                    }

                    return then(context);
                });
                next(app);
            };
        }
    }
}
