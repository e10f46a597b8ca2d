using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Data.Keeping;
using YogaFlow.Web.Tests.Keeper;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeping;

/// <summary>The log of what keepers do: what is in it, how it is read, and that nothing changes it.</summary>
public sealed class AuditTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Audit = Answers.Api + "/admin/audit";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Noon = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Deeds_are_listed_newest_first_in_pages()
    {
        var keeper = app.NewId();
        using var client = app.SignedInAs(keeper, keeper: true);
        await app.SeedAsync([.. Enumerable.Range(0, 5).Select(i => Entry(keeper, "pose.edited", Noon.AddMinutes(i), $"tree-{i}"))]);

        var page = await client.GetJsonAsync($"{Audit}?keeper={keeper}&page=2&page_size=2");

        Assert.Equal(["tree-2", "tree-1"], page.GetProperty("entries").EnumerateArray().Select(entry => entry.Text("about_key")));
        Assert.Equal((5, 2, 2, 3), (page.Number("total"), page.Number("page"), page.Number("page_size"), page.Number("total_pages")));
        var first = page.GetProperty("entries")[0];
        Assert.Equal(["id", "at", "keeper_id", "keeper_name", "what", "about_kind", "about_key", "detail"], first.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("2026-03-20T12:02:00.000Z", "Asha", "pose.edited", "pose"), (first.Text("at"), first.Text("keeper_name"), first.Text("what"), first.Text("about_kind")));
    }

    [Fact]
    public async Task They_are_narrowed_to_a_keeper_a_deed_and_days()
    {
        var (one, two) = (app.NewId(), app.NewId());
        using var client = app.SignedInAs(one, keeper: true);
        await app.SeedAsync(
            Entry(one, "pose.edited", Noon.AddYears(-1), "a"), Entry(one, "pose.deleted", Noon.AddYears(-1).AddDays(1), "b"),
            Entry(two, "pose.edited", Noon.AddYears(-1).AddDays(2), "c"), Entry(null, "role.given", Noon.AddYears(-1).AddDays(3), "d"));
        const string Days = "from=2025-03-20&to=2025-03-23";

        Assert.Equal(["d", "c", "b", "a"], await KeysAsync(client, Days));
        Assert.Equal(["b", "a"], await KeysAsync(client, $"{Days}&keeper={one}"));
        Assert.Equal(["c", "a"], await KeysAsync(client, $"{Days}&what=pose.edited"));
        Assert.Equal(["d"], await KeysAsync(client, $"{Days}&keeper=operator"));
        Assert.Equal(["c", "b"], await KeysAsync(client, "from=2025-03-21&to=2025-03-22"));
        Assert.Equal(["b"], await KeysAsync(client, "from=2025-03-21T12:00:00Z&to=2025-03-21T14:00:00%2B02:00"));
        Assert.Empty(await KeysAsync(client, $"{Days}&what=nothing.such"));
        foreach (var (field, query) in new[] { ("keeper", "keeper=Asha"), ("what", "what=DROP+TABLE"), ("from", "from=yesterday"), ("to", "to=2025-02-30") })
        {
            Assert.True((await client.GetProblemAsync($"{Audit}?{query}", HttpStatusCode.UnprocessableEntity)).Blames(field), query);
        }

        await client.GetProblemAsync($"{Audit}?page_size=101", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_page_says_it_in_words_by_the_keepers_clock()
    {
        var (keeper, person) = (app.NewId(), app.NewId());
        using var client = app.SignedInAs(keeper, "Asia/Kolkata", keeper: true);
        app.SignedInAs(person).Dispose();
        await app.SeedAsync(
            Entry(keeper, "person.locked", new(2024, 5, 1, 20, 0, 0, TimeSpan.Zero), person.ToString(), "person", "Said <b>no</b>"),
            Entry(null, "role.given", new(2024, 5, 2, 6, 0, 0, TimeSpan.Zero), app.NewId().ToString(), "person"),
            Entry(keeper, "thing.done", new(2024, 5, 2, 7, 0, 0, TimeSpan.Zero), "x", "thing"));

        // Late in the evening of the first by UTC is the second in Kolkata.
        using var answer = await client.GetAsync(new Uri("/admin/audit?from=2024-05-02&to=2024-05-02", UriKind.Relative), Ct);
        var html = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Contains("3 deeds", html, StringComparison.Ordinal);
        Assert.Contains(">2 May 2024, 01:30</time>", html, StringComparison.Ordinal);
        Assert.Contains("Account locked", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/admin/people/{person}\"", html, StringComparison.Ordinal);
        Assert.Contains("Said &lt;b&gt;no&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("somebody who is gone", html, StringComparison.Ordinal);
        Assert.Contains("thing.done", html, StringComparison.Ordinal);
        Assert.Contains($"/admin/audit?keeper={keeper}", html, StringComparison.Ordinal);
        Assert.Matches($"<option value=\"{keeper}\"[^>]*>Asha", html);
        Assert.Contains("<option value=\"operator\"", html, StringComparison.Ordinal);
        using var refused = await client.GetAsync(new Uri("/admin/audit?from=x", UriKind.Relative), Ct);
        Assert.Contains("from must be a date like 2026-03-21", await refused.TextAsync(), StringComparison.Ordinal);
        using var nothing = await client.GetAsync(new Uri("/admin/audit?what=nothing.such&page=7", UriKind.Relative), Ct);
        Assert.Contains("Nothing is like that.", await nothing.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_is_stored_with_the_deed_or_not_at_all()
    {
        var keeper = app.NewId();
        using var client = app.SignedInAs(keeper, keeper: true);
        var audit = (AuditBook)app.Services.GetService(typeof(AuditBook))!;
        await using (var db = app.CreateDb())
        {
            audit.Note(db, await AuditBook.KeeperAsync(db, keeper, Ct), "pose.edited", "pose", "tree", $" {new string('a', 498)}🧘🧘 ");
            audit.Note(db, DoneBy.Operator, "role.given", "person", keeper.ToString());
        }

        Assert.Equal(0, (await client.GetJsonAsync($"{Audit}?keeper={keeper}")).Number("total"));
        await using (var db = app.CreateDb())
        {
            audit.Note(db, await AuditBook.KeeperAsync(db, keeper, Ct), "pose.edited", "pose", "tree", $" {new string('a', 498)}🧘🧘 ");
            await db.SaveChangesAsync(Ct);
        }

        var entry = Assert.Single((await client.GetJsonAsync($"{Audit}?keeper={keeper}")).GetProperty("entries").EnumerateArray());
        Assert.Equal($"{new string('a', 498)}…", entry.Text("detail"));
        Assert.Equal("Asha", entry.Text("keeper_name"));
    }

    [Fact]
    public async Task What_is_done_to_the_library_is_in_it_and_what_changed_nothing_is_not()
    {
        var keeper = app.NewId();
        using var client = app.SignedInAs(keeper, keeper: true);

        foreach (var _ in new[] { "changed", "as it is" })
        {
            await client.PutAsync(Written.Poses + "/crow", await client.PoseAsync("crow", ("gaze", "Far ahead."), ("note", "Clearer.")));
        }

        var entry = Assert.Single((await client.GetJsonAsync($"{Audit}?keeper={keeper}")).GetProperty("entries").EnumerateArray());
        Assert.Equal(("pose.edited", "pose", "crow", "Version 2. Clearer."), (entry.Text("what"), entry.Text("about_kind"), entry.Text("about_key"), entry.Text("detail")));
    }

    [Fact]
    public async Task An_entry_is_never_changed()
    {
        await app.SeedAsync(Entry(null, "role.given", Noon, "somebody"));
        await using var db = app.CreateDb();
        var entry = await db.AuditEntries.FirstAsync(Ct);

        db.Entry(entry).Property(one => one.KeeperName).CurrentValue = "somebody else";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
        var offenders = from file in Repository.Files("src", ".cs", ".razor")
                        where !file.Contains("/Migrations/", StringComparison.Ordinal)
                        let text = File.ReadAllText(Repository.PathTo(file))
                        where Regex.IsMatch(text, @"AuditEntr(y|ies)\b[^;]*\.(ExecuteUpdate|ExecuteDelete|Remove|Update)", RegexOptions.Singleline)
                        select file;
        Assert.Empty(offenders);
    }

    [Fact]
    public async Task The_overview_counts_what_there_is()
    {
        using var client = app.SignedInAsKeeper();
        using var answer = await client.GetAsync(new Uri("/admin", UriKind.Relative), Ct);
        var html = await answer.TextAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (var room in new[] { "/admin/poses", "/admin/sequences", "/admin/pictures", "/admin/people", "/admin/audit" })
        {
            Assert.Contains($"href=\"{room}\"", html, StringComparison.Ordinal);
        }

        Assert.Matches($@"Poses</span>\s*<span[^>]*>{app.Library.Poses.Count}</span>", html);
        Assert.Matches(@"with an account, \d+ keepers?", html);
    }

    [Fact]
    public async Task The_way_to_the_rooms_is_shown_to_keepers()
    {
        foreach (var (client, shown) in new[] { (app.SignedInAsKeeper(), true), (app.SignedInAsSomebody(), false), (app.CreateClient(), false) })
        {
            Assert.Equal(shown, (await client.GetStringAsync(new Uri("/poses/tree", UriKind.Relative), Ct)).Contains("href=\"/admin\"", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/pictures")]
    [InlineData("/admin/people")]
    [InlineData("/admin/audit")]
    [InlineData("/admin/doctor")]
    public async Task The_rooms_are_closed_to_others(string page)
    {
        using var signedOut = await app.CreateRawClient().GetAsync(new Uri(page, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.Found, signedOut.StatusCode);
        Assert.Contains("/sign-in", signedOut.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var person = await app.SignedInAsSomebody().GetAsync(new Uri(page, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.Forbidden, person.StatusCode);
        Assert.DoesNotContain("keeper-links", await person.TextAsync(), StringComparison.Ordinal);
    }

    private static AuditEntry Entry(Guid? keeper, string what, DateTimeOffset at, string key, string kind = "pose", string detail = "") => new()
    {
        At = at,
        KeeperId = keeper,
        KeeperName = keeper is null ? "operator" : "Asha",
        What = what,
        AboutKind = kind,
        AboutKey = key,
        Detail = detail,
    };

    private static async Task<List<string?>> KeysAsync(HttpClient client, string query) =>
        [.. (await client.GetJsonAsync($"{Audit}?{query}")).GetProperty("entries").EnumerateArray().Select(entry => entry.Text("about_key"))];
}
