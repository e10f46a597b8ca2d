using System.Net;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People.Security;

/// <summary>Coming in by a provider of identities.</summary>
public sealed class ProviderTests(AppWithProvider app) : IClassFixture<AppWithProvider>
{
    private const string Failed = "/sign-in?problem=provider";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_new_agrees_once_and_then_comes_straight_in()
    {
        using var browser = Says($"{app.NewId():N}@example.org");
        Assert.Contains("/sign-in/provider?back=", await browser.GetStringAsync(new Uri("/sign-in?back=/favourites", UriKind.Relative), Ct), StringComparison.Ordinal);
        using var shown = await ComeInAsync(browser);
        var page = await shown.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Make your account", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Ravi\"", page, StringComparison.Ordinal);

        using var without = await browser.SubmitAsync(Done, "make", new() { ["Input.Name"] = "Ravi" });
        Assert.Contains("An account needs your agreement.", await without.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var made = await browser.SubmitAsync(Done, "make", new() { ["Input.Name"] = "Ravi", ["Input.Accept"] = "true", ["Input.TimeZone"] = "Asia/Kolkata" });

        Assert.Equal("/favourites", made.Headers.Location!.PathAndQuery());
        var me = await browser.GetJsonAsync(Answers.Api + "/auth/me");
        Assert.Equal(app.Provider.Email, me.Text("email"));
        Assert.True(me.GetProperty("email_verified").GetBoolean());
        await using var db = app.CreateDb();
        Assert.Equal(2, await db.Consents.CountAsync(consent => consent.PersonId == Guid.Parse(me.Text("user_id")!), Ct));

        using var later = Browser();
        using var back = await ComeInAsync(later);
        Assert.Equal("/favourites", back.Headers.Location!.PathAndQuery());
        Assert.Equal(me.Text("user_id"), (await later.GetJsonAsync(Answers.Api + "/auth/me")).Text("user_id"));

        // There is nothing else that would open this account.
        using var unlinked = await later.SubmitAsync("/account/security", "unlink", []);
        Assert.Contains("Nothing else would open your account.", await unlinked.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("signature")]
    [InlineData("expired")]
    public async Task A_token_that_is_not_right_lets_nobody_in(string fault)
    {
        using var browser = Says($"{app.NewId():N}@example.org");
        app.Provider.Fault = fault;

        using var answer = await CallbackAsync(browser, address => address);

        app.Provider.Fault = null;
        Assert.Equal(Failed, answer.Headers.Location!.PathAndQuery());
        Assert.Contains("did not work", await browser.GetStringAsync(new Uri(Failed, UriKind.Relative), Ct), StringComparison.Ordinal);
        using var done = await browser.GetAsync(new Uri(Done, UriKind.Relative), Ct);
        Assert.Equal("/sign-in", done.Headers.Location!.PathAndQuery());
    }

    [Fact]
    public async Task A_state_that_is_not_this_browsers_lets_nobody_in()
    {
        using var browser = Says($"{app.NewId():N}@example.org");
        using var changed = await CallbackAsync(browser, address => address.Replace("state=", "state=x", StringComparison.Ordinal));
        Assert.Equal(Failed, changed.Headers.Location!.PathAndQuery());

        string? theirs = null;
        using var attacker = Browser();
        using var unused = await CallbackAsync(attacker, address => theirs = address);
        using var lured = await browser.GetAsync(new Uri(theirs!), Ct);
        Assert.Equal(Failed, lured.Headers.Location!.PathAndQuery());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_address_that_nobody_vouches_for_makes_no_account(bool has)
    {
        using var browser = Says(has ? $"{app.NewId():N}@example.org" : null);
        app.Provider.EmailVerified = false;

        using var answer = await ComeInAsync(browser);

        app.Provider.EmailVerified = true;
        Assert.Contains("does not say that your e-mail address is yours", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await browser.GetProblemAsync(Answers.Api + "/auth/me", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_account_that_exists_is_linked_by_its_owner_and_never_silently()
    {
        using var someone = await Someone.SignedUpAsync(app);
        using var browser = Says(someone.Email.ToUpperInvariant());
        using var shown = await ComeInAsync(browser);
        Assert.Contains("You have an account already", await shown.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await browser.GetProblemAsync(Answers.Api + "/auth/me", HttpStatusCode.Unauthorized);

        await browser.SubmitAsync("/sign-in?back=/sign-in/provider/done", "sign-in", new() { ["Input.Email"] = someone.Email, ["Input.Password"] = Forms.Password });
        Assert.Contains("Link your account?", await browser.GetStringAsync(new Uri(Done, UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Equal(0, await LinksAsync(someone));
        using var linked = await browser.SubmitAsync(Done, "link", []);
        Assert.Equal("/account/security?done=linked", linked.Headers.Location!.PathAndQuery());
        Assert.Equal(1, await LinksAsync(someone));

        using var later = Browser();
        using var back = await ComeInAsync(later);
        Assert.Equal("/favourites", back.Headers.Location!.PathAndQuery());

        // Somebody else cannot have the same link, and its owner can take it away.
        using var other = await Someone.SignedUpAsync(app);
        using var refused = await ComeInAsync(other.Browser);
        Assert.Contains("linked to an account already", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var unlinked = await later.SubmitAsync("/account/security", "unlink", []);
        Assert.Equal("/account/security?done=unlinked", unlinked.Headers.Location!.PathAndQuery());
        Assert.Equal(0, await LinksAsync(someone));
    }

    [Fact]
    public async Task A_locked_account_stays_locked_and_a_second_step_is_asked_for()
    {
        using var someone = await Someone.SignedUpAsync(app);
        Says(someone.Email).Dispose();
        using var linking = await ComeInAsync(someone.Browser);
        (await someone.Browser.SubmitAsync(Done, "link", [])).Dispose();
        await using var db = app.CreateDb();

        await db.Users.Where(person => person.Id == someone.Id).ExecuteUpdateAsync(row => row.SetProperty(person => person.TwoFactorEnabled, true), Ct);
        using var first = Browser();
        using var asked = await ComeInAsync(first);
        Assert.Equal("/sign-in/code?back=%2Ffavourites", asked.Headers.Location!.PathAndQuery());
        await first.GetProblemAsync(Answers.Api + "/auth/me", HttpStatusCode.Unauthorized);

        await db.Users.Where(person => person.Id == someone.Id).ExecuteUpdateAsync(row => row.SetProperty(person => person.LockedByKeeperAt, app.Clock.Now), Ct);
        using var second = Browser();
        using var refused = await ComeInAsync(second);
        Assert.Contains("This account is locked.", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await second.GetProblemAsync(Answers.Api + "/auth/me", HttpStatusCode.Unauthorized);
    }

    private const string Done = "/sign-in/provider/done?back=/favourites";

    private async Task<int> LinksAsync(Someone someone)
    {
        await using var db = app.CreateDb();
        return await db.UserLogins.CountAsync(login => login.UserId == someone.Id, Ct);
    }

    /// <summary>Makes the provider speak of somebody it did not know before.</summary>
    private HttpClient Says(string? email)
    {
        (app.Provider.Email, app.Provider.Subject) = (email, app.NewId().ToString());
        return Browser();
    }

    private HttpClient Browser() => Someone.BrowserOf(app, new CookieContainer());

    /// <summary>All the way to the provider and back.</summary>
    private async Task<HttpResponseMessage> ComeInAsync(HttpClient browser)
    {
        using var callback = await CallbackAsync(browser, address => address);
        return await browser.GetAsync(callback.Headers.Location, Ct);
    }

    private async Task<HttpResponseMessage> CallbackAsync(HttpClient browser, Func<string, string> change)
    {
        app.Clock.Now = TimeProvider.System.GetUtcNow();
        using var begun = await browser.GetAsync(new Uri("/sign-in/provider?back=/favourites", UriKind.Relative), Ct);
        Assert.StartsWith(app.Provider.Address, begun.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var outside = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var sent = await outside.GetAsync(begun.Headers.Location, Ct);
        return await browser.GetAsync(new Uri(change(sent.Headers.Location!.ToString())), Ct);
    }
}

/// <summary>Without a provider, and with one that is not there.</summary>
public sealed class NoProviderTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "/sign-in")]
    [InlineData("http://127.0.0.1:9", "/sign-in?problem=provider")]
    public async Task The_way_to_it_leads_back_to_signing_in(string? authority, string expected)
    {
        using var app = new AppWithAuthority(authority);
        using var client = Someone.BrowserOf(app, new CookieContainer());

        using var answer = await client.GetAsync(new Uri("/sign-in/provider", UriKind.Relative), Ct);
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Ct);
        using var callback = await client.GetAsync(new Uri("/sign-in/provider/callback", UriKind.Relative), Ct);
        using var done = await client.GetAsync(new Uri("/sign-in/provider/done", UriKind.Relative), Ct);

        Assert.Equal(expected, answer.Headers.Location!.PathAndQuery());
        Assert.Equal(authority is not null, page.Contains("Sign in with single sign-on", StringComparison.Ordinal));
        Assert.StartsWith("/sign-in", callback.Headers.Location!.PathAndQuery(), StringComparison.Ordinal);
        Assert.Equal("/sign-in", done.Headers.Location!.PathAndQuery());
    }

    private sealed class AppWithAuthority(string? authority) : YogaFlowApp
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = authority is null ? new Dictionary<string, string>() : new Dictionary<string, string>
        {
            ["OpenIdConnect:Authority"] = authority,
            ["OpenIdConnect:ClientId"] = "yogaflow",
        };
    }
}
