using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>A person with a few months of made-up practices, known to the test and sent to the program.</summary>
public sealed class PractisedYear
{
    private static readonly string[] Kinds = ["sequence", "breathing", "meditation", "free"];
    private static readonly string[] Endings = ["completed", "completed", "completed", "partial", "abandoned"];
    private static readonly string[] Poses = ["tree", "crow", "corpse", "mountain"];

    private PractisedYear(HttpClient client, TimeZoneInfo zone, DateTimeOffset now, IReadOnlyList<Practice> practices) =>
        (Client, Zone, Now, Practices) = (client, zone, now, practices);

    public HttpClient Client { get; }

    public TimeZoneInfo Zone { get; }

    public DateTimeOffset Now { get; }

    public IReadOnlyList<Practice> Practices { get; }

    public DateOnly Today => DayOf(Now);

    public static async Task<PractisedYear> MakeAsync(YogaFlowApp app, string zone, int practices)
    {
        var client = app.SignedInAsSomebody(zone);
        var sequences = (await client.GetJsonAsync(Answers.Api + "/sequences")).GetProperty("sequences").EnumerateArray().Take(7)
            .Select(one => (Id: one.Number("sequence_id"), Name: one.Text("name")!)).ToList();
        var random = new Random(42);
        var made = new List<Practice>();
        for (var i = 0; i < practices; i++)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            var sequence = kind == "sequence" ? sequences[random.Next(sequences.Count)] : default;
            var practice = new Practice(
                app.NewId(), kind, sequence.Name is null ? null : sequence.Id, sequence.Name,
                app.Clock.Now.AddMinutes(-random.Next(31, 60 * 24 * 130)), random.Next(0, 1800), Endings[random.Next(Endings.Length)],
                [.. Enumerable.Range(0, random.Next(4)).Select(_ => (Poses[random.Next(Poses.Length)], random.Next(10, 90)))]);
            await client.PostAsync(Answers.Api + "/sessions", practice.Body(), HttpStatusCode.Created);
            made.Add(practice);
        }

        return new PractisedYear(client, TimeZoneInfo.FindSystemTimeZoneById(zone), app.Clock.Now, made);
    }

    /// <summary>A day begins at four in the morning.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime.AddHours(-4));

    /// <summary>The days on which more than half of a practice was done.</summary>
    public HashSet<DateOnly> Days => [.. Practices.Where(practice => practice.Status is "completed" or "partial").Select(DayOf)];

    /// <summary>
    /// The longest streak that ends on a day, looked for backwards: a missed day costs the one freeze of its week, and a
    /// second one in the same week is where the streak begins. Today is not over, so it cannot be missed.
    /// </summary>
    public int RunUpTo(DateOnly last)
    {
        var (days, spent, run) = (Days, new HashSet<DateOnly>(), 0);
        for (var day = last; day >= days.Min(); day = day.AddDays(-1))
        {
            if (days.Contains(day))
            {
                run++;
            }
            else if (day != Today && !spent.Add(day.AddDays(-(((int)day.DayOfWeek + 6) % 7))))
            {
                break;
            }
        }

        return run;
    }

    public DateOnly DayOf(Practice practice) => DayOf(practice.StartedAt);

    public IEnumerable<Practice> Between(DateOnly? from, DateOnly? to) =>
        Practices.Where(practice => (from is null || DayOf(practice) >= from) && (to is null || DayOf(practice) <= to));

    public sealed record Practice(
        Guid ClientId, string Kind, int? SequenceId, string? SequenceName, DateTimeOffset StartedAt, int Seconds, string Status, IReadOnlyList<(string Pose, int Seconds)> Steps)
    {
        public object Body() => new
        {
            client_id = ClientId,
            kind = Kind,
            sequence_id = SequenceId,
            started_at = StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
            duration_seconds = Seconds,
            completion_status = Status,
            steps = Steps.Select(step => new { pose = step.Pose, seconds = step.Seconds }),
        };
    }
}
