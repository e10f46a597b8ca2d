using System.Text.Json;

namespace YogaFlow.EndToEnd.Tests.Running;

/// <summary>Calls the API with the cookies of a visit.</summary>
internal static class Api
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static async Task<JsonElement> GetAsync(this Visit visit, string path) => await visit.GetAsync<JsonElement>(path);

    public static async Task<T> GetAsync<T>(this Visit visit, string path)
    {
        var response = await visit.Context.APIRequest.GetAsync($"/api/v1{path}");
        Assert.True(response.Ok, $"GET {path} answered {response.Status}: {await response.TextAsync()}");
        return JsonSerializer.Deserialize<T>(await response.BodyAsync(), Json)!;
    }

    public static async Task PostAsync(this Visit visit, string path, object body)
    {
        var response = await visit.Context.APIRequest.PostAsync(
            $"/api/v1{path}", new() { Data = JsonSerializer.Serialize(body, Json), Headers = [new("Content-Type", "application/json")] });
        Assert.True(response.Ok, $"POST {path} answered {response.Status}: {await response.TextAsync()}");
    }

    /// <summary>Keeps a practice that the signed-in person did some days ago.</summary>
    public static Task PractisedAsync(this Visit visit, int sequenceId, double daysAgo, int seconds, string status = "completed")
    {
        var started = TimeProvider.System.GetUtcNow().AddDays(-daysAgo).AddSeconds(-seconds);
        return visit.PostAsync("/sessions", new
        {
            ClientId = Guid.CreateVersion7(started),
            SequenceId = sequenceId,
            Kind = "sequence",
            StartedAt = started,
            DurationSeconds = seconds,
            CompletionStatus = status,
        });
    }

    /// <summary>Keeps a practice of some days ago with a few holds, more of them on the left.</summary>
    public static Task PractisedWithSidesAsync(this Visit visit, int sequenceId, double daysAgo, int seconds)
    {
        var started = TimeProvider.System.GetUtcNow().AddDays(-daysAgo).AddSeconds(-seconds);
        return visit.PostAsync("/sessions", new
        {
            ClientId = Guid.CreateVersion7(started),
            SequenceId = sequenceId,
            Kind = "sequence",
            StartedAt = started,
            DurationSeconds = seconds,
            CompletionStatus = "completed",
            Feeling = 4,
            Steps = new object[]
            {
                new { Pose = "tree", Side = "left", Seconds = 60 },
                new { Pose = "tree", Side = "right", Seconds = 45 },
                new { Pose = "triangle", Side = "right", Seconds = 30 },
                new { Pose = "corpse", Seconds = 120 },
            },
        });
    }
}
