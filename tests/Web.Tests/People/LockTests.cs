using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People;

/// <summary>Five wrong passwords lock the door, however they come, and whether there is a house behind it or not.</summary>
public sealed class LockTests(MailedApp app) : IClassFixture<MailedApp>
{
    private const string LogIn = Answers.Api + "/auth/login";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Forty_wrong_tries_at_once_are_judged_five_times(bool known)
    {
        var email = known ? (await app.RegisterAsync()).Email : app.NewAddress();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => TryAsync(email, $"Wrong-word-{i}")));

        // The fifth is the one that locks, and says so itself.
        Assert.Equal(4, answers.Count(status => status is HttpStatusCode.Unauthorized));
        Assert.Equal(36, answers.Count(status => status is HttpStatusCode.Locked));
        Assert.Equal(HttpStatusCode.Locked, await TryAsync(email, MailedApp.Password));
    }

    [Fact]
    public async Task A_lock_ends_by_itself_and_each_one_is_twice_as_long()
    {
        var member = await app.RegisterAsync();
        foreach (var minutes in new[] { 15, 30, 60 })
        {
            await LockAsync(member.Email);
            app.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.Equal(HttpStatusCode.Locked, await TryAsync(member.Email, MailedApp.Password));
            app.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(HttpStatusCode.OK, await TryAsync(member.Email, MailedApp.Password));
        await LockAsync(member.Email);
        app.Clock.Advance(TimeSpan.FromMinutes(15.1));
        Assert.Equal(HttpStatusCode.OK, await TryAsync(member.Email, MailedApp.Password));
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones()
    {
        var member = await app.RegisterAsync();
        for (var rounds = 0; rounds < 3; rounds++)
        {
            for (var tries = 0; tries < 4; tries++)
            {
                Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(member.Email, "Wrong-word-1"));
            }

            Assert.Equal(HttpStatusCode.OK, await TryAsync(member.Email, MailedApp.Password));
        }
    }

    [Fact]
    public async Task Many_devices_with_the_right_password_at_once_all_come_in()
    {
        var member = await app.RegisterAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TryAsync(member.Email, MailedApp.Password)));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task An_account_that_a_keeper_locked_is_closed_at_once()
    {
        var member = await app.RegisterAsync();
        await using var db = app.CreateDb();
        (await db.Users.FindAsync([member.Id], TestContext.Current.CancellationToken))!.LockedByKeeperAt = app.Clock.Now;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await Task.Delay(600, TestContext.Current.CancellationToken);

        await member.Client.GetProblemAsync(Answers.Api + "/auth/me", HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.Locked, await TryAsync(member.Email, MailedApp.Password));
        await app.CreateClient().PostProblemAsync(Answers.Api + "/auth/refresh", new { refresh_token = member.RefreshToken }, HttpStatusCode.Unauthorized);
    }

    private async Task LockAsync(string email)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            await TryAsync(email, "Wrong-word-1");
        }
    }

    private async Task<HttpStatusCode> TryAsync(string email, string password)
    {
        using var answer = await app.CreateClient().SendJsonAsync(HttpMethod.Post, LogIn, new { email, password });
        return answer.StatusCode;
    }
}
