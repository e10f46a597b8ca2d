using System.Text.Json.Serialization;
using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Features.Progress;

public sealed record HistorySession(
    Guid SessionId,
    Guid ClientId,
    Guid UserId,
    int? SequenceId,
    string? SequenceSlug,
    PracticeKind Kind,
    DateTimeOffset StartedAt,
    DateTimeOffset? CompletedAt,
    int DurationSeconds,
    SessionStatus CompletionStatus,
    DateOnly PracticeDate,
    string? SequenceName,
    string? SequenceDifficulty,
    string? SequenceFocusArea,
    string TimeZone,
    bool ByHand,
    int? Feeling,
    string? Note,
    object? Statistics);

public sealed record HistoryPageDetails(IReadOnlyList<HistorySession> Sessions, int Total, int Page, int PageSize, int TotalPages);

/// <summary>Totals, times and averages count completed sessions; the rate is completed of all that ended.</summary>
public sealed record PracticeStatistics(
    int TotalSessions,
    long TotalPracticeTimeSeconds,
    double TotalPracticeTimeHours,
    double AverageSessionDurationMinutes,
    int CurrentStreakDays,
    int BestStreakDays,
    double CompletionRatePercentage,
    [property: JsonPropertyName("sessions_last_30_days")] int SessionsLast30Days,
    IReadOnlyList<PracticedSequence> MostPracticedSequences,
    IReadOnlyList<PracticedPose> MostPracticedPoses);

public sealed record PracticedSequence(int? SequenceId, string Name, int PracticeCount);

public sealed record PracticedPose(int PoseId, string Name, int PracticeCount, long TotalSeconds);

public sealed record CalendarDetails(IReadOnlyList<CalendarMonth> Months, int TotalDaysPracticed);

public sealed record CalendarMonth(int Year, int Month, IReadOnlyList<CalendarDay> Days);

public sealed record CalendarDay(DateOnly Date, DateOnly PracticeDate, int SessionCount, long TotalDurationSeconds);

/// <summary>Which sessions to list. Dates are inclusive, in the person's zone.</summary>
public sealed record HistoryFilter(
    SessionStatus? Status = null, PracticeKind? Kind = null, DateOnly? From = null, DateOnly? To = null, int? SequenceId = null)
{
    public static readonly HistoryFilter Everything = new();
}
