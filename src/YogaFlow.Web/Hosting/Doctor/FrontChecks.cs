using System.Net;
using System.Text.Json;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>The site as the world sees it, through whatever is in front of the program.</summary>
internal static class FrontChecks
{
    private const string Area = "Public address";

    private const string AtTheProxy = "The proxy in front takes it away or writes its own: see deploy/nginx.";

    private static readonly Dictionary<string, string> Wanted = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["X-XSS-Protection"] = "0",
    };

    private static readonly string[] TooOpen = ["unsafe-inline", "unsafe-eval", " *", " https: ", " http:"];
    private static readonly string[] Banners = ["Server", "X-Powered-By", "X-AspNet-Version", "X-Generator"];
    private static readonly string[] Insides = [" at YogaFlow.", "System.", "nginx/", "Stack trace"];

    public static IEnumerable<Check> All =>
    [
        new("front.ready", Area, "The public address leads to this program, and it is ready", Ours(ReadyAsync)),
        new("front.version", Area, "What is served is the version that this is", Ours(VersionAsync)),
        new("front.redirect", Area, "Whoever comes without TLS is sent to HTTPS", Ours(RedirectAsync)),
        new("front.headers", Area, "The headers of security arrive", Ours(HeadersAsync)),
        new("front.policy", Area, "The content policy arrives, without unsafe-inline and wildcards", Ours(PolicyAsync)),
        new("front.hsts", Area, "Browsers are told to come by HTTPS alone", Ours(TransportAsync)),
        new("front.cookies", Area, "Cookies are Secure and HttpOnly", Ours(CookiesAsync)),
        new("front.banner", Area, "No answer says which server and version it is from", Ours(BannerAsync)),
        new("front.metrics", Area, "The metrics are not shown to the world", Ours(MetricsAsync)),
        new("front.errors", Area, "A page that is not there says so, without the program's insides", Ours(ErrorsAsync)),
        new("front.lifetime", Area, "Style sheets arrive, and say how long they are good", Ours(LifetimeAsync)),
    ];

    private static Func<Surroundings, CancellationToken, Task<Verdict>> Ours(Func<FrontDoor, CancellationToken, Task<Verdict>> look) =>
        (around, ct) => around.Front is { } front ? look(front, ct) : Task.FromResult(Verdict.NotApplicable("Site:PublicAddress is not set"));

    private static async Task<Verdict> ReadyAsync(FrontDoor front, CancellationToken ct)
    {
        var answer = await front.GetAsync("/health/ready", ct);
        return Verdict.When(
            answer.Status is HttpStatusCode.OK && Text(answer, "status") == "ready", $"{(int)answer.Status} at {front.Address}health/ready: {Short(answer.Body)}",
            "Look whether the program runs, whether Site__PublicAddress is its address, and at /health/ready on the machine itself.");
    }

    private static async Task<Verdict> VersionAsync(FrontDoor front, CancellationToken ct)
    {
        var answer = await front.GetAsync("/version", ct);
        var (version, commit) = (Text(answer, "version"), Text(answer, "commit"));
        var own = VersionDetails.Current;
        return Verdict.When(
            version == own.Version && commit == own.Commit, $"served {version ?? "nothing that can be read"} ({Short(commit ?? "?")}), this is {own.Version} ({Short(own.Commit)})",
            "The old release still serves: switch to the new one, or run the doctor of the release that serves.");
    }

    private static async Task<Verdict> RedirectAsync(FrontDoor front, CancellationToken ct)
    {
        if (!front.IsHttps)
        {
            return Verdict.NotApplicable("the public address is not HTTPS");
        }

        try
        {
            var answer = await front.GetPlainAsync(ct);
            var to = answer["Location"];
            return Verdict.When(
                (int)answer.Status is 301 or 302 or 307 or 308 && to is not null && to.StartsWith("https://", StringComparison.OrdinalIgnoreCase), $"{(int)answer.Status} {to}",
                "Let the proxy answer port 80 with `return 308 https://$host$request_uri;` and nothing else.");
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError)
        {
            return Verdict.Pass("nobody answers on port 80");
        }
    }

    private static async Task<Verdict> HeadersAsync(FrontDoor front, CancellationToken ct)
    {
        var answer = await front.GetAsync("/", ct);
        var wrong = Wanted.Where(header => answer[header.Key] != header.Value).Select(header => $"{header.Key}: {answer[header.Key] ?? "missing"}").ToList();
        if (answer["Permissions-Policy"] is null)
        {
            wrong.Add("Permissions-Policy: missing");
        }

        return Verdict.When(wrong.Count == 0, wrong.Count == 0 ? $"{Wanted.Count + 1} headers" : string.Join("; ", wrong), AtTheProxy);
    }

    private static async Task<Verdict> PolicyAsync(FrontDoor front, CancellationToken ct)
    {
        var policy = (await front.GetAsync("/", ct))["Content-Security-Policy"];
        var bad = policy is null ? "missing" : TooOpen.FirstOrDefault(word => policy.Contains(word, StringComparison.OrdinalIgnoreCase));
        return Verdict.When(bad is null && policy!.StartsWith("default-src 'none'", StringComparison.Ordinal), bad is null ? Short(policy!) : $"has {bad}", AtTheProxy);
    }

    private static async Task<Verdict> TransportAsync(FrontDoor front, CancellationToken ct)
    {
        if (!front.IsHttps)
        {
            return Verdict.NotApplicable("the public address is not HTTPS");
        }

        var header = (await front.GetAsync("/", ct))["Strict-Transport-Security"];
        return Verdict.When(
            header is not null && header.Contains("max-age=", StringComparison.OrdinalIgnoreCase) && !header.Contains("max-age=0", StringComparison.OrdinalIgnoreCase), header ?? "missing",
            "The program writes it when it knows that it was asked by HTTPS: set Proxies__Known to the proxy, and let the proxy send X-Forwarded-Proto.");
    }

    private static async Task<Verdict> CookiesAsync(FrontDoor front, CancellationToken ct)
    {
        if (!front.IsHttps)
        {
            return Verdict.NotApplicable("the public address is not HTTPS");
        }

        var answer = await front.GetAsync("/sign-in", ct);
        var cookies = answer.Headers.GetValueOrDefault("Set-Cookie") ?? [];
        var open = cookies.Where(cookie => !cookie.Contains("secure", StringComparison.OrdinalIgnoreCase) || !cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase)).Select(cookie => cookie.Split('=')[0]).ToList();
        return Verdict.When(open.Count == 0, open.Count == 0 ? $"{cookies.Length} at /sign-in" : string.Join(", ", open), "Set Proxies__Known to the proxy, and let the proxy send X-Forwarded-Proto.");
    }

    private static async Task<Verdict> BannerAsync(FrontDoor front, CancellationToken ct)
    {
        var answer = await front.GetAsync("/", ct);
        var told = Banners.Where(name => answer[name] is { } value && (name != "Server" || value.Any(char.IsAsciiDigit))).Select(name => $"{name}: {answer[name]}").ToList();
        return Verdict.When(told.Count == 0, told.Count == 0 ? "none does" : string.Join("; ", told), "In nginx: server_tokens off; in others likewise.");
    }

    private static async Task<Verdict> MetricsAsync(FrontDoor front, CancellationToken ct)
    {
        var answer = await front.GetAsync("/metrics", ct);
        return Verdict.When(answer.Status is not HttpStatusCode.OK, $"{(int)answer.Status}", "Let the proxy refuse it: location /metrics { return 404; }. Prometheus asks the program itself.");
    }

    private static async Task<Verdict> ErrorsAsync(FrontDoor front, CancellationToken ct)
    {
        var answer = await front.GetAsync("/no-such-page-of-the-doctor", ct);
        var tells = Insides.FirstOrDefault(word => answer.Body.Contains(word, StringComparison.OrdinalIgnoreCase));
        return Verdict.When(
            answer.Status is HttpStatusCode.NotFound && tells is null, $"{(int)answer.Status}{(tells is null ? "" : $", says {tells}")}",
            "Set ASPNETCORE_ENVIRONMENT=Production, and let the proxy pass errors through as they are.");
    }

    private static async Task<Verdict> LifetimeAsync(FrontDoor front, CancellationToken ct)
    {
        var answer = await front.GetAsync("/css/app.css", ct);
        return Verdict.When(
            answer.Status is HttpStatusCode.OK && answer["Cache-Control"] is not null, $"{(int)answer.Status}, Cache-Control: {answer["Cache-Control"] ?? "missing"}", AtTheProxy);
    }

    private static string? Text(Answer answer, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Short(string text) => text.ReplaceLineEndings(" ") is { Length: > 120 } line ? line[..120] + "…" : text.ReplaceLineEndings(" ");
}
