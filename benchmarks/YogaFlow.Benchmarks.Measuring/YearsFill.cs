using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Core.Practice;

namespace YogaFlow.Benchmarks.Measuring;

/// <summary>Three years of practice for a few people, made by the program's own rules, on either engine.</summary>
internal static class YearsFill
{
    private const int Days = 3 * 365;
    private const int StepsEach = 4;
    private const int FirstHour = 5;
    private const int Hours = 18;
    private const int ShortestSeconds = 300;
    private const int LongestSeconds = 3300;

    public static async Task RunAsync(
        MeasuredDatabase database, Counting counting, LibraryOfFill library, Guid person, string zone, int practices, CancellationToken ct)
    {
        var random = new Random(person.GetHashCode());
        var now = TimeProvider.System.GetUtcNow();
        var clock = new PersonClock(zone, PersonalDay.DefaultStart);
        await using (var db = database.CreateDbContext())
        {
            // Oldest first, as they would have come.
            for (var number = practices; number > 0; number--)
            {
                db.Add(Practice(person, clock, number * Days / practices, library, random, now));
            }

            await db.SaveChangesAsync(ct);
        }

        await counting.Recount.PersonAsync(person, ct);
        if (await counting.Recount.PersonAsync(person, ct))
        {
            throw new BenchmarkException("Counted twice, the program found two different sums.");
        }
    }

    private static PracticeSession Practice(
        Guid person, PersonClock clock, int daysAgo, LibraryOfFill library, Random random, DateTimeOffset now)
    {
        var day = clock.LocalOf(now).Date.AddDays(-Math.Max(1, daysAgo));
        var local = day.AddHours(FirstHour + random.Next(Hours)).AddMinutes(random.Next(60));
        var seconds = random.Next(ShortestSeconds, LongestSeconds);
        var steps = Enumerable.Range(1, StepsEach).Select(position => (Position: position, Pose: library.Poses[random.Next(library.Poses.Count)]))
            .Select(one => new PracticedStep
            {
                Position = one.Position,
                PoseId = one.Pose.Id,
                Side = one.Pose.Sides is PoseSides.Both ? one.Position % 2 == 1 ? Side.Left : Side.Right : null,
                Seconds = ShortestSeconds / StepsEach,
            })
            .ToList();
        var started = new DateTimeOffset(local, clock.Zone.GetUtcOffset(local)).ToUniversalTime();
        var status = random.Next(10) switch { 0 => SessionStatus.Partial, _ => SessionStatus.Completed };
        var practice = new FinishedPractice(Guid.CreateVersion7(started), PracticeKind.Sequence, started, seconds, status, null, steps);
        return PracticeSession.Whole(person, practice, library.Sequences[random.Next(library.Sequences.Count)], now, clock)
            .TryGet(out var session, out var refusal)
                ? session
                : throw new BenchmarkException($"The program refuses what is filled in: {refusal.Reason}");
    }
}

/// <summary>What there is to practise.</summary>
internal sealed record LibraryOfFill(IReadOnlyList<Pose> Poses, IReadOnlyList<Sequence> Sequences);
