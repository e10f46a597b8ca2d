using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using YogaFlow.Web.Hosting.Doctor;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Deployment;

/// <summary>The public address: the program itself, and one that does everything wrong.</summary>
public sealed class DoctorFrontTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_program_itself_shows_the_world_what_it_should()
    {
        _ = app.Services;
        Dictionary<string, string?> here = new() { ["Site:PublicAddress"] = app.ClientOptions.BaseAddress.ToString() };
        foreach (var id in new[] { "front.ready", "front.version", "front.headers", "front.policy", "front.banner", "front.errors", "front.lifetime" })
        {
            (await app.LookAsync(id, here)).Passes();
        }

        // Asked directly, the program shows its metrics to everyone: the proxy keeps them in.
        (await app.LookAsync("front.metrics", here)).Fails("200", "location /metrics");
        Assert.Equal(Finding.NotApplicable, (await app.LookAsync("tls.protocol", here)).Finding);
        Assert.Equal(Finding.NotApplicable, (await app.LookAsync("front.ready")).Finding);
    }

    [Fact]
    public async Task A_front_that_does_everything_wrong_is_told_so()
    {
        await using var front = await FrontAsync(null);
        Dictionary<string, string?> there = new() { ["Site:PublicAddress"] = front.Urls.First() };

        (await app.LookAsync("front.ready", there)).Fails("200", "Site__PublicAddress");
        (await app.LookAsync("front.version", there)).Fails("served 0.0.1", "old release");
        (await app.LookAsync("front.headers", there)).Fails("X-Frame-Options: SAMEORIGIN", "proxy");
        (await app.LookAsync("front.policy", there)).Fails("unsafe-inline", "proxy");
        (await app.LookAsync("front.banner", there)).Fails("Server: nginx/1.22.1", "server_tokens off");
        (await app.LookAsync("front.metrics", there)).Fails("200", "location /metrics");
        (await app.LookAsync("front.errors", there)).Fails("200", "ASPNETCORE_ENVIRONMENT=Production");
    }

    [Fact]
    public async Task A_certificate_is_looked_at_trusted_or_not()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(app.Clock.Now.AddDays(-1), app.Clock.Now.AddDays(10));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        await using var front = await FrontAsync(certificate);
        Dictionary<string, string?> there = new() { ["Site:PublicAddress"] = front.Urls.First() };

        (await app.LookAsync("tls.certificate-age", there)).Fails("10 days left", "Renew it");
        (await app.LookAsync("tls.certificate-trust", there)).Fails("RemoteCertificate", "Site__PublicAddress");
        (await app.LookAsync("tls.protocol", there)).Passes();
        (await app.LookAsync("front.headers", there)).Fails("Could not be looked at", "Mend");
    }

    [Fact]
    public async Task Keepers_read_the_same_on_a_page()
    {
        using var answer = await app.SignedInAsKeeper().GetAsync(new Uri("/admin/doctor", UriKind.Relative), Ct);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(Examination.All, check => Assert.Contains($">{check.Id}</code>", html, StringComparison.Ordinal));
        Assert.Contains("Deployment:Kind is Home", html, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> FrontAsync(X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (certificate is not null)
                {
                    listen.UseHttps(certificate);
                }
            });
        });
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        var front = builder.Build();
        front.Run(context =>
        {
            context.Response.Headers.Server = "nginx/1.22.1";
            context.Response.Headers.XFrameOptions = "SAMEORIGIN";
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self' 'unsafe-inline'";
            return context.Response.WriteAsync("""{"status":"healthy","version":"0.0.1","commit":"none"}""", context.RequestAborted);
        });
        await front.StartAsync(Ct);
        return front;
    }
}
