using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace YogaFlow.Benchmarks.Measuring;

/// <summary>A person with a browser of their own: keeps cookies, takes compressed pages, follows nowhere.</summary>
internal sealed partial class Visitor : IDisposable
{
    /// <summary>As browsers ask.</summary>
    public const string Encodings = "gzip, br";

    /// <summary>Everybody's.</summary>
    public const string Password = "Sun-Salute-7";

    private readonly HttpClient _browser;

    private Visitor(Uri address, CookieContainer cookies)
    {
        Cookies = cookies;
        _browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

        // As a browser asks; what comes is not unpacked, because a visitor's computer is not what is measured.
        _browser.DefaultRequestHeaders.Add("Accept-Encoding", Encodings);
        _browser.DefaultRequestHeaders.Add("Accept", "text/html,application/json");
        _browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    /// <summary>Empty for somebody who is not signed in.</summary>
    public Guid Id { get; private set; }

    private CookieContainer Cookies { get; }

    /// <summary>Somebody who is not signed in.</summary>
    public static Visitor Anonymous(Uri address) => new(address, new CookieContainer());

    /// <summary>Makes an account through the page, as a browser without scripts would.</summary>
    public static async Task<Visitor> SignUpAsync(Uri address, MeasuredDatabase database, string name, string zone, CancellationToken ct)
    {
        var email = $"{name}@benchmark.example";
        var visitor = Anonymous(address);
        await visitor.SubmitAsync(
            "/sign-up", "sign-up",
            new() { ["Input.Name"] = "Asha", ["Input.Email"] = email, ["Input.Password"] = Password, ["Input.Accept"] = "true", ["Input.TimeZone"] = zone }, ct);
        await using var db = database.CreateDbContext();
        visitor.Id = await db.Users.Where(person => person.Email == email).Select(person => person.Id).SingleAsync(ct);
        return visitor;
    }

    /// <summary>Somebody who is signed in already.</summary>
    /// <param name="cookie">That says so.</param>
    public static Visitor Known(Uri address, Guid id, Cookie cookie)
    {
        var visitor = Anonymous(address);
        visitor.Cookies.Add(address, cookie);
        visitor.Id = id;
        return visitor;
    }

    /// <summary>The same person at another instance of the program on the same database.</summary>
    public Visitor At(Uri address) => new(address, Cookies) { Id = Id };

    /// <summary>What the browser would send as its header Cookie.</summary>
    public string CookieHeader() => Cookies.GetCookieHeader(_browser.BaseAddress!);

    /// <summary>The whole text of an address that must answer.</summary>
    public async Task<string> ReadAsync(string address, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", "identity");
        using var answer = await _browser.SendAsync(request, ct);
        return answer.StatusCode is HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync(ct)
            : throw new BenchmarkException($"{address} was answered with {answer.StatusCode}.");
    }

    public async Task<bool> AnswersAsync(string address, CancellationToken ct) => (await VisitAsync(address, ct)).Good;

    /// <summary>Asks, and takes the answer to its last byte.</summary>
    public Task<Visit> VisitAsync(string address, CancellationToken ct) => AskAsync(new Ask(address), ct);

    /// <inheritdoc cref="VisitAsync"/>
    public async Task<Visit> AskAsync(Ask ask, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(ask.Json is null ? HttpMethod.Get : HttpMethod.Post, new Uri(ask.Address, UriKind.Relative));
        if (ask.Json is not null)
        {
            request.Content = new StringContent(ask.Json, MediaTypeHeaderValue.Parse("application/json"));
        }

        if (ask.KnownTag is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(ask.KnownTag));
        }

        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await _browser.SendAsync(request, ct);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            var body = ask.Mark is null ? "" : await UnpackAsync(answer.Content, ct);
            var fault = answer.StatusCode != ask.Expected ? $"{(int)answer.StatusCode} {answer.StatusCode}"
                : ask.Mark is not null && !body.Contains(ask.Mark, StringComparison.Ordinal) ? $"{(int)answer.StatusCode} without \"{ask.Mark}\""
                : null;
            return new Visit(took, fault, body);
        }
        catch (HttpRequestException exception)
        {
            return new Visit(Stopwatch.GetElapsedTime(began).TotalMilliseconds, exception.Message);
        }
    }

    public void Dispose() => _browser.Dispose();

    private async Task SubmitAsync(string page, string form, Dictionary<string, string> values, CancellationToken ct)
    {
        var fields = Hidden(await ReadAsync(page, ct), form);
        foreach (var (name, value) in values)
        {
            fields[name] = value;
        }

        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _browser.PostAsync(new Uri(page, UriKind.Relative), content, ct);
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
        {
            throw new BenchmarkException($"The form of {page} was answered with {answer.StatusCode}.");
        }
    }

    private static async Task<string> UnpackAsync(HttpContent content, CancellationToken ct)
    {
        var packed = await content.ReadAsStreamAsync(ct);
        await using var body = content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var reader = new StreamReader(body);
        return await reader.ReadToEndAsync(ct);
    }

    private static Dictionary<string, string> Hidden(string html, string name)
    {
        var form = FormMarkup().Matches(html).Select(match => match.Value)
            .Single(one => one.Contains($"value=\"{name}\"", StringComparison.Ordinal));
        return HiddenField().Matches(form)
            .Select(match => (Name: Attribute(match.Value, "name"), Value: Attribute(match.Value, "value")))
            .Where(field => field.Name.Length > 0)
            .ToDictionary(field => field.Name, field => field.Value);
    }

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormMarkup();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenField();
}

/// <summary>One request, and what answer it must have.</summary>
/// <param name="Json">What is posted; null to get.</param>
/// <param name="KnownTag">The ETag of what the browser has already.</param>
/// <param name="Mark">What must be in the answer; with it the answer is unpacked after the clock has stopped.</param>
internal sealed record Ask(
    string Address, HttpStatusCode Expected = HttpStatusCode.OK, string? Json = null, string? KnownTag = null, string? Mark = null);

/// <param name="Fault">Null for the answer that was expected; otherwise what came instead.</param>
/// <param name="Body">Empty where no mark was looked for.</param>
internal sealed record Visit(double Milliseconds, string? Fault, string Body = "")
{
    public bool Good => Fault is null;
}
