using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People;

/// <summary>Keys of access tokens change without anybody having to sign in anew.</summary>
public sealed class SigningKeyTests(MailedApp app) : IClassFixture<MailedApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_of_our_own_changes_after_ninety_days_and_tokens_of_before_stay_good()
    {
        var keys = app.Services.GetRequiredService<SigningKeys>();
        var first = keys.Current.KeyId;
        app.Clock.Advance(TimeSpan.FromDays(90.5));
        var member = await app.RegisterAsync();

        await keys.PrepareAsync(Ct);

        // Other instances have not looked yet, so the new one does not sign.
        Assert.Equal(first, keys.Current.KeyId);
        Assert.Equal(2, keys.All.Count);
        app.Clock.Advance(TimeSpan.FromHours(2.5));
        await keys.PrepareAsync(Ct);
        Assert.NotEqual(first, keys.Current.KeyId);
        var after = await app.CreateClient().PostAsync(Answers.Api + "/auth/refresh", new { refresh_token = member.RefreshToken }, HttpStatusCode.OK);
        Assert.NotEqual(member.AccessToken, after.Text("access_token"));
        Assert.Contains(keys.All, key => key.KeyId == first);
    }

    [Fact]
    public async Task A_key_in_the_database_is_sealed()
    {
        await using var db = app.CreateDb();
        var keys = app.Services.GetRequiredService<SigningKeys>();

        foreach (var row in await db.SigningKeys.AsNoTracking().ToListAsync(Ct))
        {
            Assert.DoesNotContain(keys.All, key => row.Sealed.Contains(Convert.ToBase64String(key.Key)[..20], StringComparison.Ordinal));
        }
    }
}
