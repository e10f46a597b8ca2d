using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>The program with a mail server of the test's own.</summary>
public class MailedApp : YogaFlowApp
{
    public const string Password = "Sun-Salute-7";

    public MailedApp() => Settings = new Dictionary<string, string>(base.Settings)
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{Post.Port}",
        ["Mail:Security"] = "None",
        ["Mail:From"] = "YogaFlow <yoga@example.org>",
        ["Site:PublicAddress"] = "https://yoga.example.org",
    };

    public SmtpSink Post { get; } = new();

    protected override IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>An address that nobody has had.</summary>
    public string NewAddress() => $"{NewId():N}@example.org";

    /// <summary>Makes an account by the API.</summary>
    public async Task<Member> RegisterAsync(string? email = null, bool remember = true)
    {
        email ??= NewAddress();
        var client = CreateClient();
        var answer = await client.PostAsync(
            Answers.Api + "/auth/register",
            new { email, name = "Asha", password = Password, accept_privacy = true, time_zone = "Europe/Amsterdam", remember_me = remember }, HttpStatusCode.Created);
        return Member.Of(client, email, answer);
    }

    /// <summary>Makes an account and follows the link of the mail.</summary>
    public async Task<Member> ConfirmedAsync()
    {
        var member = await RegisterAsync();
        await ConfirmAsync(member.Email);
        return member;
    }

    public async Task ConfirmAsync(string email)
    {
        var link = await Post.LinkAsync(email, "Confirm your address");
        await CreateClient().PostAsync(Answers.Api + "/auth/verify-email", new { token = TokenIn(link) }, HttpStatusCode.OK);
    }

    public async Task<Member> LogInAsync(string email, string password = Password, bool remember = true)
    {
        var client = CreateClient();
        return Member.Of(client, email, await client.PostAsync(Answers.Api + "/auth/login", new { email, password, remember_me = remember }, HttpStatusCode.OK));
    }

    public static string TokenIn(string link) => Uri.UnescapeDataString(link[(link.IndexOf("token=", StringComparison.Ordinal) + 6)..]);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Post.Dispose();
        }
    }
}

/// <summary>Somebody with an account, and a client that is signed in by an access token.</summary>
public sealed record Member(HttpClient Client, string Email, Guid Id, string AccessToken, string? RefreshToken)
{
    public static Member Of(HttpClient client, string email, JsonElement answer)
    {
        var tokens = answer.GetProperty("tokens");
        var access = tokens.Text("access_token")!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", access);
        return new Member(client, email, answer.GetProperty("user").GetProperty("user_id").GetGuid(), access, tokens.Text("refresh_token"));
    }
}
