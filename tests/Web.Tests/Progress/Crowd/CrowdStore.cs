using YogaFlow.Core.People;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;
using YogaFlow.Data;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress.Crowd;

/// <summary>Puts made-up people and their sessions into the database, past everything that counts.</summary>
internal static class CrowdStore
{
    private const int Chunk = 25;

    public static async Task AddAsync(YogaFlowApp app, IEnumerable<MadePerson> people, MadeLibrary library, CancellationToken ct)
    {
        await using var db = app.CreateDb();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var chunk in people.Chunk(Chunk))
        {
            foreach (var person in chunk)
            {
                db.Add(Account(person));
                db.AddRange(person.Plans.Select(plan => Plan(person, plan)));
                db.AddRange(person.Sessions.Select(session => Session(person, session, library)));
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private static Person Account(MadePerson person) => new()
    {
        Id = person.Id,
        UserName = $"{person.Id:N}@example.org",
        NormalizedUserName = $"{person.Id:N}@EXAMPLE.ORG",
        Email = $"{person.Id:N}@example.org",
        NormalizedEmail = $"{person.Id:N}@EXAMPLE.ORG",
        Name = $"Asha {person.Number}",
        ExperienceLevel = person.Level,
        TimeZone = person.Zone,
        DayStartsAt = person.DayStart,
        Limits = [.. person.Limits],
        CreatedAt = person.Now,
        PrivacyAcceptedAt = person.Now,
        SecurityStamp = $"{person.Id:N}",
    };

    private static WeekPlan Plan(MadePerson person, MadePlan plan)
    {
        var rest = plan.RestDays.Aggregate(Weekdays.None, (days, day) => days | Enum.Parse<Weekdays>(day.ToString()));
        return WeekPlan.Make(person.Id, plan.Monday, rest, plan.DaysAWeek, plan.Sessions, plan.Minutes).TryGet(out var made, out var refusal)
            ? made
            : throw new InvalidOperationException($"Person {person.Number}: {refusal.Reason}");
    }

    private static PracticeSession Session(MadePerson person, MadeSession made, MadeLibrary library)
    {
        var sequence = made.SequenceId is { } id ? library.Sequences[id] : null;
        var clock = new PersonClock(made.Zone, made.DayStart);
        var session = made.Status is SessionStatus.Active
            ? PracticeSession.Start(person.Id, made.ClientId, sequence, made.StartedAt, clock)
            : Whole(person, made, clock, sequence);
        if (session.Describe(made.Feeling, null, [.. made.Reactions.Select(one => new PoseReaction { PoseId = one.PoseId, Kind = one.Kind })]) is { } refusal)
        {
            throw new InvalidOperationException($"Person {person.Number}: {refusal.Reason}");
        }

        // The day that is stored is the one that this test read off the wall, so the two ways to find it must agree.
        Assert.True(
            made.Day == session.PracticeDate,
            $"Person {person.Number}: {made.StartedAt:O} in {made.Zone} from {made.DayStart}:00 is {made.Day:O}, not {session.PracticeDate:O}.");
        return session;
    }

    private static PracticeSession Whole(MadePerson person, MadeSession made, PersonClock clock, Core.Library.Sequence? sequence)
    {
        var steps = made.Steps.Select((step, place) => new PracticedStep { Position = place + 1, PoseId = step.PoseId, Side = step.Side, Seconds = step.Seconds });
        var practice = new FinishedPractice(made.ClientId, made.Kind, made.StartedAt, made.Seconds, made.Status, null, [.. steps]);
        return PracticeSession.Whole(person.Id, practice, sequence, person.Now, clock).TryGet(out var session, out var refusal)
            ? session
            : throw new InvalidOperationException($"Person {person.Number}: {refusal.Reason}");
    }
}
