using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>Badges are earned by practising, once, and told of once.</summary>
public sealed class BadgeTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Badges = Answers.Api + "/badges";

    [Fact]
    public async Task Someone_new_has_none_and_sees_what_comes_next()
    {
        var badges = await app.SignedInAsSomebody().GetJsonAsync(Badges);

        Assert.Equal(0, badges.GetProperty("earned").GetArrayLength());
        var next = badges.GetProperty("next").EnumerateArray().ToDictionary(one => one.Text("code")!);
        Assert.Equal(("streak", 0, 7), (next["streak-7"].Text("family")!, next["streak-7"].Number("value"), next["streak-7"].Number("threshold")));
        Assert.DoesNotContain("streak-14", next.Keys);
        Assert.Contains("style-yin", next.Keys);
    }

    [Fact]
    public async Task Ten_practices_earn_it_once_with_its_date()
    {
        var client = app.SignedInAsSomebody();
        await NineAsync(client);
        Assert.Equal(9, Next(await client.GetJsonAsync(Badges), "sessions-10")!.Value.Number("value"));
        Assert.Null(Earned(await client.GetJsonAsync(Badges), "sessions-10"));

        await client.PractiseAsync(app, "2026-03-20");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await client.PractiseAsync(app, "2026-03-21");

        var badges = await client.GetJsonAsync(Badges);
        var earned = Earned(badges, "sessions-10")!.Value;
        Assert.Equal("2026-03-21T06:00:00.000Z", earned.Text("earned_at"));
        Assert.False(earned.GetProperty("celebrated").GetBoolean());
        Assert.Null(Next(badges, "sessions-10"));
        Assert.Equal(11, Next(badges, "sessions-25")!.Value.Number("value"));
        app.Clock.Now = TestClock.Dawn;
    }

    [Fact]
    public async Task Sixteen_practices_at_once_earn_it_once()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => client.PractiseAsync(app, $"2026-03-{1 + i:00}")));

        await using var db = app.CreateDb();
        Assert.Equal(1, await db.BadgeAwards.CountAsync(award => award.PersonId == me && award.Code == "sessions-10", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_is_celebrated_once_and_only_by_its_owner()
    {
        var client = app.SignedInAsSomebody();
        await NineAsync(client);
        await client.PractiseAsync(app, "2026-03-20");
        var other = app.SignedInAsSomebody();
        await CelebrateAsync(other);
        Assert.False(Earned(await client.GetJsonAsync(Badges), "sessions-10")!.Value.GetProperty("celebrated").GetBoolean());
        Assert.Contains("Thank you", await client.ReadAsync("/badges"), StringComparison.Ordinal);

        await CelebrateAsync(client);
        var once = (await client.GetJsonAsync(Badges)).GetRawText();
        await CelebrateAsync(client);

        Assert.True(Earned(await client.GetJsonAsync(Badges), "sessions-10")!.Value.GetProperty("celebrated").GetBoolean());
        Assert.Equal(once, (await client.GetJsonAsync(Badges)).GetRawText());
        var page = await client.ReadAsync("/badges");
        Assert.DoesNotContain("Thank you", page, StringComparison.Ordinal);
        Assert.Contains("21 March 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thanking_by_the_page_celebrates()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync($"{app.NewId():N}@example.org");
        for (var day = 1; day <= 7; day++)
        {
            await browser.PractiseAsync(app, app.Clock.Now.AddDays(-day).ToString("yyyy-MM-dd"));
        }

        using var answer = await browser.SubmitAsync("/badges", "thanks", new());

        Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, $"{answer.StatusCode}");
        Assert.True(Earned(await browser.GetJsonAsync(Badges), "streak-7")!.Value.GetProperty("celebrated").GetBoolean());
        app.Clock.Now = TestClock.Dawn;
    }

    [Fact]
    public async Task It_is_taken_back_with_the_practices_that_it_stood_for()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);
        await NineAsync(client);
        await client.PractiseAsync(app, "2026-03-20");
        Assert.NotNull(Earned(await client.GetJsonAsync(Badges), "sessions-10"));

        var ct = TestContext.Current.CancellationToken;
        await using (var db = app.CreateDb())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await ProgressBook.HoldAsync(db, me, ct);
            var practice = await db.PracticeSessions.SingleAsync(session => session.PersonId == me && session.PracticeDate == new DateOnly(2026, 3, 20), ct);
            db.Remove(practice);
            await db.SaveChangesAsync(ct);
            await app.Services.GetRequiredService<ProgressBook>().SumUpAsync(db, me, [practice.PracticeDate], app.Clock.Now, ct);
            await transaction.CommitAsync(ct);
        }

        var badges = await client.GetJsonAsync(Badges);
        Assert.Null(Earned(badges, "sessions-10"));
        Assert.Equal(9, Next(badges, "sessions-10")!.Value.Number("value"));
        Assert.NotNull(Earned(badges, "streak-7"));
    }

    [Fact]
    public async Task It_is_kept_when_an_earlier_day_is_added()
    {
        var client = app.SignedInAsSomebody();
        await client.PractiseAsync(app, new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 18));
        var before = Earned(await client.GetJsonAsync(Badges), "streak-7")!.Value.GetRawText();

        // It spends the freeze of its week on the day between.
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await client.PractiseAsync(app, "2026-03-10");
        await client.PractiseAsync(app, "2026-02-10");

        Assert.Equal(before, Earned(await client.GetJsonAsync(Badges), "streak-7")!.Value.GetRawText());
        app.Clock.Now = TestClock.Dawn;
    }

    /// <summary>Nine practices, on as many days.</summary>
    private Task NineAsync(HttpClient client) => client.PractiseAsync(app, new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 11));

    private static async Task CelebrateAsync(HttpClient client)
    {
        using var answer = await client.PostAsync(new Uri(Badges + "/celebrated", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static JsonElement? Earned(JsonElement badges, string code) => Of(badges.GetProperty("earned"), code);

    private static JsonElement? Next(JsonElement badges, string code) => Of(badges.GetProperty("next"), code);

    private static JsonElement? Of(JsonElement list, string code) =>
        list.EnumerateArray().Where(one => one.Text("code") == code).Select(one => (JsonElement?)one).SingleOrDefault();
}
