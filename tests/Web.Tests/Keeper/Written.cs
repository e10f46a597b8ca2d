using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeper;

/// <summary>What a keeper sends: what the API answered, with changes.</summary>
internal static class Written
{
    public const string Poses = Answers.Api + "/poses";
    public const string Sequences = Answers.Api + "/admin/sequences";

    /// <summary>A pose as it is answered, which can be sent back.</summary>
    public static async Task<JsonObject> PoseAsync(this HttpClient client, string slug, params (string Field, JsonNode? Value)[] changes)
    {
        var pose = JsonNode.Parse((await client.GetJsonAsync($"{Poses}/{slug}")).GetRawText())!.AsObject();
        foreach (var (field, value) in changes)
        {
            pose[field] = value;
        }

        return pose;
    }

    /// <summary>A pose of its own that is shown by the figure of tree.</summary>
    public static Task<JsonObject> NewPoseAsync(this HttpClient client, string slug, params (string Field, JsonNode? Value)[] changes) =>
        client.PoseAsync("tree", [("slug", slug), ("name_english", slug), ("figure", "tree"), ("image_urls", null), ("easier", new JsonArray()), .. changes]);

    /// <summary>A sequence of five minutes: 10 s to settle, four poses, and 5 s between them.</summary>
    public static JsonObject Sequence(string slug, params (string Field, JsonNode? Value)[] changes)
    {
        var sequence = new JsonObject
        {
            ["slug"] = slug,
            ["name"] = slug,
            ["summary"] = "One line for a card.",
            ["description"] = "Some calm minutes.",
            ["difficulty_level"] = "beginner",
            ["style"] = "gentle",
            ["focus_area"] = "relaxation",
            ["steps"] = new JsonArray(Step("easy-seat", 60, "Arrive."), Step("childs-pose", 60), Step("easy-seat", 60), Step("corpse", 95)),
        };
        foreach (var (field, value) in changes)
        {
            sequence[field] = value;
        }

        return sequence;
    }

    public static JsonObject Step(string pose, int seconds, string? note = null, string? side = null) =>
        new() { ["pose"] = pose, ["duration_seconds"] = seconds, ["note"] = note, ["side"] = side };

    public static async Task<JsonElement> SendAsync(this HttpClient client, HttpMethod method, string path, JsonObject body, HttpStatusCode expected)
    {
        using var answer = await client.SendJsonAsync(method, path, body.ToJsonString());
        return (int)expected < 400 ? await answer.JsonAsync(expected) : await answer.ProblemAsync(expected);
    }

    public static Task<JsonElement> PutAsync(this HttpClient client, string path, JsonObject body, HttpStatusCode expected = HttpStatusCode.OK) =>
        client.SendAsync(HttpMethod.Put, path, body, expected);

    public static async Task DeleteAsync(this HttpClient client, string path, HttpStatusCode expected)
    {
        using var answer = await client.DeleteAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }

    /// <summary>What happened to it, oldest first.</summary>
    public static async Task<List<JsonElement>> VersionsAsync(this HttpClient client, string kindAndSlug) =>
        [.. (await client.GetJsonAsync($"{Answers.Api}/admin/{kindAndSlug}/versions")).GetProperty("versions").EnumerateArray().Reverse()];

    public static string Events(this IEnumerable<JsonElement> versions) => string.Join(", ", versions.Select(version => version.Text("event")));
}
