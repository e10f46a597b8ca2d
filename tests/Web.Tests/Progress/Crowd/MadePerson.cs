using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Tests.Progress.Crowd;

/// <summary>Someone made up, with everything that they ever practised.</summary>
/// <param name="Number">Names the person in a failure.</param>
/// <param name="Zone">Where they are now; what they practised before may have been elsewhere.</param>
/// <param name="Now">When they look at their numbers.</param>
internal sealed record MadePerson(
    int Number, Guid Id, string Zone, int DayStart, string Level, IReadOnlyList<string> Limits,
    IReadOnlyList<MadePlan> Plans, IReadOnlyList<MadeSession> Sessions, DateTimeOffset Now)
{
    public DateOnly Today => MadeDay.Of(Now, Zone, DayStart);
}

/// <summary>What was planned from a Monday on.</summary>
internal sealed record MadePlan(DateOnly Monday, IReadOnlyList<DayOfWeek> RestDays, int DaysAWeek, int? Sessions, int? Minutes);

internal sealed record MadeSession(
    Guid ClientId, PracticeKind Kind, int? SequenceId, DateTimeOffset StartedAt, int Seconds, SessionStatus Status,
    IReadOnlyList<MadeStep> Steps, int? Feeling, IReadOnlyList<MadeReaction> Reactions, string Zone, int DayStart)
{
    public DateOnly Day { get; } = MadeDay.Of(StartedAt, Zone, DayStart);

    public DateTime Local => TimeZoneInfo.ConvertTime(StartedAt, TimeZoneInfo.FindSystemTimeZoneById(Zone)).DateTime;
}

internal sealed record MadeStep(int PoseId, Side? Side, int Seconds);

internal sealed record MadeReaction(int PoseId, ReactionKind Kind);

/// <summary>The day to which an instant belongs, read off the clock on the wall.</summary>
internal static class MadeDay
{
    public static DateOnly Of(DateTimeOffset instant, string zone, int dayStart)
    {
        var wall = TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var date = new DateOnly(wall.Year, wall.Month, wall.Day);
        return wall.Hour < dayStart ? date.AddDays(-1) : date;
    }

    public static DateOnly MondayOf(DateOnly day)
    {
        while (day.DayOfWeek is not DayOfWeek.Monday)
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
