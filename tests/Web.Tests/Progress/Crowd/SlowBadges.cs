namespace YogaFlow.Web.Tests.Progress.Crowd;

/// <summary>Which badges someone's practices earn, and how far the others are.</summary>
internal sealed class SlowBadges(MadeLibrary library, SlowNumbers slow)
{
    private static readonly int[] StreakDays = [7, 14, 30, 60, 100];
    private static readonly int[] SessionCounts = [10, 25, 50, 100, 500];
    private static readonly int[] HourCounts = [10, 25, 50, 100];

    /// <summary>By code: how far, and from where it is earned.</summary>
    public IReadOnlyDictionary<string, (int Value, int Threshold)> All { get; } = Standing(library, slow);

    public IEnumerable<string> Earned => All.Where(one => one.Value.Value >= one.Value.Threshold).Select(one => one.Key);

    /// <summary>Of each row of thresholds the lowest that is not reached; every category and style that is open.</summary>
    public IEnumerable<string> Next => All.Where(one => one.Value.Value < one.Value.Threshold)
        .GroupBy(one => one.Key.StartsWith("category-", StringComparison.Ordinal) || one.Key.StartsWith("style-", StringComparison.Ordinal) ? one.Key : one.Key.Split('-')[0])
        .Select(row => row.MinBy(one => one.Value.Threshold))
        .Select(one => $"{one.Key} {one.Value.Value}/{one.Value.Threshold}");

    private static Dictionary<string, (int Value, int Threshold)> Standing(MadeLibrary library, SlowNumbers slow)
    {
        var best = slow.BestDays;
        var hours = (int)(slow.Completed.Sum(one => (long)one.Seconds) / 3600);
        var held = slow.Completed.SelectMany(one => one.Steps).Select(step => step.PoseId).ToHashSet();
        var styles = slow.Completed.Where(one => one.SequenceId is not null).Select(one => library.Sequences[one.SequenceId!.Value].Style).ToHashSet();
        var all = new Dictionary<string, (int, int)>();
        foreach (var days in StreakDays)
        {
            all[$"streak-{days}"] = (best, days);
        }

        foreach (var sessions in SessionCounts)
        {
            all[$"sessions-{sessions}"] = (slow.Completed.Count, sessions);
        }

        foreach (var some in HourCounts)
        {
            all[$"hours-{some}"] = (hours, some);
        }

        foreach (var category in library.Poses.Values.Where(pose => pose.VariationOf is null).Select(pose => pose.Categories[0]).Distinct())
        {
            all[$"category-{category}"] = (library.Of(category).Count(pose => held.Contains(pose.Id)), library.Of(category).Count());
        }

        foreach (var style in library.Styles)
        {
            all[$"style-{style}"] = (styles.Contains(style) ? 1 : 0, 1);
        }

        return all;
    }
}
