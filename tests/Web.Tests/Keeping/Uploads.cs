using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeping;

/// <summary>Sends pictures as a browser and as a client of the API do, and forms as a keeper does.</summary>
internal static partial class Uploads
{
    public const string Path = Answers.Api + "/upload/image";

    /// <summary>A browser in which a keeper is signed in, with the cookies that forms need.</summary>
    public static HttpClient KeeperBrowser(this YogaFlowApp app, Guid keeperId)
    {
        using var known = app.SignedInAs(keeperId, keeper: true);
        var browser = Forms.CreateBrowser(app);
        browser.DefaultRequestHeaders.Add(TestSignIn.Header, keeperId.ToString());
        return browser;
    }

    /// <param name="fileName">What the client calls the file.</param>
    /// <param name="type">What the client says it is.</param>
    public static async Task<HttpResponseMessage> UploadAsync(
        this HttpClient client, byte[] bytes, string? alt = null, string fileName = "picture.jpg", string type = "image/jpeg")
    {
        using var form = FormWith("file", bytes, fileName, type);
        if (alt is not null)
        {
            form.Add(new StringContent(alt), "alt");
        }

        return await client.PostAsync(new Uri(Path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> UploadedAsync(this HttpClient client, byte[] bytes, HttpStatusCode expected = HttpStatusCode.Created, string? alt = null)
    {
        using var answer = await client.UploadAsync(bytes, alt);
        return await answer.JsonAsync(expected);
    }

    /// <summary>Reads a page and sends the form of this name on it, with a file.</summary>
    public static async Task<HttpResponseMessage> SubmitFileAsync(this HttpClient browser, string page, string form, string field, byte[] bytes, string alt)
    {
        var html = await browser.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        var markup = FormMarkup().Matches(html).Select(match => match.Value).Single(one => one.Contains($"value=\"{form}\"", StringComparison.Ordinal));
        Assert.Contains("enctype=\"multipart/form-data\"", markup, StringComparison.Ordinal);
        using var content = FormWith(field, bytes, "picture.png", "image/png");
        content.Add(new StringContent(alt), "Input.Alt");
        foreach (Match hidden in HiddenField().Matches(markup))
        {
            content.Add(new StringContent(Attribute(hidden.Value, "value")), Attribute(hidden.Value, "name"));
        }

        return await browser.PostAsync(new Uri(page, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public static async Task<string> TextAsync(this HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static MultipartFormDataContent FormWith(string field, byte[] bytes, string fileName, string type) => new()
    {
        { new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } }, field, fileName },
    };

    private static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormMarkup();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenField();
}
