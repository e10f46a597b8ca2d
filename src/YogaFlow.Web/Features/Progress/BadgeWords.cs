using YogaFlow.Core.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>What people read of badges besides their names.</summary>
internal static class BadgeWords
{
    public static string Of(BadgeFamily family) => family switch
    {
        BadgeFamily.Streak => "Days in a row",
        BadgeFamily.Sessions => "Practices",
        BadgeFamily.Hours => "Time on the mat",
        BadgeFamily.Category => "Poses",
        _ => "Styles",
    };

    public static string HowFar(BadgeProgress next) => next.Badge.Family switch
    {
        BadgeFamily.Streak => $"Your best streak so far: {next.Value} of {next.Threshold} days.",
        BadgeFamily.Sessions => $"{next.Value} of {next.Threshold} practices.",
        BadgeFamily.Hours => $"{next.Value} of {next.Threshold} hours.",
        BadgeFamily.Category => $"{next.Value} of {StreakWords.Count(next.Threshold, "pose")}.",
        _ => "Not practised yet.",
    };
}
