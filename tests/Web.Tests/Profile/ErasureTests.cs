using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Core.Library;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>What is left of somebody when the time to think is over: nothing.</summary>
public sealed class ErasureTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private readonly Housekeeping _housekeeping = app.Services.GetRequiredService<Housekeeping>();

    [Fact]
    public async Task After_90_days_nothing_of_the_person_is_in_any_table_and_everyone_else_is_as_before()
    {
        app.Clock.Now = TestClock.Dawn;
        var other = await Somebody.WithEverythingAsync(app);
        await EmptyOutboxAsync(1);
        var before = await PeopleOfTheModel.CountAsync(app);
        var somebody = await Somebody.WithEverythingAsync(app);
        await app.MailAsync(somebody.Email, "Confirm your address");
        var with = await PeopleOfTheModel.CountAsync(app);
        Assert.All(with, table => Assert.True(table.Value > before[table.Key], $"Nothing of {table.Key.Name} was stored: fill it in {nameof(Somebody)}, or this test shows nothing."));

        using var asked = await somebody.Client.SendJsonAsync(HttpMethod.Delete, Somebody.Profile, new { password = Forms.Password });
        await asked.JsonAsync(HttpStatusCode.Accepted);
        await app.MailAsync(somebody.Email, "Your account will be erased");
        app.Clock.Advance(TimeSpan.FromDays(89));
        await RunAsync();
        Assert.True(await IsThereAsync(somebody.Id));

        app.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync();

        Assert.False(await IsThereAsync(somebody.Id));
        await app.MailAsync(somebody.Email, "Your account is erased");
        await EmptyOutboxAsync(1);
        var after = await PeopleOfTheModel.CountAsync(app);

        // A month after they ran out, sessions are swept whoever they belonged to, and their tokens with them.
        Type[] others = [typeof(AccountSession), typeof(RefreshToken), typeof(LibraryVersion)];
        foreach (var (type, count) in before.Where(table => !others.Contains(table.Key)))
        {
            Assert.True(count == after[type], $"{type.Name}: {count} rows before, {after[type]} after.");
        }

        Assert.Equal((0, 0), (after[typeof(AccountSession)], after[typeof(RefreshToken)]));
        Assert.True(await IsThereAsync(other.Id));

        // What a keeper wrote in the library stays, without their name.
        await using var db = app.CreateDb();
        var slug = $"by-{somebody.Id:N}";
        var written = await db.Set<LibraryVersion>().SingleAsync(version => version.Slug == slug, Ct);
        Assert.Equal((null, null), (written.PersonId, written.PersonName));
        app.Clock.Now = TestClock.Dawn;
    }

    [Fact]
    public async Task Who_thought_again_stays()
    {
        app.Clock.Now = TestClock.Dawn;
        var somebody = await Somebody.NewAsync(app);
        using var asked = await somebody.Client.SendJsonAsync(HttpMethod.Delete, Somebody.Profile, new { password = Forms.Password });
        await (await somebody.AgainAsync(app)).PostAsync(Somebody.Profile + "/restore", new { }, HttpStatusCode.OK);

        app.Clock.Advance(TimeSpan.FromDays(100));
        await RunAsync();

        Assert.True(await IsThereAsync(somebody.Id));
        app.Clock.Now = TestClock.Dawn;
    }

    [Fact]
    public async Task An_account_whose_address_is_somebody_elses_goes_when_it_was_not_seen_for_30_days()
    {
        app.Clock.Now = TestClock.Dawn;
        var owner = await Somebody.NewAsync(app);
        var (seen, lost) = (await Somebody.NewAsync(app, owner.Email), await Somebody.NewAsync(app, owner.Email));
        app.Clock.Advance(TimeSpan.FromDays(31));
        await using (var db = app.CreateDb())
        {
            await db.AccountSessions.Where(session => session.PersonId == seen.Id).ExecuteUpdateAsync(row => row.SetProperty(session => session.LastSeenAt, app.Clock.Now), Ct);
        }

        await RunAsync();

        Assert.Equal((true, true, false), (await IsThereAsync(owner.Id), await IsThereAsync(seen.Id), await IsThereAsync(lost.Id)));
        Assert.DoesNotContain("Your account is erased", await app.SubjectsAsync(owner.Email));

        app.Clock.Advance(TimeSpan.FromDays(31));
        await RunAsync();

        Assert.Equal((true, false), (await IsThereAsync(owner.Id), await IsThereAsync(seen.Id)));
        app.Clock.Now = TestClock.Dawn;
    }

    private async Task RunAsync()
    {
        var known = app.Log.Lines.Count;
        await _housekeeping.RunAsync(Ct);
        Assert.DoesNotContain(app.Log.Lines.Skip(known), line => line.Contains("hourly round", StringComparison.Ordinal));
    }

    private async Task<bool> IsThereAsync(Guid personId)
    {
        await using var db = app.CreateDb();
        return await db.Users.AnyAsync(person => person.Id == personId, Ct);
    }

    /// <summary>Waits until only the mails that are put off for long are left.</summary>
    private async Task EmptyOutboxAsync(int left)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            await using var db = app.CreateDb();
            if (await db.OutboxMails.CountAsync(Ct) == left)
            {
                return;
            }

            await Task.Delay(50, Ct);
        }

        Assert.Fail("The mails were not sent.");
    }
}
