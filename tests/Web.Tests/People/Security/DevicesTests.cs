using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People.Security;

/// <summary>Where somebody is signed in, and signing out there.</summary>
public sealed class DevicesTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Sessions = Answers.Api + "/auth/sessions";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_are_listed_and_the_one_that_asks_is_marked()
    {
        using var someone = await Someone.SignedUpAsync(app);
        using var client = await someone.ClientAsync();

        var sessions = (await client.GetJsonAsync(Sessions)).GetProperty("sessions").EnumerateArray().ToList();

        Assert.Equal(["api", "browser"], sessions.Select(one => one.Text("kind")).Order(StringComparer.Ordinal));
        Assert.Equal("api", Assert.Single(sessions, one => one.GetProperty("current").GetBoolean()).Text("kind"));
    }

    [Fact]
    public async Task One_that_is_ended_has_ended_at_once()
    {
        using var someone = await Someone.SignedUpAsync(app);
        using var lost = await someone.ClientAsync();
        var id = (await lost.GetJsonAsync(Sessions)).GetProperty("sessions").EnumerateArray().Single(one => one.GetProperty("current").GetBoolean()).Text("session_id");

        using var ended = await someone.Browser.DeleteAsync(new Uri($"{Sessions}/{id}", UriKind.Relative), Ct);
        using var twice = await someone.Browser.DeleteAsync(new Uri($"{Sessions}/{id}", UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await twice.ProblemAsync(HttpStatusCode.NotFound);
        await lost.GetProblemAsync(Sessions, HttpStatusCode.Unauthorized);
        await someone.Browser.GetJsonAsync(Sessions);
    }

    [Fact]
    public async Task One_of_somebody_else_does_not_exist()
    {
        using var someone = await Someone.SignedUpAsync(app);
        using var other = await Someone.SignedUpAsync(app);
        var id = (await someone.Browser.GetJsonAsync(Sessions)).GetProperty("sessions")[0].Text("session_id");

        using var answer = await other.Browser.DeleteAsync(new Uri($"{Sessions}/{id}", UriKind.Relative), Ct);

        await answer.ProblemAsync(HttpStatusCode.NotFound);
        await someone.Browser.GetJsonAsync(Sessions);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all()
    {
        using var someone = await Someone.SignedUpAsync(app);
        using var client = await someone.ClientAsync();

        await client.PostAsync(Answers.Api + "/auth/logout-everywhere", new { }, HttpStatusCode.OK);

        await client.GetProblemAsync(Sessions, HttpStatusCode.Unauthorized);
        await someone.Browser.GetProblemAsync(Sessions, HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("others", true)]
    [InlineData("all", false)]
    [InlineData("nonsense", true)]
    public async Task The_page_ends_the_others_or_all(string which, bool staysHere)
    {
        using var someone = await Someone.SignedUpAsync(app);
        using var client = await someone.ClientAsync();
        var page = await someone.Browser.GetStringAsync(new Uri("/account/devices", UriKind.Relative), Ct);
        Assert.Contains("This device.", page, StringComparison.Ordinal);

        using var answer = await someone.Browser.SubmitAsync("/account/devices", "devices", [], ("End", which));

        Assert.True((int)answer.StatusCode is 302 or 303, $"{answer.StatusCode}");
        using var there = await client.GetAsync(new Uri(Sessions, UriKind.Relative), Ct);
        Assert.Equal(which == "nonsense" ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, there.StatusCode);
        using var here = await someone.Browser.GetAsync(new Uri(Sessions, UriKind.Relative), Ct);
        Assert.Equal(staysHere ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, here.StatusCode);
    }

    [Fact]
    public async Task The_page_ends_one_and_times_are_those_of_the_person()
    {
        using var someone = await Someone.SignedUpAsync(app);
        using var client = await someone.ClientAsync();
        var id = (await client.GetJsonAsync(Sessions)).GetProperty("sessions").EnumerateArray().Single(one => one.GetProperty("current").GetBoolean()).Text("session_id")!;
        var kolkata = app.Clock.Now.ToOffset(TimeSpan.FromHours(5.5)).ToString("d MMMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(kolkata, await someone.Browser.GetStringAsync(new Uri("/account/devices", UriKind.Relative), Ct), StringComparison.Ordinal);

        using var answer = await someone.Browser.SubmitAsync("/account/devices", "devices", [], ("End", id));

        Assert.Equal("/account/devices?done=true", answer.Headers.Location?.PathAndQuery());
        await client.GetProblemAsync(Sessions, HttpStatusCode.Unauthorized);
    }
}

internal static class Locations
{
    public static string PathAndQuery(this Uri location) => location.IsAbsoluteUri ? location.PathAndQuery : location.ToString();
}
