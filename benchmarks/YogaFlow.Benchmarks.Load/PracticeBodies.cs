using System.Text.Json;

namespace YogaFlow.Benchmarks.Load;

/// <summary>What clients send when somebody practises.</summary>
internal static class PracticeBodies
{
    public static string Start(int sequence) => JsonSerializer.Serialize(new { sequence_id = sequence });

    /// <param name="started">The answer to the start.</param>
    /// <param name="practice">A number that decides which poses they were.</param>
    public static string Complete(string started, int steps, int secondsOfStep, IReadOnlyList<string> poses, int practice)
    {
        using var answer = JsonDocument.Parse(started);
        return JsonSerializer.Serialize(new
        {
            session_id = answer.RootElement.GetProperty("session_id").GetGuid(),
            duration_seconds = steps * secondsOfStep,
            poses_completed = steps,
            completion_status = "completed",
            steps = Steps(steps, secondsOfStep, poses, practice),
        });
    }

    /// <summary>A whole practice that has just ended, as the player sends it.</summary>
    public static string Whole(int sequence, int steps, int secondsOfStep, IReadOnlyList<string> poses, int practice, DateTimeOffset now) => JsonSerializer.Serialize(new
    {
        client_id = Guid.CreateVersion7(now),
        sequence_id = sequence,
        kind = "sequence",
        started_at = now.AddSeconds(-steps * secondsOfStep),
        duration_seconds = steps * secondsOfStep,
        completion_status = "completed",
        poses_completed = steps,
        steps = Steps(steps, secondsOfStep, poses, practice),
    });

    private static object[] Steps(int steps, int seconds, IReadOnlyList<string> poses, int practice) =>
        [.. Enumerable.Range(0, steps).Select(step => new { pose = poses[((practice * 13) + (step * 5)) % poses.Count], side = (string?)null, seconds })];
}
