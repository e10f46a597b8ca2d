using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Features.Practice;

/// <summary>Turns a stored session into the shape that the API answers.</summary>
internal static class SessionProjection
{
    /// <param name="session">With its sequence, where it has one.</param>
    public static SessionDetails Details(PracticeSession session, SessionStatistics? statistics) => new(
        session.Id, session.ClientId, session.PersonId, session.SequenceId, session.Kind, session.StartedAt, session.CompletedAt,
        session.DurationSeconds, session.Status, session.PracticeDate, session.Sequence?.Name ?? session.SequenceName,
        session.Sequence?.Level, session.Sequence?.Focus, session.TimeZone, session.ByHand, session.Feeling, session.Note, statistics);
}
