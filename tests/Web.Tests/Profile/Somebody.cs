using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using YogaFlow.Core.Library;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>People with an account of their own, by the API; and one of whom everything is stored that can be.</summary>
internal sealed record Somebody(Guid Id, string Email, HttpClient Client)
{
    public const string Profile = Answers.Api + "/profile";

    public static async Task<Somebody> NewAsync(YogaFlowApp app, string? email = null)
    {
        email ??= $"{app.NewId():N}@example.org";
        var joined = await app.CreateClient().PostAsync(
            Answers.Api + "/auth/register",
            new { email, name = "Asha", password = Forms.Password, accept_privacy = true, remember_me = true, time_zone = "Asia/Kolkata" }, HttpStatusCode.Created);
        return new Somebody(joined.GetProperty("user").GetProperty("user_id").GetGuid(), email, With(app, joined));
    }

    /// <summary>A second client of the same person.</summary>
    public async Task<HttpClient> AgainAsync(YogaFlowApp app) => With(app, await app.CreateClient().PostAsync(
        Answers.Api + "/auth/login", new { email = Email, password = Forms.Password }, HttpStatusCode.OK));

    /// <summary>Somebody with at least one row in every table that knows people. A new table of people is filled here too.</summary>
    public static async Task<Somebody> WithEverythingAsync(YogaFlowApp app)
    {
        var somebody = await NewAsync(app);
        var (id, client) = (somebody.Id, somebody.Client);
        await client.PutAsync("/practice-profile", """{"time_zone":"Asia/Kolkata","day_starts_at":4,"experience_level":"advanced","limits":["knee"]}""");
        await client.PutAsync("/profile", """{"goals":["To sleep better"]}""");
        await client.PutAsync("/goals", """{"days_a_week":3,"rest_days":["sunday"]}""");
        await client.PutAsync("/practice-settings", """{"changeover_seconds":8}""");
        await client.PostAsync(Answers.Api + "/favourites", new { kind = "pose", id = 1 }, HttpStatusCode.Created);
        var practice = await client.PostAsync(
            Answers.Api + "/sessions",
            new
            {
                client_id = app.NewId(),
                kind = "sequence",
                sequence_id = 1,
                started_at = app.Clock.Now.AddHours(-1),
                duration_seconds = 600,
                completion_status = "completed",
                steps = new[] { new { pose_id = 1, side = "left", seconds = 60 } },
            },
            HttpStatusCode.Created);
        await client.PutAsync($"/sessions/{practice.Text("session_id")}/reflection", """{"feeling":4,"note":"Quite calm","reactions":[{"pose_id":1,"kind":"pleased"}]}""");
        await client.GetJsonAsync(Answers.Api + "/recommendations");
        var now = app.Clock.Now;
        await app.SeedAsync(
            new PersonalToken { Id = app.NewId(), PersonId = id, Name = "My watch", Scopes = [TokenScopes.Read], Hash = Secret.HashOf($"script {id}"), CreatedAt = now, ExpiresAt = now.AddDays(300) },
            new MailedToken { Hash = Secret.HashOf($"mailed {id}"), PersonId = id, Purpose = MailedPurpose.ResetPassword, Address = somebody.Email, CreatedAt = now, ExpiresAt = now.AddDays(300) },
            new OutboxMail { Id = app.NewId(), Kind = LetterKind.NewSignIn, Address = somebody.Email, PersonId = id, Detail = "Firefox", CreatedAt = now, NextTryAt = now.AddDays(300) },
            new SignInTally { Key = SignInTallies.Confirmation(id), UpdatedAt = now.AddDays(300) },
            new LibraryVersion { Kind = LibraryKind.Pose, Slug = $"by-{id:N}", Number = 1, Event = VersionEvent.Created, At = now, PersonId = id, PersonName = "Asha", Content = "{}" },
            new IdentityUserClaim<Guid> { UserId = id, ClaimType = "any", ClaimValue = "thing" },
            new IdentityUserLogin<Guid> { UserId = id, LoginProvider = "elsewhere", ProviderKey = $"{id}", ProviderDisplayName = "Elsewhere" },
            new IdentityUserToken<Guid> { UserId = id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "secret-of-the-app" },
            new IdentityUserPasskey<Guid>
            {
                UserId = id,
                CredentialId = id.ToByteArray(),
                Data = new IdentityPasskeyData { Name = "My phone", PublicKey = [1, 2, 3], CreatedAt = now, AttestationObject = [4], ClientDataJson = [5] },
            });
        return somebody;
    }

    private static HttpClient With(YogaFlowApp app, JsonElement joined)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", joined.GetProperty("tokens").Text("access_token"));
        return client;
    }
}

internal static class Puts
{
    public static async Task<JsonElement> PutAsync(this HttpClient client, string path, string body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await client.SendJsonAsync(HttpMethod.Put, Answers.Api + path, body);
        return expected is HttpStatusCode.OK ? await answer.JsonAsync(expected) : await answer.ProblemAsync(expected);
    }
}
