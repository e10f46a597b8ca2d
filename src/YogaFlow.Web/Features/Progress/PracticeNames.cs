using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Features.Progress;

/// <summary>What people read of a practice.</summary>
internal static class PracticeNames
{
    public static string Of(HistorySession session) => session.SequenceName ?? Of(session.Kind);

    public static string Of(PracticeKind kind) => kind switch
    {
        PracticeKind.Breathing => "Breathing",
        PracticeKind.Meditation => "Meditation",
        PracticeKind.Sequence => "A sequence",
        _ => "A practice of your own",
    };

    public static string Ending(SessionStatus status) => status switch
    {
        SessionStatus.Completed => "completed",
        SessionStatus.Partial => "in part",
        SessionStatus.Abandoned => "left early",
        _ => "going on",
    };
}
