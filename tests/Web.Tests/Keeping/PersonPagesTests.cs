using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeping;

/// <summary>The pages of people and their forms, as a browser without scripts sees them.</summary>
public sealed class PersonPagesTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_found_locked_unlocked_and_signed_out()
    {
        using var keeper = app.KeeperBrowser(app.NewId());
        var person = app.NewId();
        app.SignedInAs(person).Dispose();
        var page = $"/admin/people/{person}";
        Assert.Contains($"href=\"{page}\"", await ReadAsync(keeper, $"/admin/people?search={person:N}@EXAMPLE"), StringComparison.Ordinal);
        Assert.Contains("Nobody is called that.", await ReadAsync(keeper, "/admin/people?search=nobody-is-called-that"), StringComparison.Ordinal);

        using var reasonless = await keeper.SubmitAsync(page, "lock", new() { ["Input.Reason"] = " " });
        Assert.Contains("Say why, in at most 300 characters.", await reasonless.TextAsync(), StringComparison.Ordinal);
        Assert.Null(await LockedAtAsync(person));

        using var locked = await keeper.SubmitAsync(page, "lock", new() { ["Input.Reason"] = "Unkind" });
        Assert.Contains("Locked, and signed out everywhere.", await FollowAsync(keeper, locked), StringComparison.Ordinal);
        Assert.NotNull(await LockedAtAsync(person));
        Assert.Contains(">Locked</span>", await ReadAsync(keeper, $"/admin/people?search={person:N}"), StringComparison.Ordinal);

        using var unlocked = await keeper.SubmitAsync(page, "unlock", []);
        Assert.Contains("Unlocked: the person can sign in again.", await FollowAsync(keeper, unlocked), StringComparison.Ordinal);
        Assert.Null(await LockedAtAsync(person));
        using var signedOut = await keeper.SubmitAsync(page, "sign-out", []);
        Assert.Contains("Signed out everywhere.", await FollowAsync(keeper, signedOut), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_page_has_no_buttons()
    {
        var id = app.NewId();
        using var keeper = app.KeeperBrowser(id);

        var html = await ReadAsync(keeper, $"/admin/people/{id}");

        Assert.Contains("This is your own account.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Lock the account", html, StringComparison.Ordinal);
        using var nobody = await keeper.GetAsync(new Uri($"/admin/people/{app.NewId()}", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task The_list_has_pages_and_keeps_what_was_looked_for()
    {
        using var keeper = app.KeeperBrowser(app.NewId());
        var mark = app.NewId().ToString("N");
        foreach (var i in Enumerable.Range(0, 21))
        {
            var id = app.NewId();
            app.SignedInAs(id).Dispose();
            await using var db = app.CreateDb();
            await db.Users.Where(person => person.Id == id).ExecuteUpdateAsync(row => row.SetProperty(person => person.Name, $"{mark} {i}"), Ct);
        }

        var first = await ReadAsync(keeper, $"/admin/people?search={mark}");

        Assert.Contains("21 people", first, StringComparison.Ordinal);
        Assert.Equal(20, Regex.Count(first, $"<strong[^>]*>{mark} "));
        Assert.Contains($"/admin/people?search={mark}&amp;page=2", first, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(await ReadAsync(keeper, $"/admin/people?search={mark}&page=9"), $"<strong[^>]*>{mark} "));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var keeper = app.KeeperBrowser(app.NewId());
        var person = app.NewId();
        app.SignedInAs(person).Dispose();
        foreach (var form in new[] { "lock", "unlock", "sign-out" })
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", form), KeyValuePair.Create("Input.Reason", "Unkind")]);
            using var answer = await keeper.PostAsync(new Uri($"/admin/people/{person}", UriKind.Relative), content, Ct);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Null(await LockedAtAsync(person));
    }

    private async Task<DateTimeOffset?> LockedAtAsync(Guid person)
    {
        await using var db = app.CreateDb();
        return await db.Users.Where(one => one.Id == person).Select(one => one.LockedByKeeperAt).SingleAsync(Ct);
    }

    private static Task<string> ReadAsync(HttpClient browser, string page) => browser.GetStringAsync(new Uri(page, UriKind.Relative), Ct);

    private static Task<string> FollowAsync(HttpClient browser, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, answer.StatusCode.ToString());
        var location = answer.Headers.Location!;
        return ReadAsync(browser, location.IsAbsoluteUri ? location.PathAndQuery : location.ToString());
    }
}
