using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Tests.Progress.Crowd;

/// <summary>Makes up people: the same number of a seed is always the same person.</summary>
internal sealed class CrowdMaker(int seed, MadeLibrary library)
{
    private const int DaysBack = 3 * 365;

    /// <summary>Half hours, quarter hours, a change of half an hour, a change of a month, the first and the last to see a day.</summary>
    private static readonly string[] Zones =
    [
        "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia", "Africa/Casablanca", "Europe/Amsterdam",
        "America/New_York", "Pacific/Auckland", "Asia/Tehran", "America/Sao_Paulo", "UTC", "Pacific/Kiritimati",
    ];

    private static readonly int[] DayStarts = [4, 4, 4, 0, 0, 2, 7, 12];
    private static readonly string[] People = ["beginner", "intermediate", "advanced"];

    /// <summary>A Saturday morning, Monday just begun, the night in which Europe's clocks change, and a Wednesday.</summary>
    private static readonly DateTimeOffset[] Nows =
    [
        new(2026, 3, 21, 6, 0, 0, TimeSpan.Zero), new(2026, 3, 23, 0, 30, 0, TimeSpan.Zero),
        new(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), new(2026, 4, 1, 14, 10, 0, TimeSpan.Zero),
    ];

    private readonly int[] _poses = [.. library.Poses.Keys.Order()];
    private readonly Sequence[] _sequences = [.. library.Sequences.Values.OrderBy(sequence => sequence.Id)];
    private readonly string[] _limits =
        [.. library.Poses.Values.SelectMany(pose => pose.Conditions).Select(condition => condition.Condition).Distinct().Order(StringComparer.Ordinal)];

    private readonly Dictionary<string, List<DateTimeOffset>> _changes = Zones.ToDictionary(zone => zone, ClockChanges);

    public MadePerson Make(int number)
    {
        var random = new Random(HashCode(seed, number));
        var now = Nows[number % Nows.Length];
        var (zone, dayStart) = (Zones[random.Next(Zones.Length)], DayStarts[random.Next(DayStarts.Length)]);
        var limits = random.Next(4) > 0 ? [] : Enumerable.Range(0, random.Next(1, 3)).Select(_ => _limits[random.Next(_limits.Length)]).Distinct().ToList();
        return new MadePerson(
            number, NewId(random), zone, dayStart, People[random.Next(People.Length)], limits, Plans(random, now), Sessions(random, number, zone, dayStart, now), now);
    }

    private static int HashCode(int one, int other) => unchecked((one * 397) ^ (other * 7919));

    private static Guid NewId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static List<MadePlan> Plans(Random random, DateTimeOffset now)
    {
        var plans = new List<MadePlan>();
        for (var i = random.Next(2) == 0 ? 0 : random.Next(1, 5); i > 0; i--)
        {
            var rest = Enum.GetValues<DayOfWeek>().OrderBy(_ => random.Next()).Take(random.Next(4)).ToList();
            var monday = MadeDay.MondayOf(DateOnly.FromDateTime(now.DateTime).AddDays(-random.Next(DaysBack)));
            plans.Add(new MadePlan(
                monday, rest, random.Next(1, 8 - rest.Count),
                random.Next(3) == 0 ? null : random.Next(1, 8), random.Next(3) == 0 ? null : random.Next(1, 40) * 5));
        }

        return [.. plans.DistinctBy(plan => plan.Monday)];
    }

    /// <summary>Some never practise, most a little, a few have done so every day for years.</summary>
    private static int HowMany(Random random, int number) => number % 200 == 7 ? 1500 : random.Next(100) switch
    {
        < 8 => 0,
        < 36 => random.Next(1, 30),
        < 78 => random.Next(30, 65),
        < 98 => random.Next(65, 110),
        _ => random.Next(140, 350),
    };

    private List<MadeSession> Sessions(Random random, int number, string zone, int dayStart, DateTimeOffset now)
    {
        var many = HowMany(random, number);
        var spread = Math.Clamp((int)(many * (0.5 + (random.NextDouble() * 3))), 3, DaysBack);
        var last = random.Next(3) > 0 ? 0 : random.Next(Math.Max(1, DaysBack - spread));
        var moved = random.Next(10) == 0 ? Zones[random.Next(Zones.Length)] : zone;
        var favourites = Enumerable.Range(0, random.Next(2, 9)).Select(_ => _sequences[random.Next(_sequences.Length)]).ToArray();
        var knows = random.Next(5, _poses.Length);
        var made = new Dictionary<DateTimeOffset, MadeSession>();
        for (var i = 0; i < many; i++)
        {
            var daysBack = last + random.Next(spread);
            var there = daysBack > last + (spread / 2) ? moved : zone;
            var seconds = random.Next(12) == 0 ? random.Next(0, 90) : random.Next(90, 3600);
            var startedAt = When(random, there, DateOnly.FromDateTime(now.DateTime).AddDays(-daysBack));
            if (startedAt.AddSeconds(seconds) > now)
            {
                startedAt = now.AddSeconds(-seconds - random.Next(2000));
            }

            made.TryAdd(startedAt, Session(random, favourites, knows, startedAt, seconds, there, dayStart));
        }

        if (random.Next(20) == 0)
        {
            var sequence = favourites[0];
            var startedAt = now.AddSeconds(-random.Next(1, 7000));
            made.TryAdd(startedAt, new MadeSession(
                NewId(random), PracticeKind.Sequence, sequence.Id, startedAt, 0, SessionStatus.Active, [], null, [], zone, dayStart));
        }

        return [.. made.Values];
    }

    private MadeSession Session(Random random, Sequence[] favourites, int knows, DateTimeOffset startedAt, int seconds, string zone, int dayStart)
    {
        var kind = random.Next(10) switch { < 6 => PracticeKind.Sequence, < 7 => PracticeKind.Breathing, < 8 => PracticeKind.Meditation, _ => PracticeKind.Free };
        var status = random.Next(10) switch { < 7 => SessionStatus.Completed, < 9 => SessionStatus.Partial, _ => SessionStatus.Abandoned };
        int? sequence = kind is PracticeKind.Sequence || random.Next(12) == 0 ? favourites[random.Next(favourites.Length)].Id : null;
        var holds = random.Next(4) > 0 || seconds < 10 ? 0 : random.Next(1, 6);
        var steps = Enumerable.Range(0, holds)
            .Select(_ => new MadeStep(_poses[random.Next(knows)], random.Next(3) switch { 0 => Side.Left, 1 => Side.Right, _ => null }, random.Next(seconds / holds)))
            .ToList();
        var reactions = random.Next(12) > 0 ? [] : Enumerable.Range(0, random.Next(1, 3)).Select(_ => _poses[random.Next(knows)]).Distinct()
            .Select(pose => new MadeReaction(pose, random.Next(3) == 0 ? ReactionKind.Hurt : ReactionKind.Pleased)).ToList();
        return new MadeSession(
            NewId(random), kind, sequence, startedAt, seconds, status, steps, random.Next(3) == 0 ? random.Next(1, 6) : null, reactions, zone, dayStart);
    }

    /// <summary>Often close to where one day becomes the next, and to where the clocks change.</summary>
    private DateTimeOffset When(Random random, string zone, DateOnly date)
    {
        if (random.Next(15) == 0 && _changes[zone] is { Count: > 0 } changes)
        {
            return changes[random.Next(changes.Count)].AddMinutes(random.Next(-90, 90)).AddSeconds(random.Next(60));
        }

        var minute = random.Next(10) switch
        {
            0 => (24 * 60) - random.Next(1, 4),
            1 => random.Next(0, 3),
            2 => (4 * 60) + random.Next(-2, 3),
            _ => random.Next(24 * 60),
        };
        var wall = date.ToDateTime(TimeOnly.MinValue).AddMinutes(minute).AddSeconds(random.Next(60));
        return new DateTimeOffset(wall, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>The hours in which the offset of a zone changes, found by looking at each.</summary>
    private static List<DateTimeOffset> ClockChanges(string zone)
    {
        var (rules, found) = (TimeZoneInfo.FindSystemTimeZoneById(zone), new List<DateTimeOffset>());
        for (var hour = Nows[0].AddDays(-DaysBack); hour < Nows[0]; hour = hour.AddHours(1))
        {
            if (rules.GetUtcOffset(hour) != rules.GetUtcOffset(hour.AddHours(1)))
            {
                found.Add(hour.AddHours(1));
            }
        }

        return found;
    }
}
