using System.Net;
using System.Text.RegularExpressions;

namespace YogaFlow.Web.Tests.Favourites;

/// <summary>Sends the forms of one button that stand on pages, found by what they show.</summary>
internal static partial class SmallForms
{
    public static Task<string> ReadAsync(HttpClient browser, string page) =>
        browser.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Sends the form on a page that shows a text, with some fields changed.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string page, string text, params (string Name, string Value)[] changed) =>
        await SendAsync(browser, FormWith(await ReadAsync(browser, page), text), changed);

    /// <param name="form">The markup of a form.</param>
    public static Task<HttpResponseMessage> SendAsync(HttpClient browser, string form, params (string Name, string Value)[] changed)
    {
        var fields = Hidden(form);
        foreach (var (name, value) in changed)
        {
            fields[name] = value;
        }

        return PostAsync(browser, Regex.Match(form, "action=\"([^\"]+)\"").Groups[1].Value, fields);
    }

    public static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public static string FormWith(string html, string text) =>
        FormMarkup().Matches(html).Select(match => match.Value).Single(form => form.Contains(text, StringComparison.Ordinal));

    /// <summary>The fields that a form sends without being filled in.</summary>
    public static Dictionary<string, string> Hidden(string form) => HiddenField().Matches(form)
        .ToDictionary(match => Attribute(match.Value, "name"), match => Attribute(match.Value, "value"));

    /// <summary>Fields written as in an address: name=value, with an ampersand between them.</summary>
    public static Dictionary<string, string> Fields(string query) =>
        query.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

    private static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormMarkup();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenField();
}
