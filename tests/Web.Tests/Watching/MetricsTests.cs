using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Hosting.Watching;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Watching;

/// <summary>What is counted, by which names, and who may read it.</summary>
public sealed class MetricsTests(MailedApp app) : IClassFixture<MailedApp>
{
    private const string Token = "9f2b6c1d8e7a4053b1c2d3e4f5a60718";

    [Fact]
    public async Task What_people_do_is_counted_by_few_names()
    {
        var member = await app.ConfirmedAsync();
        await app.CreateClient().PostProblemAsync(Answers.Api + "/auth/login", new { email = member.Email, password = "Wrong-word-1" }, HttpStatusCode.Unauthorized);
        await member.Client.PostAsync(Answers.Api + "/sessions/start", new { sequence_id = 1 }, HttpStatusCode.Created);
        using var odd = new HttpRequestMessage(new HttpMethod("MADEUP"), "/poses/tree");
        using var refused = await app.CreateClient().SendAsync(odd, TestContext.Current.CancellationToken);

        var text = await app.CreateClient().GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.All(
            [
                "http_requests_received_total{code=\"2xx\",method=\"POST\",endpoint=\"/api/v1/auth/register\"}", "http_request_duration_seconds_bucket", "http_requests_in_progress",
                "yogaflow_sign_ins_total{result=\"in\"}", "yogaflow_sign_ins_total{result=\"account.wrong-pair\"}", "yogaflow_mails_total{result=\"sent\"}",
                "yogaflow_cache_reads_total{cache=\"sign-ins\",result=", "yogaflow_database_command_seconds_count", "yogaflow_database_connections_open", "process_working_set_bytes",
                "microsoft_entityframeworkcore_microsoft_entityframeworkcore_active_dbcontexts", "process_cpu_seconds_total",
            ],
            figure => Assert.Contains(figure, text, StringComparison.Ordinal));
        Assert.Matches(new Regex("^yogaflow_practices_active [1-9]", RegexOptions.Multiline), text);
        Assert.DoesNotContain("MADEUP", text, StringComparison.Ordinal);
        Assert.DoesNotContain(member.Id.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("msquic", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_counted_as_one_under_its_route()
    {
        await using var own = new YogaFlowApp();
        await using (var db = own.CreateDb())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Poses\" RENAME TO \"Gone\"", TestContext.Current.CancellationToken);
        }

        using var crash = await own.CreateClient().GetAsync(new Uri(Answers.Api + "/poses", UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await own.CreateClient().GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("http_requests_received_total{code=\"5xx\",method=\"GET\",endpoint=\"/api/v1/poses", text, StringComparison.Ordinal);
        Assert.Contains("yogaflow_database_failures_total{what=\"command\"}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("X-Real-IP", "10.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    public async Task By_way_of_a_proxy_there_are_none(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add(header, value);
        using var answer = await app.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("http_requests", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Token, HttpStatusCode.OK)]
    [InlineData("9f2b6c1d8e7a4053b1c2d3e4f5a60719", HttpStatusCode.NotFound)]
    public async Task With_the_token_they_are_read_from_anywhere(string token, HttpStatusCode expected)
    {
        await using var own = new WatchedApp();
        await own.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await own.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.4.4", true)]
    [InlineData("203.0.113.7", false)]
    [InlineData("fd00::1", true)]
    [InlineData("2001:db8::1", false)]
    public void Near_is_this_machine_and_private_networks(string address, bool near) => Assert.Equal(near, MetricsDoor.IsNear(IPAddress.Parse(address)));
}
