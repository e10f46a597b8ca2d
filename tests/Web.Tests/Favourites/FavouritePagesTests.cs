using System.Net;
using System.Text.RegularExpressions;
using YogaFlow.Web.Tests.Setup;
using static YogaFlow.Web.Tests.Favourites.SmallForms;

namespace YogaFlow.Web.Tests.Favourites;

/// <summary>The pages and their forms, as a browser without scripts sees them.</summary>
public sealed class FavouritePagesTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Hearted = "In your favourites";
    private const string NotHearted = "Add to favourites";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/poses/tree?view=2")]
    [InlineData("/sequences/first-practice")]
    public async Task A_heart_is_given_and_taken_where_one_is(string page)
    {
        using var browser = await SignedInAsync();

        foreach (var (before, after) in new[] { (NotHearted, Hearted), (Hearted, NotHearted) })
        {
            using var answer = await SendAsync(browser, page, before);

            Assert.Equal((HttpStatusCode.SeeOther, $"{page}#keep"), (answer.StatusCode, answer.Headers.Location?.ToString()));
            var html = await ReadAsync(browser, page);
            Assert.Contains(after, html, StringComparison.Ordinal);
            Assert.Contains($"aria-pressed=\"{(after == Hearted ? "true" : "false")}\"", FormWith(html, after), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_has_a_heart_is_found_again()
    {
        using var browser = await SignedInAsync();
        Assert.Contains("Nothing has your heart yet", await ReadAsync(browser, "/favourites"), StringComparison.Ordinal);

        using var pose = await SendAsync(browser, "/poses/tree", NotHearted);
        using var sequence = await SendAsync(browser, "/sequences/first-practice", NotHearted);

        var html = await ReadAsync(browser, "/favourites");
        Assert.Contains("href=\"/poses/tree\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/practise/first-practice\"", html, StringComparison.Ordinal);
        Assert.Contains("1 sequence and 1 pose with a heart", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing has your heart yet", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_has_done_it_once()
    {
        using var browser = await SignedInAsync();
        var form = FormWith(await ReadAsync(browser, "/poses/tree"), NotHearted);

        using var first = await SendAsync(browser, form);
        using var second = await SendAsync(browser, form);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.StatusCode, second.StatusCode));
        Assert.Contains(Hearted, await ReadAsync(browser, "/poses/tree"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_out_one_is_led_to_sign_in_and_back()
    {
        using var browser = Forms.CreateBrowser(app);

        using var page = await browser.GetAsync(new Uri("/poses/tree?view=2", UriKind.Relative), Ct);
        using var favourites = await browser.GetAsync(new Uri("/favourites", UriKind.Relative), Ct);
        using var post = await browser.PostAsync(new Uri("/favourites/toggle", UriKind.Relative), new FormUrlEncodedContent([]), Ct);

        var html = await page.Content.ReadAsStringAsync(Ct);
        Assert.Contains("href=\"/sign-in?back=%2Fposes%2Ftree%3Fview%3D2\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/favourites/toggle", html, StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.Contains("/sign-in?back=%2Ffavourites", favourites.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("/sign-in?back=", post.Headers.Location!.ToString(), StringComparison.Ordinal);

        // Whose session ended meanwhile comes back to the address of the form.
        await browser.SignUpAsync($"{app.NewId():N}@example.org");
        foreach (var form in new[] { "/favourites/toggle", "/favourites/move" })
        {
            using var back = await browser.GetAsync(new Uri(form, UriKind.Relative), Ct);
            Assert.Equal((HttpStatusCode.Found, "/favourites"), (back.StatusCode, back.Headers.Location?.ToString()));
        }
    }

    [Theory]
    [InlineData("/favourites/toggle", "kind=pose&id=1&wanted=true")]
    [InlineData("/favourites/move", "kind=pose&id=1&list=0195b3a0-0000-7000-8000-000000000001&direction=up")]
    [InlineData("/favourites", "_handler=new-list&Input.Name=Mornings")]
    public async Task A_form_without_its_token_is_refused(string path, string fields)
    {
        using var browser = await SignedInAsync();

        using var answer = await PostAsync(browser, path, Fields(fields));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, (await browser.GetJsonAsync(Answers.Api + "/favourites")).GetProperty("lists").GetArrayLength());
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/poses\r\nX: 1")]
    [InlineData("/poses/Ṛṣi")]
    [InlineData("")]
    public async Task A_way_back_leads_to_this_site_only(string back)
    {
        using var browser = await SignedInAsync();

        using var answer = await SendAsync(browser, "/poses/tree", NotHearted, ("back", back));

        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("kind", "video", HttpStatusCode.BadRequest)]
    [InlineData("kind", "", HttpStatusCode.BadRequest)]
    [InlineData("id", "99999", HttpStatusCode.BadRequest)]
    [InlineData("id", "x", HttpStatusCode.BadRequest)]
    [InlineData("wanted", "maybe", HttpStatusCode.BadRequest)]
    [InlineData("list", "x", HttpStatusCode.BadRequest)]
    [InlineData("list", "0195b3a0-0000-7000-8000-000000000001", HttpStatusCode.NotFound)]
    public async Task A_form_that_was_tampered_with_is_refused(string field, string value, HttpStatusCode status)
    {
        using var browser = await SignedInAsync();

        using var answer = await SendAsync(browser, "/poses/tree", NotHearted, (field, value));

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(NotHearted, await ReadAsync(browser, "/poses/tree"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_made_filled_put_in_order_renamed_and_deleted()
    {
        using var browser = await SignedInAsync();
        var list = await MakeListAsync(browser, "Mornings & \"more\"");
        Assert.Contains("Nothing in this list yet", await ReadAsync(browser, list), StringComparison.Ordinal);

        foreach (var page in new[] { "/poses/tree", "/sequences/first-practice", "/poses/crow" })
        {
            using var added = await SendAsync(browser, page, "Mornings &amp;");
            Assert.Equal(HttpStatusCode.SeeOther, added.StatusCode);
            Assert.Contains("In “Mornings & \"more\"”", WebUtility.HtmlDecode(await ReadAsync(browser, page)), StringComparison.Ordinal);
        }

        Assert.Equal(["pose-tree", "sequence-first-practice", "pose-crow"], await OrderAsync(browser, list));
        using var up = await SendAsync(browser, list, "Move Crow up", ("direction", "up"));
        Assert.Equal((HttpStatusCode.SeeOther, $"{list}#pose-crow"), (up.StatusCode, up.Headers.Location?.ToString()));
        using var down = await SendAsync(browser, list, "Move Tree down", ("direction", "down"));
        Assert.Equal(["pose-crow", "pose-tree", "sequence-first-practice"], await OrderAsync(browser, list));
        using var sideways = await SendAsync(browser, list, "Move Tree down", ("direction", "sideways"));
        Assert.Equal(HttpStatusCode.BadRequest, sideways.StatusCode);

        var fields = Hidden(FormWith(await ReadAsync(browser, list), "Take Tree out"));
        fields["wanted"] = "false";
        using var removed = await PostAsync(browser, "/favourites/toggle", fields);
        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);
        Assert.Equal(["pose-crow", "sequence-first-practice"], await OrderAsync(browser, list));

        using var renamed = await browser.SubmitAsync(list, "rename-list", new() { ["Input.Name"] = "Evenings" });
        Assert.Equal(list, renamed.Headers.Location?.AbsolutePath);
        Assert.Contains("Evenings", await ReadAsync(browser, "/favourites"), StringComparison.Ordinal);

        var deletion = Hidden(FormWith(await ReadAsync(browser, list), "Delete the list"));
        foreach (var _ in new[] { "once", "and a second tap" })
        {
            using var deleted = await PostAsync(browser, list, deletion);
            Assert.Equal("/favourites", deleted.Headers.Location?.AbsolutePath);
        }

        Assert.DoesNotContain("Evenings", await ReadAsync(browser, "/favourites"), StringComparison.Ordinal);
        using var gone = await browser.GetAsync(new Uri(list, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("", "Give the list a name.")]
    [InlineData("mornings", "You have a list with this name already.")]
    public async Task A_name_that_will_not_do_is_said_beside_its_field(string name, string sentence)
    {
        using var browser = await SignedInAsync();
        await MakeListAsync(browser, "Mornings");
        var list = await MakeListAsync(browser, "Evenings");

        using var making = await browser.SubmitAsync("/favourites", "new-list", new() { ["Input.Name"] = name });
        using var renaming = await browser.SubmitAsync(list, "rename-list", new() { ["Input.Name"] = name });

        foreach (var answer in new[] { making, renaming })
        {
            var html = await answer.Content.ReadAsStringAsync(Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(sentence, html, StringComparison.Ordinal);
            Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
            Assert.True(name.Length == 0 || html.Contains($"value=\"{name}\"", StringComparison.Ordinal), "What was typed is gone.");
        }
    }

    [Fact]
    public async Task Someone_else_s_list_is_not_there_and_cannot_be_changed()
    {
        using var asha = await SignedInAsync();
        var list = await MakeListAsync(asha, "Mornings");
        using var added = await SendAsync(asha, "/poses/tree", "Mornings");
        using var other = await SignedInAsync();

        using var page = await other.GetAsync(new Uri(list, UriKind.Relative), Ct);
        using var put = await SendAsync(other, "/poses/crow", NotHearted, ("list", list.Split('/')[^1]));
        using var taken = await SendAsync(other, "/poses/tree", NotHearted, ("list", list.Split('/')[^1]), ("wanted", "false"));

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], new[] { page, put, taken }.Select(answer => answer.StatusCode));
        Assert.Equal(["pose-tree"], await OrderAsync(asha, list));
        Assert.DoesNotContain("Mornings", await ReadAsync(other, "/poses/tree"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_list_can_be_put_in_order_but_not_renamed_or_deleted()
    {
        using var browser = await SignedInAsync();
        using var tree = await SendAsync(browser, "/poses/tree", NotHearted);
        using var crow = await SendAsync(browser, "/poses/crow", NotHearted);
        var list = Regex.Match(await ReadAsync(browser, "/favourites"), "/favourites/[0-9a-f-]{36}").Value;

        Assert.Equal(["pose-tree", "pose-crow"], await OrderAsync(browser, list));
        var html = await ReadAsync(browser, list);
        Assert.DoesNotContain("rename-list", html, StringComparison.Ordinal);
        Assert.DoesNotContain("delete-list", html, StringComparison.Ordinal);
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync($"{app.NewId():N}@example.org");
        return browser;
    }

    private static async Task<string> MakeListAsync(HttpClient browser, string name)
    {
        using var made = await browser.SubmitAsync("/favourites", "new-list", new() { ["Input.Name"] = name });
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        return made.Headers.Location!.AbsolutePath;
    }

    private static async Task<List<string>> OrderAsync(HttpClient browser, string list) =>
        [.. Regex.Matches(await ReadAsync(browser, list), "<li[^>]* id=\"((?:pose|sequence)-[a-z0-9-]+)\"").Select(match => match.Groups[1].Value)];
}
