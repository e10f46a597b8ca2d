using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeping;

/// <summary>What a keeper may know of people and do about them, by call and by page.</summary>
public sealed class PeopleTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string People = Answers.Api + "/admin/people";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    /// <summary>What a keeper never reads: none of it may be in any answer or page.</summary>
    private static readonly string[] Private = ["knee", "Knie", "PRIVATE-NOTE", "PRIVATE-GOAL", "limits", "feeling", "PRIVATE-LIST"];

    [Fact]
    public async Task People_are_found_by_a_part_of_name_or_address()
    {
        var keeper = app.SignedInAsKeeper();
        var mark = app.NewId().ToString("N")[20..];
        var (one, two) = (await MakeAsync($"Ýrsa {mark}", $"yrsa.{mark}@example.org"), await MakeAsync("Bo O'Neil", $"{mark}.bo@example.org"));

        Assert.Equal([two, one], await FoundAsync(keeper, $"search={mark.ToUpperInvariant()}"));
        Assert.Equal([one], await FoundAsync(keeper, $"search=ýrsa+{mark}"));
        Assert.Equal([one], await FoundAsync(keeper, $"search=ÝRSA+{mark}"));
        Assert.Equal([two], await FoundAsync(keeper, $"search={mark}.bo@"));
        Assert.Empty(await FoundAsync(keeper, $"search={mark}%25"));
        Assert.Equal([one], await FoundAsync(keeper, $"search={mark}&page=2&page_size=1"));
        var past = await keeper.GetJsonAsync($"{People}?search={mark}&page=3&page_size=1");
        Assert.Equal((0, 2, 3, 1, 2), (past.GetProperty("people").GetArrayLength(), past.Number("total"), past.Number("page"), past.Number("page_size"), past.Number("total_pages")));
        await keeper.GetProblemAsync($"{People}?page=0", HttpStatusCode.UnprocessableEntity);
        await keeper.GetProblemAsync($"{People}?page_size=101", HttpStatusCode.UnprocessableEntity);
        await keeper.GetProblemAsync($"{People}?search={new string('a', 255)}", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Nothing_of_a_persons_body_or_days_is_shown()
    {
        var person = app.NewId();
        var own = app.SignedInAs(person);
        using (var put = await own.SendJsonAsync(HttpMethod.Put, Answers.Api + "/practice-profile", """{"time_zone":"Europe/Amsterdam","day_starts_at":4,"experience_level":"beginner","limits":["knee"]}"""))
        {
            Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        }

        var practice = await own.PostAsync(
            Answers.Api + "/sessions",
            new { client_id = app.NewId(), kind = "free", started_at = app.Clock.Now.AddHours(-1).ToString("O"), duration_seconds = 600, completion_status = "completed" }, HttpStatusCode.Created);
        using (var reflection = await own.SendJsonAsync(HttpMethod.Put, $"{Answers.Api}/sessions/{practice.Text("session_id")}/reflection", """{"feeling":1,"note":"PRIVATE-NOTE","reactions":[{"pose_id":1,"kind":"hurt"}]}"""))
        {
            Assert.Equal(HttpStatusCode.OK, reflection.StatusCode);
        }

        await own.PostAsync(Answers.Api + "/favourites/lists", new { name = "PRIVATE-LIST" }, HttpStatusCode.Created);
        await using (var db = app.CreateDb())
        {
            var row = await db.Users.SingleAsync(one => one.Id == person, Ct);
            Assert.Equal(["knee"], row.Limits);
            row.Goals = ["PRIVATE-GOAL"];
            await db.SaveChangesAsync(Ct);
        }

        var keeper = app.SignedInAsKeeper();
        using var locked = await keeper.SendJsonAsync(HttpMethod.Post, $"{People}/{person}/lock", """{"reason":"Asked for it"}""");
        using var unlocked = await keeper.SendJsonAsync(HttpMethod.Post, $"{People}/{person}/unlock", "{}");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (locked.StatusCode, unlocked.StatusCode));
        Assert.Equal(1, (await keeper.GetJsonAsync($"{People}/{person}")).Number("practices"));
        var seen = new List<string> { await locked.TextAsync(), await unlocked.TextAsync() };
        foreach (var address in new[] { People, $"{People}/{person}", $"{Answers.Api}/admin/audit", "/admin", "/admin/people", $"/admin/people/{person}", "/admin/audit", "/admin/pictures" })
        {
            using var answer = await keeper.GetAsync(new Uri(address, UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            seen.Add(await answer.TextAsync());
        }

        // The sentence on the page that says what is not shown has none of the words.
        Assert.All(seen, text => Assert.All(Private, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_person_is_shown_with_how_the_account_stands()
    {
        var keeper = app.SignedInAsKeeper();
        var person = await MakeAsync("Asha", $"{app.NewId():N}@example.org");

        var sheet = await keeper.GetJsonAsync($"{People}/{person}");

        Assert.Equal(
            ["user_id", "name", "email", "email_verified", "is_admin", "created_at", "last_login", "locked_at", "deletion_requested_at", "last_seen", "signed_in_devices", "practices"],
            sheet.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("Asha", false, false), (sheet.Text("name"), sheet.GetProperty("email_verified").GetBoolean(), sheet.GetProperty("is_admin").GetBoolean()));
        Assert.Equal((JsonValueKind.Null, 0, 0), (sheet.GetProperty("last_seen").ValueKind, sheet.Number("signed_in_devices"), sheet.Number("practices")));
        await keeper.GetProblemAsync($"{People}/{app.NewId()}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Locking_takes_effect_at_once_on_a_browser_that_is_signed_in()
    {
        var (browser, email, person) = await SignedUpAsync();
        using var own = browser;
        var keeperId = app.NewId();
        var keeper = app.SignedInAs(keeperId, keeper: true);
        Assert.Equal(1, (await keeper.GetJsonAsync($"{People}/{person}")).Number("signed_in_devices"));

        var sheet = await keeper.PostAsync($"{People}/{person}/lock", new { reason = "Sends unkind notes" }, HttpStatusCode.OK);

        Assert.Equal((JsonValueKind.String, 0), (sheet.GetProperty("locked_at").ValueKind, sheet.Number("signed_in_devices")));
        await own.GetProblemAsync(Answers.Api + "/history", HttpStatusCode.Unauthorized);
        using (var page = await own.GetAsync(new Uri("/goals", UriKind.Relative), Ct))
        {
            Assert.Contains("/sign-in", page.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        using (var again = await own.SubmitAsync("/sign-in", "sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = Forms.Password }))
        {
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }

        // A second lock is no second deed; unlocked, the person comes in again.
        await keeper.PostAsync($"{People}/{person}/lock", new { reason = "Once more" }, HttpStatusCode.OK);
        Assert.Equal(JsonValueKind.Null, (await keeper.PostAsync($"{People}/{person}/unlock", new { }, HttpStatusCode.OK)).GetProperty("locked_at").ValueKind);
        await keeper.PostAsync($"{People}/{person}/unlock", new { }, HttpStatusCode.OK);
        using (var after = await own.SubmitAsync("/sign-in", "sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = Forms.Password }))
        {
            Assert.True(after.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, after.StatusCode.ToString());
        }

        Assert.Equal(["person.locked: Sends unkind notes", "person.unlocked: "], await DeedsAsync(keeperId));
    }

    [Fact]
    public async Task Signing_out_takes_effect_at_once_and_the_person_may_come_back()
    {
        var (browser, email, person) = await SignedUpAsync();
        using var own = browser;
        var keeperId = app.NewId();
        var keeper = app.SignedInAs(keeperId, keeper: true);

        await keeper.PostAsync($"{People}/{person}/sign-out", new { }, HttpStatusCode.OK);

        await own.GetProblemAsync(Answers.Api + "/history", HttpStatusCode.Unauthorized);
        using var again = await own.SubmitAsync("/sign-in", "sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = Forms.Password });
        Assert.True(again.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, again.StatusCode.ToString());
        await own.GetJsonAsync(Answers.Api + "/history");
        Assert.Equal(["person.signed-out: "], await DeedsAsync(keeperId));
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_in_words()
    {
        var keeperId = app.NewId();
        var keeper = app.SignedInAs(keeperId, keeper: true);
        var person = await MakeAsync("Bo", $"{app.NewId():N}@example.org");

        var yourself = await keeper.PostProblemAsync($"{People}/{keeperId}/lock", new { reason = "Tired" }, HttpStatusCode.Conflict);
        Assert.Equal("urn:yogaflow:person.yourself", yourself.Text("type"));
        foreach (var body in new[] { "{}", """{"reason":""}""", """{"reason":"  "}""", $$"""{"reason":"{{new string('a', 301)}}"}""", """{"reason":null}""" })
        {
            using var answer = await keeper.SendJsonAsync(HttpMethod.Post, $"{People}/{person}/lock", body);
            await answer.ProblemAsync();
            Assert.True((int)answer.StatusCode is 400 or 422, body);
        }

        foreach (var deed in new[] { "lock", "unlock", "sign-out" })
        {
            await keeper.PostProblemAsync($"{People}/{app.NewId()}/{deed}", new { reason = "Nobody" }, HttpStatusCode.NotFound);
            await app.CreateClient().PostProblemAsync($"{People}/{person}/{deed}", new { reason = "x" }, HttpStatusCode.Unauthorized);
            await app.SignedInAsSomebody().PostProblemAsync($"{People}/{person}/{deed}", new { reason = "x" }, HttpStatusCode.Forbidden);
        }

        foreach (var address in new[] { People, $"{People}/{person}", $"{Answers.Api}/admin/audit" })
        {
            await app.CreateClient().GetProblemAsync(address, HttpStatusCode.Unauthorized);
            await app.SignedInAsSomebody().GetProblemAsync(address, HttpStatusCode.Forbidden);
        }

        Assert.Empty(await DeedsAsync(keeperId));
        await using var db = app.CreateDb();
        Assert.False(await db.Users.AnyAsync(one => (one.Id == person || one.Id == keeperId) && one.LockedByKeeperAt != null, Ct));
    }

    [Fact]
    public async Task Eight_locks_at_once_are_one_deed()
    {
        var keeperId = app.NewId();
        var keeper = app.SignedInAs(keeperId, keeper: true);
        var person = await MakeAsync("Cleo", $"{app.NewId():N}@example.org");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => keeper.PostAsync($"{People}/{person}/lock", new { reason = "At once" }, HttpStatusCode.OK)));

        Assert.Equal(["person.locked: At once"], await DeedsAsync(keeperId));
    }

    private async Task<Guid> MakeAsync(string name, string email)
    {
        var id = app.NewId();
        app.SignedInAs(id).Dispose();
        await using var db = app.CreateDb();
        await db.Users.Where(person => person.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(person => person.Name, name).SetProperty(person => person.Email, email).SetProperty(person => person.NormalizedEmail, email.ToUpperInvariant())
                .SetProperty(person => person.CreatedAt, app.Clock.Now),
            Ct);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        return id;
    }

    private async Task<(HttpClient Browser, string Email, Guid Person)> SignedUpAsync()
    {
        var email = $"{app.NewId():N}@example.org";
        var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync(email);
        await browser.GetJsonAsync(Answers.Api + "/history");
        await using var db = app.CreateDb();
        return (browser, email, await db.Users.Where(person => person.Email == email).Select(person => person.Id).SingleAsync(Ct));
    }

    private static async Task<List<Guid>> FoundAsync(HttpClient keeper, string query) =>
        [.. (await keeper.GetJsonAsync($"{People}?{query}")).GetProperty("people").EnumerateArray().Select(person => person.GetProperty("user_id").GetGuid())];

    private async Task<List<string>> DeedsAsync(Guid keeper)
    {
        await using var db = app.CreateDb();
        return await db.AuditEntries.Where(entry => entry.KeeperId == keeper).OrderBy(entry => entry.Id).Select(entry => $"{entry.What}: {entry.Detail}").ToListAsync(Ct);
    }
}
