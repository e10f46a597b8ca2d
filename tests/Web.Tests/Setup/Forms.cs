using System.Net;
using System.Text.RegularExpressions;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>Fills in the program's forms as a browser without scripts would.</summary>
public static partial class Forms
{
    public const string Password = "Sun-Salute-7";

    /// <summary>A client that keeps cookies. It forgets them by the real clock, so the program's is set to that.</summary>
    public static HttpClient CreateBrowser(YogaFlowApp app)
    {
        app.Clock.Now = TimeProvider.System.GetUtcNow();
        _ = app.Services;
        return CreateBrowser(app.ClientOptions.BaseAddress);
    }

    /// <summary>A client that keeps cookies.</summary>
    public static HttpClient CreateBrowser(Uri address) =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address };

    /// <summary>Makes an account through the page; the browser is signed in afterwards.</summary>
    public static async Task SignUpAsync(this HttpClient browser, string email)
    {
        using var answer = await browser.SubmitAsync("/sign-up", "sign-up", new Dictionary<string, string>
        {
            ["Input.Name"] = "Asha",
            ["Input.Email"] = email,
            ["Input.Password"] = Password,
            ["Input.Accept"] = "true",
            ["Input.TimeZone"] = "Asia/Kolkata",
        });
        Assert.True(
            answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther,
            $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>Reads a page, fills in the form of this name on it, and sends it.</summary>
    /// <param name="ticked">Boxes that are ticked; several may share a name.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient browser, string page, string form, Dictionary<string, string> fields, params (string Name, string Value)[] ticked)
    {
        var html = await browser.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        var markup = FormMarkup().Matches(html).Select(match => match.Value).Single(one => one.Contains($"value=\"{form}\"", StringComparison.Ordinal));
        foreach (Match hidden in HiddenField().Matches(markup))
        {
            var (name, value) = (Attribute(hidden.Value, "name"), Attribute(hidden.Value, "value"));
            if (name.Length > 0)
            {
                fields.TryAdd(name, value);
            }
        }

        using var content = new FormUrlEncodedContent([.. fields, .. ticked.Select(box => KeyValuePair.Create(box.Name, box.Value))]);
        return await browser.PostAsync(new Uri(page, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormMarkup();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenField();
}
