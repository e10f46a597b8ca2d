using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using YogaFlow.Web.Features.Keeping;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeping;

/// <summary>Pictures by the API: who may put them up, what comes of them, and who sees them.</summary>
public sealed class PictureTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private readonly HttpClient _keeper = app.SignedInAsKeeper();

    [Fact]
    public async Task What_is_put_up_is_shown_to_everyone_at_the_address_that_is_answered()
    {
        var picture = await _keeper.UploadedAsync(MadePictures.Quarters(SKEncodedImageFormat.Jpeg, 3000, 1000), alt: " A mat in four colours. ");

        Assert.Equal(("A mat in four colours.", 2000, 667), (picture.Text("alt"), picture.Number("width"), picture.Number("height")));
        Assert.Equal([320, 800, 2000], picture.GetProperty("sizes").EnumerateArray().Select(size => size.Number("width")));
        Assert.Equal(picture.Text("url"), picture.GetProperty("sizes")[2].Text("url"));
        foreach (var size in picture.GetProperty("sizes").EnumerateArray())
        {
            using var answer = await GetAsync(size.Text("url")!);
            Assert.Equal((HttpStatusCode.OK, "image/webp"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single().Replace("max-age=31536000, public", "public, max-age=31536000", StringComparison.Ordinal));
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            using var shown = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync(Ct));
            Assert.Equal((size.Number("width"), size.Number("height")), (shown.Width, shown.Height));

            using var again = await GetAsync(size.Text("url")!, answer.Headers.ETag);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            using var head = await app.CreateClient().SendAsync(new HttpRequestMessage(HttpMethod.Head, size.Text("url")), Ct);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        }
    }

    [Fact]
    public async Task What_the_client_calls_it_does_not_matter()
    {
        var png = MadePictures.Quarters(SKEncodedImageFormat.Png, 30, 30);
        foreach (var (name, type) in new[] { ("../../etc/passwd", "text/html"), ("..\\..\\x.svg", "image/svg+xml"), ("a;b='c'.jpg", "image/jpeg"), ("x.exe", "application/octet-stream") })
        {
            using var answer = await _keeper.UploadAsync(png, fileName: name, type: type);
            var picture = await answer.JsonAsync(answer.StatusCode is HttpStatusCode.OK ? HttpStatusCode.OK : HttpStatusCode.Created);
            Assert.Matches("^/api/v1/upload/images/[0-9a-f]{32}-30\\.webp$", picture.Text("url")!);
        }
    }

    [Fact]
    public async Task Every_lie_is_refused_in_words_and_nothing_is_stored()
    {
        var before = await CountAsync();

        foreach (var lie in DarkroomTests.Lies.Select(row => row.Data))
        {
            using var answer = await _keeper.UploadAsync(DarkroomTests.Lie(lie.Item1));
            var problem = await answer.ProblemAsync(lie.Item2 == "picture.too-large" ? HttpStatusCode.RequestEntityTooLarge : HttpStatusCode.UnprocessableEntity);
            Assert.Equal($"urn:yogaflow:{lie.Item2}", problem.Text("type"));
            Assert.True(problem.Blames("file"), lie.Item1);
        }

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task What_is_no_form_with_a_picture_is_refused()
    {
        using var asking = app.SignedInAsKeeper();
        asking.DefaultRequestHeaders.ExpectContinue = true;
        using var far = await asking.UploadAsync(new byte[PictureEndpoints.LargestFormBytes + 1]);
        await far.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        using var json = await _keeper.SendJsonAsync(HttpMethod.Post, Uploads.Path, "{}");
        await json.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
        using var alt = await _keeper.UploadAsync(MadePictures.SeeThrough(), new string('a', 301));
        Assert.True((await alt.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Blames("alt"));
        foreach (var (type, body) in new[] { ("multipart/form-data; boundary=x", "--x--"), ("multipart/form-data; boundary=x", ""), ("multipart/form-data; boundary=x", "--x\r\nContent-Dis"), ("multipart/form-data", "--x--"), ("application/x-www-form-urlencoded", "file=x"), ("", "--x--") })
        {
            using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
            content.Headers.ContentType = type.Length == 0 ? null : MediaTypeHeaderValue.Parse(type);
            using var answer = await _keeper.PostAsync(new Uri(Uploads.Path, UriKind.Relative), content, Ct);
            Assert.True((int)answer.StatusCode is 400 or 415 or 422, $"{type} {body}: {answer.StatusCode}");
            Assert.DoesNotContain("JSON", (await answer.ProblemAsync()).Text("detail")!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_picture_twice_is_stored_once()
    {
        var keeper = app.NewId();
        using var client = app.SignedInAs(keeper, keeper: true);
        var png = MadePictures.Noise(50, 1);

        var first = await client.UploadedAsync(png);
        var second = await client.UploadedAsync(MadePictures.PngWithMore(png), HttpStatusCode.OK, alt: "Noise");
        var third = await client.UploadedAsync(png, HttpStatusCode.OK, alt: "Something else");

        Assert.Equal((first.Text("url"), first.Text("url")), (second.Text("url"), third.Text("url")));
        Assert.Equal(("", "Noise", "Noise"), (first.Text("alt"), second.Text("alt"), third.Text("alt")));
        Assert.Equal(["picture.uploaded", "picture.described"], await DeedsOfAsync(keeper));
    }

    [Fact]
    public async Task Eight_who_put_up_the_same_at_once_put_up_one()
    {
        var keeper = app.NewId();
        using var client = app.SignedInAs(keeper, keeper: true);
        var png = MadePictures.Noise(60, 2);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.UploadAsync(png)));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode is HttpStatusCode.OK));
        Assert.Equal(["picture.uploaded"], await DeedsOfAsync(keeper));
    }

    [Fact]
    public async Task A_picture_that_is_taken_down_is_gone_in_all_sizes()
    {
        var keeper = app.NewId();
        using var client = app.SignedInAs(keeper, keeper: true);
        var picture = await client.UploadedAsync(MadePictures.Noise(400, 3));
        var other = await client.UploadedAsync(MadePictures.Noise(40, 4));

        using var gone = await client.DeleteAsync(new Uri(picture.Text("url")!, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var twice = await client.DeleteAsync(new Uri($"{Answers.Api}/upload/images/{picture.Text("name")}", UriKind.Relative), Ct);
        await twice.ProblemAsync(HttpStatusCode.NotFound);

        foreach (var size in picture.GetProperty("sizes").EnumerateArray())
        {
            using var answer = await GetAsync(size.Text("url")!);
            await answer.ProblemAsync(HttpStatusCode.NotFound);
        }

        using var stays = await GetAsync(other.Text("url")!);
        Assert.Equal(HttpStatusCode.OK, stays.StatusCode);
        Assert.Equal(["picture.uploaded", "picture.uploaded", "picture.deleted"], await DeedsOfAsync(keeper));
    }

    [Fact]
    public async Task A_picture_that_a_pose_shows_stays()
    {
        var keeper = app.NewId();
        using var client = app.SignedInAs(keeper, keeper: true);
        var picture = await client.UploadedAsync(MadePictures.Noise(30, 7));
        var url = picture.Text("url")!;
        await ShowAsync("tree", url);

        using var refused = await client.DeleteAsync(new Uri(url, UriKind.Relative), Ct);

        var problem = await refused.ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal("The pose Tree shows this picture. Show it by something else first.", problem.Text("detail"));
        using var stays = await GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, stays.StatusCode);
        Assert.Equal(["picture.uploaded"], await DeedsOfAsync(keeper));
        await ShowAsync("tree", "tree");
        using var gone = await client.DeleteAsync(new Uri(url, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);

        async Task ShowAsync(string slug, string by)
        {
            await using var db = app.CreateDb();
            await db.Poses.Where(pose => pose.Slug == slug).ExecuteUpdateAsync(row => row.SetProperty(pose => pose.ShownBy, by), Ct);
        }
    }

    [Theory]
    [InlineData("..%2f..%2fappsettings.json")]
    [InlineData("..%5c..%5cappsettings.json")]
    [InlineData("%2e%2e%2fyogaflow.db")]
    [InlineData("00000000000000000000000000000000-320.webp")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000G-320.webp")]
    [InlineData("00000000000000000000000000000000-320.webp%0a")]
    [InlineData("00000000000000000000000000000000-320.webp%00.png")]
    [InlineData("' OR 1=1 --")]
    public async Task A_name_that_is_not_ours_is_nowhere(string name)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Delete })
        {
            using var answer = await _keeper.SendAsync(new HttpRequestMessage(method, $"{Answers.Api}/upload/images/{name}"), Ct);
            Assert.True((int)answer.StatusCode is 404 or 400, $"{method} {name}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Only_keepers_put_up_and_take_down()
    {
        var picture = await _keeper.UploadedAsync(MadePictures.Noise(20, 5));
        foreach (var (client, status) in new[] { (app.CreateClient(), HttpStatusCode.Unauthorized), (app.SignedInAsSomebody(), HttpStatusCode.Forbidden) })
        {
            using var upload = await client.UploadAsync(MadePictures.Noise(20, 6));
            await upload.ProblemAsync(status);
            using var delete = await client.DeleteAsync(new Uri(picture.Text("url")!, UriKind.Relative), Ct);
            await delete.ProblemAsync(status);
        }

        using var stays = await GetAsync(picture.Text("url")!);
        Assert.Equal(HttpStatusCode.OK, stays.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await app.CreateClient().SendAsync(request, Ct);
    }

    private async Task<(int Pictures, int Deeds)> CountAsync()
    {
        await using var db = app.CreateDb();
        return (await db.UploadedPictures.CountAsync(Ct), await db.AuditEntries.CountAsync(Ct));
    }

    private async Task<List<string>> DeedsOfAsync(Guid keeper)
    {
        await using var db = app.CreateDb();
        return await db.AuditEntries.Where(entry => entry.KeeperId == keeper).OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync(Ct);
    }
}
