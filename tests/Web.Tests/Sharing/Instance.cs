using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Sharing;

/// <summary>One of several instances, behind a proxy that says from where a call comes.</summary>
/// <param name="redis">Null for an instance that shares nothing but the database.</param>
/// <param name="first">Whose database it is; null for one of its own.</param>
/// <param name="agesNothing">Whether time stands still for what is remembered: then only news makes it forgotten.</param>
internal sealed class Instance(OwnRedis? redis, Instance? first = null, bool agesNothing = false) : YogaFlowApp
{
    private static int _tries;

    public const int Reads = 5;
    public const int SignIns = 3;

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    protected override IReadOnlyDictionary<string, string> Settings
    {
        get
        {
            var settings = new Dictionary<string, string>
            {
                ["Limits:AnonymousReadsPerMinute"] = $"{Reads}",
                ["Limits:SignInsPerMinute"] = $"{SignIns}",
                ["Proxies:Known"] = "127.0.0.1",
            };
            if (redis is not null)
            {
                settings["Redis:ConnectionString"] = redis.ConnectionString;
            }

            if (first is not null)
            {
                settings["Storage:ConnectionString"] = first.ConnectionString;
            }

            return settings;
        }
    }

    /// <summary>Reads the catalogue as often as asked, one after another.</summary>
    /// <returns>How many were answered before the first that was refused.</returns>
    public async Task<int> ReadAsync(string address, int times)
    {
        for (var answered = 0; answered < times; answered++)
        {
            using var answer = await SendAsync(HttpMethod.Get, Answers.Api + "/poses/tree", address);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
            {
                Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
                return answered;
            }

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        return times;
    }

    /// <summary>Tries to sign in with a password that is wrong.</summary>
    public async Task<HttpStatusCode> TrySignInAsync(string address)
    {
        // Each with a name of its own: a name that is tried over and over is locked, and that is another rule.
        var body = $$"""{"email":"nobody-{{Interlocked.Increment(ref _tries)}}@example.org","password":"Wrong-Password-1"}""";
        using var answer = await SendAsync(HttpMethod.Post, Answers.Api + "/auth/login", address, body);
        return answer.StatusCode;
    }

    /// <summary>What /health/ready says of Redis, in a state that sends people here.</summary>
    public async Task<string?> RedisStateAsync() => (await CreateClient().GetJsonAsync("/health/ready")).GetProperty("checks").Text("redis");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (agesNothing)
        {
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new StandingClock()));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string address, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Forwarded-For", address);
        request.Content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return await CreateClient().SendAsync(request, Ct);
    }

    /// <summary>The time of day goes on; nothing grows old.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override long GetTimestamp() => 1;
    }
}
