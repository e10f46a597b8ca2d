using System.Net;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People;

/// <summary>Mails, in a real conversation with a server, and what their links do.</summary>
public sealed class MailTests(MailedApp app) : IClassFixture<MailedApp>
{
    private const string Auth = Answers.Api + "/auth";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_of_the_mail_confirms_the_address_on_the_page_once()
    {
        using var browser = Forms.CreateBrowser(app);
        var member = await app.RegisterAsync();
        var link = await app.Post.LinkAsync(member.Email, "Confirm your address");

        // Programs that look through mail open links: that alone must not use them up.
        using var looked = await browser.GetAsync(new Uri(link, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        using var confirmed = await browser.SubmitAsync(link, "confirm", []);

        Assert.Contains($"{member.Email}</strong> is confirmed", await confirmed.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.True((await member.Client.GetJsonAsync(Auth + "/me")).GetProperty("email_verified").GetBoolean());
        using var again = await browser.GetAsync(new Uri(link, UriKind.Relative), Ct);
        Assert.Contains("used already", await again.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await app.CreateClient().PostProblemAsync(Auth + "/verify-email", new { token = MailedApp.TokenIn(link) }, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_confirmation_is_sent_once_more_to_who_needs_it_and_to_nobody_else()
    {
        var member = await app.RegisterAsync();
        var first = await app.Post.LinkAsync(member.Email, "Confirm your address");
        var unknown = app.NewAddress();

        foreach (var email in new[] { member.Email, unknown })
        {
            Assert.Equal(email, (await app.CreateClient().PostAsync(Auth + "/resend-verification", new { email }, HttpStatusCode.OK)).Text("email"));
        }

        await EmptyAsync();
        Assert.NotEqual(first, await app.Post.LinkAsync(member.Email, "Confirm your address"));
        Assert.Null(app.Post.Find(unknown, "Confirm your address"));
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_and_every_device_is_signed_out()
    {
        using var browser = Forms.CreateBrowser(app);
        var member = await app.ConfirmedAsync();
        await app.CreateClient().PostAsync(Auth + "/forgot-password", new { email = member.Email }, HttpStatusCode.OK);
        var link = await app.Post.LinkAsync(member.Email, "Set a new password");

        using var weak = await browser.SubmitAsync(link, "reset", new() { ["Input.Password"] = "weak" });
        Assert.Contains("needs a capital letter", await weak.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var set = await browser.SubmitAsync(link, "reset", new() { ["Input.Password"] = "Moon-Salute-8" });
        Assert.Contains("new password is set", await set.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        await member.Client.GetProblemAsync(Auth + "/me", HttpStatusCode.Unauthorized);
        await app.CreateClient().PostProblemAsync(Auth + "/reset-password", new { token = MailedApp.TokenIn(link), new_password = "Star-Salute-9" }, HttpStatusCode.UnprocessableEntity);
        await app.LogInAsync(member.Email, "Moon-Salute-8");
    }

    [Fact]
    public async Task Links_grow_old()
    {
        var member = await app.ConfirmedAsync();
        await app.CreateClient().PostAsync(Auth + "/forgot-password", new { email = member.Email }, HttpStatusCode.OK);
        var token = MailedApp.TokenIn(await app.Post.LinkAsync(member.Email, "Set a new password"));

        app.Clock.Advance(TimeSpan.FromHours(1.01));

        await app.CreateClient().PostProblemAsync(Auth + "/reset-password", new { token, new_password = "Moon-Salute-8" }, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Who_has_an_account_already_learns_it_by_mail_and_nobody_else_does()
    {
        var member = await app.RegisterAsync();
        var (known, unknown) = (await RegisteredAsync(member.Email.ToUpperInvariant()), await RegisteredAsync(app.NewAddress()));

        Assert.Equal(Shape(known), Shape(unknown));
        await app.Post.MailAsync(member.Email.ToUpperInvariant(), "You have an account already");

        // The second account is real and its person's own; it just does not have the address.
        var second = Member.Of(app.CreateClient(), member.Email, known);
        Assert.NotEqual(member.Id, second.Id);
        await second.Client.PostAsync(Answers.Api + "/sessions/start", new { sequence_id = 1 }, HttpStatusCode.Created);
        Assert.Equal(member.Id, (await app.LogInAsync(member.Email)).Id);

        Task<System.Text.Json.JsonElement> RegisteredAsync(string email) => app.CreateClient().PostAsync(
            Auth + "/register", new { email, name = "Ravi", password = MailedApp.Password, accept_privacy = true }, HttpStatusCode.Created);

        static string Shape(System.Text.Json.JsonElement answer) => string.Join(
            ",", answer.GetProperty("user").EnumerateObject().Select(field => field.Name is "user_id" or "email" ? field.Name : $"{field.Name}={field.Value}"));
    }

    [Fact]
    public async Task A_server_that_has_trouble_loses_no_mail_and_delays_nobody()
    {
        app.Post.Refuses = true;
        var refused = app.Post.Refused;
        var member = await app.RegisterAsync();
        while (app.Post.Refused == refused)
        {
            await Task.Delay(20, Ct);
        }

        Assert.Null(app.Post.Find(member.Email, "Confirm your address"));
        app.Post.Refuses = false;
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        await app.ConfirmAsync(member.Email);
        await EmptyAsync();
    }

    [Fact]
    public async Task A_new_device_is_told_of_and_a_known_one_is_not()
    {
        var member = await app.RegisterAsync();
        var phone = app.CreateClient();
        phone.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36");
        for (var times = 0; times < 2; times++)
        {
            await phone.PostAsync(Auth + "/login", new { email = member.Email, password = MailedApp.Password }, HttpStatusCode.OK);
        }

        var mail = await app.Post.MailAsync(member.Email, "A new sign-in");
        await EmptyAsync();
        Assert.Contains("Chrome on Android", mail.TextBody, StringComparison.Ordinal);
        Assert.Single(app.Post.Mails, one => one.Subject == "A new sign-in" && one.To.ToString().Contains(member.Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lock_says_so_in_a_mail()
    {
        var member = await app.RegisterAsync();
        for (var tries = 0; tries < 5; tries++)
        {
            using var answer = await app.CreateClient().SendJsonAsync(HttpMethod.Post, Auth + "/login", new { email = member.Email, password = "Wrong-word-1" });
        }

        Assert.Contains("is closed until", (await app.Post.MailAsync(member.Email, "Too many tries to sign in")).TextBody, StringComparison.Ordinal);
    }

    /// <summary>Waits until nothing is left to be sent.</summary>
    private async Task EmptyAsync()
    {
        await using var db = app.CreateDb();
        while (await db.OutboxMails.AnyAsync(Ct))
        {
            await Task.Delay(20, Ct);
        }
    }
}
