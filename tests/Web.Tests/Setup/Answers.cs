using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>Short ways to call the API and to hold an answer against the contract.</summary>
public static class Answers
{
    public const string Api = "/api/v1";

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.JsonAsync(expected);
    }

    public static async Task<JsonElement> PostAsync(this HttpClient client, string path, object body, HttpStatusCode expected)
    {
        using var answer = await client.SendJsonAsync(HttpMethod.Post, path, body);
        return await answer.JsonAsync(expected);
    }

    /// <param name="body">An object, or JSON as it is.</param>
    public static Task<HttpResponseMessage> SendJsonAsync(this HttpClient client, HttpMethod method, string path, object body)
    {
        var json = body as string ?? JsonSerializer.Serialize(body);
        var request = new HttpRequestMessage(method, path)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == answer.StatusCode, $"{expected} expected, {answer.StatusCode} answered: {text}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(text).RootElement;
    }

    public static async Task<JsonElement> GetProblemAsync(this HttpClient client, string path, HttpStatusCode expected)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.ProblemAsync(expected);
    }

    public static async Task<JsonElement> PostProblemAsync(this HttpClient client, string path, object body, HttpStatusCode expected)
    {
        using var answer = await client.SendJsonAsync(HttpMethod.Post, path, body);
        return await answer.ProblemAsync(expected);
    }

    /// <summary>The body of an error, which must be a problem with every field that the contract names.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode? expected = null)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var asked = $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.PathAndQuery}";
        Assert.True(expected is null || expected == answer.StatusCode, $"{asked}: {expected} expected, {answer.StatusCode} answered: {text}");
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{asked}: {answer.StatusCode} answered: {text}");
        Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{asked}: {answer.StatusCode}, {answer.Content.Headers.ContentType}: {text}");

        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal((int)answer.StatusCode, problem.GetProperty("status").GetInt32());
        foreach (var field in new[] { "type", "title", "detail", "instance" })
        {
            Assert.True(problem.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String && value.GetString()!.Length > 0, $"{asked}: {field} is missing: {text}");
        }

        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        return problem;
    }

    public static string? Text(this JsonElement json, string field) => json.GetProperty(field).GetString();

    public static int Number(this JsonElement json, string field) => json.GetProperty(field).GetInt32();

    public static List<string> Slugs(this JsonElement json, string list) =>
        [.. json.GetProperty(list).EnumerateArray().Select(one => one.Text("slug")!)];

    /// <summary>Whether an error about this field is listed under its name.</summary>
    public static bool Blames(this JsonElement problem, string field) =>
        problem.TryGetProperty("errors", out var errors) && errors.TryGetProperty(field, out var messages) && messages.GetArrayLength() > 0;
}
