using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>Everything that is stored about somebody, as one document.</summary>
public sealed class ExportTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Export = Somebody.Profile + "/export";

    /// <summary>Where each table of people is in the document.</summary>
    private static readonly Dictionary<Type, string> Parts = new()
    {
        [typeof(Person)] = "account",
        [typeof(Consent)] = "consents",
        [typeof(AccountSession)] = "devices",
        [typeof(PersonalToken)] = "personal_tokens",
        [typeof(IdentityUserPasskey<Guid>)] = "passkeys",
        [typeof(IdentityUserLogin<Guid>)] = "sign_in_providers",
        [typeof(OutboxMail)] = "mails_to_be_sent",
        [typeof(MailedToken)] = "mailed_links",
        [typeof(PracticeSettings)] = "practice_settings",
        [typeof(WeekPlan)] = "week_plans",
        [typeof(FavouriteList)] = "favourites",
        [typeof(FavouriteItem)] = "favourites.items",
        [typeof(BadgeAward)] = "badges",
        [typeof(PracticeSession)] = "practices",
        [typeof(PracticedStep)] = "practices.steps",
        [typeof(PracticeDay)] = "days",
        [typeof(PoseDay)] = "poses_by_day",
        [typeof(SequenceDay)] = "sequences_by_day",
        [typeof(PracticeTotals)] = "totals",
        [typeof(PoseTotals)] = "pose_totals",
        [typeof(SequenceTotals)] = "sequence_totals",
        [typeof(ShownSuggestions)] = "suggestions",
        [typeof(LibraryVersion)] = "library_edits",
    };

    private static readonly Dictionary<Type, string> LeftOut = new()
    {
        [typeof(RefreshToken)] = "the hash of a secret, and when; its session is among the devices",
        [typeof(IdentityUserToken<Guid>)] = "the secret of the authenticator app, and recovery codes",
        [typeof(IdentityUserClaim<Guid>)] = "nothing is ever written there",
        [typeof(SignInTally)] = "failed tries under a hash, for seven days",
    };

    [Fact]
    public async Task Every_table_that_knows_people_is_in_it_or_on_the_short_list()
    {
        var somebody = await Somebody.WithEverythingAsync(app);
        var export = await somebody.Client.GetJsonAsync(Export);
        await using var db = app.CreateDb();

        foreach (var type in PeopleOfTheModel.Types(db).Where(type => !LeftOut.ContainsKey(type)))
        {
            Assert.True(Parts.TryGetValue(type, out var path), $"{type.Name} knows people: write it into the export, or say why not.");
            Assert.True(Filled(export, path.Split('.')), $"{path} ({type.Name}) is empty.");
        }
    }

    [Fact]
    public async Task It_is_a_file_to_keep_and_holds_no_secret()
    {
        var somebody = await Somebody.WithEverythingAsync(app);
        using var answer = await somebody.Client.GetAsync(new Uri(Export, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        await using var db = app.CreateDb();
        var person = await db.Users.SingleAsync(one => one.Id == somebody.Id, TestContext.Current.CancellationToken);
        string?[] secrets = [person.PasswordHash, person.SecurityStamp, Secret.HashOf($"script {somebody.Id}"), Secret.HashOf($"mailed {somebody.Id}"), "secret-of-the-app"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret!, text, StringComparison.OrdinalIgnoreCase));
        foreach (var told in new[] { somebody.Email, "To sleep better", "knee", "Quite calm", "My watch", "My phone", Documents.PrivacyVersion, "Asia/Kolkata" })
        {
            Assert.Contains(told, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_elses_practices_are_in_it()
    {
        await Somebody.WithEverythingAsync(app);
        var somebody = await Somebody.NewAsync(app);

        var export = await somebody.Client.GetJsonAsync(Export);

        Assert.Equal(somebody.Id, export.GetProperty("account").GetProperty("user_id").GetGuid());
        foreach (var list in new[] { "practices", "favourites", "badges", "days", "personal_tokens", "passkeys" })
        {
            Assert.Equal(0, export.GetProperty(list).GetArrayLength());
        }
    }

    private static bool Filled(JsonElement json, string[] path) => json.ValueKind switch
    {
        JsonValueKind.Array => json.GetArrayLength() > 0 && (path.Length == 0 || Filled(json[0], path)),
        JsonValueKind.Null => false,
        _ => path.Length == 0 || Filled(json.GetProperty(path[0]), path[1..]),
    };
}
