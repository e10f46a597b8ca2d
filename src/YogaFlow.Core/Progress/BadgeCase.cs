namespace YogaFlow.Core.Progress;

/// <summary>Every badge that there is, for the library as it is now.</summary>
public sealed class BadgeCase
{
    private static readonly int[] StreakDays = [7, 14, 30, 60, 100];
    private static readonly int[] SessionCounts = [10, 25, 50, 100, 500];
    private static readonly int[] HourCounts = [10, 25, 50, 100];

    private BadgeCase(IReadOnlyList<Badge> badges) => Badges = badges;

    /// <summary>In the order in which they are shown: by family, and from the lowest threshold up.</summary>
    public IReadOnlyList<Badge> Badges { get; }

    /// <param name="categories">Words and labels of the vocabulary.</param>
    /// <param name="styles">Words and labels of the vocabulary.</param>
    /// <param name="posesByCategory">Base poses by word; a category without poses has no badge.</param>
    public static BadgeCase All(
        IReadOnlyDictionary<string, string> categories,
        IReadOnlyDictionary<string, string> styles,
        IReadOnlyDictionary<string, int> posesByCategory) => new([
            .. StreakDays.Select(OfStreak),
            .. SessionCounts.Select(OfSessions),
            .. HourCounts.Select(OfHours),
            .. categories
                .Where(category => posesByCategory.GetValueOrDefault(category.Key) > 0)
                .Select(category => OfCategory(category.Key, category.Value, posesByCategory[category.Key])),
            .. styles.Select(style => OfStyle(style.Key, style.Value)),
        ]);

    public IReadOnlyList<Badge> Earned(BadgeFacts facts) => [.. Badges.Where(badge => badge.Earned(facts))];

    /// <summary>What comes next: of streak, sessions and hours one badge each, of categories and styles all that are open.</summary>
    /// <param name="held">
    /// Codes of awards that hold although the library has grown since; they are not asked for again.
    /// </param>
    /// <returns>Nearest first, by the share that is done.</returns>
    public IReadOnlyList<BadgeProgress> Next(BadgeFacts facts, IReadOnlySet<string>? held = null) =>
    [
        .. Badges
            .Where(badge => !badge.Earned(facts) && held?.Contains(badge.Code) != true)
            .GroupBy(badge => (badge.Family, badge.Word))
            .Select(ladder => ladder.First())
            .Select(badge => new BadgeProgress(badge, badge.Value(facts), badge.Threshold))
            .OrderByDescending(progress => progress.Share),
    ];

    private static Badge OfStreak(int days) => new(
        $"streak-{days}", BadgeFamily.Streak, null, days,
        $"{days}-day streak", $"A streak of {days} days of practice.");

    private static Badge OfSessions(int sessions) => new(
        $"sessions-{sessions}", BadgeFamily.Sessions, null, sessions,
        $"{sessions} practices", $"{sessions} practices, each followed to its end.");

    private static Badge OfHours(int hours) => new(
        $"hours-{hours}", BadgeFamily.Hours, null, hours,
        $"{hours} hours", $"{hours} hours on the mat.");

    private static Badge OfCategory(string word, string label, int poses) => new(
        $"category-{word}", BadgeFamily.Category, word, poses,
        $"All of {label}", $"Every pose of the category {label}, practised at least once.");

    private static Badge OfStyle(string word, string label) => new(
        $"style-{word}", BadgeFamily.Style, word, 1,
        $"First of {label}", $"A first practice in the style {label}.");
}
