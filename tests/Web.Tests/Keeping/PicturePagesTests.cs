using System.Net;
using System.Text.RegularExpressions;
using SkiaSharp;
using YogaFlow.Web.Features.Keeping;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeping;

/// <summary>The wall of pictures and its forms, as a browser without scripts sees them.</summary>
public sealed class PicturePagesTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Wall = "/admin/pictures";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_put_up_described_and_taken_down()
    {
        using var browser = app.KeeperBrowser(app.NewId());
        using var uploaded = await browser.SubmitFileAsync(Wall, "upload", "Input.File", MadePictures.Quarters(SKEncodedImageFormat.Png), "");
        var page = AddressOf(uploaded);
        Assert.Matches("^/admin/pictures/[0-9a-f]{32}\\?new=true$", page);
        var html = await ReadAsync(browser, page);
        Assert.Contains("It is up. Say in a sentence what is on it.", html, StringComparison.Ordinal);
        var file = Regex.Match(html, "<img src=\"(/api/v1/upload/images/[^\"]+)\"").Groups[1].Value;
        using (var shown = await app.CreateClient().GetAsync(new Uri(file, UriKind.Relative), Ct))
        {
            Assert.Equal("image/webp", shown.Content.Headers.ContentType?.MediaType);
        }

        var bare = page.Split('?')[0];
        using var described = await browser.SubmitAsync(bare, "describe", new() { ["Input.Alt"] = "Four \"colours\" & a <mat>" });
        Assert.Equal($"{bare}?saved=true", AddressOf(described));
        Assert.Contains("Four &quot;colours&quot; &amp; a &lt;mat&gt;", await ReadAsync(browser, bare), StringComparison.Ordinal);
        Assert.Contains($"href=\"{bare}\"", await ReadAsync(browser, Wall), StringComparison.Ordinal);
        using var again = await browser.SubmitFileAsync(Wall, "upload", "Input.File", MadePictures.Quarters(SKEncodedImageFormat.Png), "");
        Assert.Equal($"{bare}?known=true", AddressOf(again));

        using var deleted = await browser.SubmitAsync(bare, "delete", []);
        Assert.Equal($"{Wall}?deleted=true", AddressOf(deleted));
        Assert.DoesNotContain($"href=\"{bare}\"", await ReadAsync(browser, Wall), StringComparison.Ordinal);
        using var gone = await browser.GetAsync(new Uri(bare, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("page", "This is no JPEG, PNG or WebP; what counts is what is in the file, not its name.")]
    [InlineData("20000 x 20000", "The picture has too many pixels: at most 12000 on a side and 40 million in all.")]
    [InlineData("nothing", "Choose a picture to upload.")]
    [InlineData("one byte too much", "The file is too large: at most 10 MB.")]
    public async Task A_picture_that_will_not_do_is_refused_beside_its_field_and_the_description_stays(string lie, string sentence)
    {
        using var browser = app.KeeperBrowser(app.NewId());

        using var answer = await browser.SubmitFileAsync(Wall, "upload", "Input.File", DarkroomTests.Lie(lie), "What I typed");

        var html = await answer.TextAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{answer.StatusCode}");
        Assert.Matches($"id=\"file-fault\"[^>]*>\\s*<span class=\"validation-message\"[^>]*>{Regex.Escape(sentence)}", html);
        Assert.Contains("value=\"What I typed\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Far_too_much_is_refused_before_it_is_read()
    {
        using var browser = app.KeeperBrowser(app.NewId());
        browser.DefaultRequestHeaders.ExpectContinue = true;

        using var answer = await browser.SubmitFileAsync(Wall, "upload", "Input.File", new byte[PictureEndpoints.LargestFormBytes + 1], "");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_wall_has_pages()
    {
        using var browser = app.KeeperBrowser(app.NewId());
        for (var i = 0; i < 25; i++)
        {
            await browser.UploadedAsync(MadePictures.Noise(8, 100 + i));
        }

        var first = await ReadAsync(browser, Wall);
        var second = await ReadAsync(browser, $"{Wall}?page=2");
        Assert.Equal(24, Regex.Count(first, "<span class=\"plate\""));
        Assert.InRange(Regex.Count(second, "<span class=\"plate\""), 1, 23);
        Assert.Contains("page=2", first, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(second, "<span class=\"plate\""), Regex.Count(await ReadAsync(browser, $"{Wall}?page=99"), "<span class=\"plate\""));
        Assert.Equal(24, Regex.Count(await ReadAsync(browser, $"{Wall}?page=x"), "<span class=\"plate\""));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = app.KeeperBrowser(app.NewId());
        foreach (var (page, form) in new[] { (Wall, "upload"), ($"{Wall}/{new string('0', 32)}", "delete") })
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", form)]);
            using var answer = await browser.PostAsync(new Uri(page, UriKind.Relative), content, Ct);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    private static Task<string> ReadAsync(HttpClient browser, string page) => browser.GetStringAsync(new Uri(page, UriKind.Relative), Ct);

    private static string AddressOf(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, answer.StatusCode.ToString());
        var location = answer.Headers.Location!;
        return location.IsAbsoluteUri ? location.PathAndQuery : location.ToString();
    }
}
