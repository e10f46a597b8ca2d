using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace YogaFlow.Benchmarks.Progress;

/// <summary>A signed-in person with a browser of their own: keeps cookies, takes compressed pages, follows nowhere.</summary>
internal sealed partial class Visitor : IDisposable
{
    private const string Password = "Sun-Salute-7";

    private readonly HttpClient _browser;

    private Visitor(Uri address, CookieContainer cookies)
    {
        Cookies = cookies;
        _browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

        // As a browser asks; what comes is not unpacked, because a visitor's computer is not what is measured.
        _browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        _browser.DefaultRequestHeaders.Add("Accept", "text/html,application/json");
    }

    public Guid Id { get; private set; }

    private CookieContainer Cookies { get; }

    /// <summary>Makes an account through the page, as a browser without scripts would.</summary>
    public static async Task<Visitor> SignUpAsync(Uri address, MeasuredDatabase database, string name, string zone, CancellationToken ct)
    {
        var email = $"{name}@benchmark.example";
        var visitor = new Visitor(address, new CookieContainer());
        var page = new Uri("/sign-up", UriKind.Relative);
        var fields = Hidden(await visitor.ReadAsync("/sign-up", ct));
        fields["Input.Name"] = "Asha";
        fields["Input.Email"] = email;
        fields["Input.Password"] = Password;
        fields["Input.Accept"] = "true";
        fields["Input.TimeZone"] = zone;
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await visitor._browser.PostAsync(page, form, ct);
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
        {
            throw new BenchmarkException($"Signing up was answered with {answer.StatusCode}.");
        }

        await using var db = database.CreateDbContext();
        visitor.Id = await db.Users.Where(person => person.Email == email).Select(person => person.Id).SingleAsync(ct);
        return visitor;
    }

    /// <summary>The same person at another instance of the program on the same database.</summary>
    public Visitor At(Uri address) => new(address, Cookies) { Id = Id };

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
    public async Task<Visit> VisitAsync(string address, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await _browser.GetAsync(new Uri(address, UriKind.Relative), ct);
            return new Visit(
                Stopwatch.GetElapsedTime(began).TotalMilliseconds, answer.StatusCode is HttpStatusCode.OK ? null : answer.StatusCode.ToString());
        }
        catch (HttpRequestException exception)
        {
            return new Visit(Stopwatch.GetElapsedTime(began).TotalMilliseconds, exception.Message);
        }
    }

    public void Dispose() => _browser.Dispose();

    private static Dictionary<string, string> Hidden(string html)
    {
        var form = FormMarkup().Matches(html).Select(match => match.Value)
            .Single(one => one.Contains("value=\"sign-up\"", StringComparison.Ordinal));
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

/// <param name="Fault">Null for an answer with 200; otherwise what came instead.</param>
internal sealed record Visit(double Milliseconds, string? Fault)
{
    public bool Good => Fault is null;
}
