using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Core.Progress;
using YogaFlow.Data;
using YogaFlow.Data.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>What the practices of a range add up to, and which sequences, poses, sides and categories they were.</summary>
internal sealed class RangeNumbers(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, Vocabulary vocabulary)
{
    private const int MostRanked = 10;
    private const int MostUneven = 5;

    /// <param name="today">The person's date. A range ends with it, or with the last practice if that has a later date.</param>
    public async Task<RangeDetails> ReadAsync(Guid personId, RangeChoice range, DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (first, last) = (range.From ?? DateOnly.MinValue, range.To ?? DateOnly.MaxValue);
        var days = await db.DaysAsync(personId, first, last, ct);
        var sequences = range.IsEverything ? await db.SequencesEverAsync(personId, ct) : await db.SequencesAsync(personId, first, last, ct);
        var poses = range.IsEverything ? await db.PosesEverAsync(personId, ct) : await db.PosesAsync(personId, first, last, ct);
        var library = await shelf.ReadAsync(ct);
        var practisedSequences = sequences.Where(one => one.Tally.Practices > 0 && library.Sequences.ContainsKey(one.Id))
            .Select(one => (Sequence: library.Sequences[one.Id], one.Tally)).ToList();
        var practisedPoses = poses.Where(one => one.Tally.Holds > 0 && library.Poses.ContainsKey(one.Id))
            .Select(one => (Pose: library.Poses[one.Id], one.Tally)).ToList();
        var sided = practisedPoses.Where(one => one.Pose.IsSided)
            .Select(one => new UnevenPose(one.Pose.Slug, one.Pose.Name, new SideTime(one.Tally.LeftSeconds, one.Tally.RightSeconds))).ToList();
        return new RangeDetails(
            Summary(days, range, today),
            [.. practisedSequences.OrderByDescending(one => one.Tally.Practices).ThenBy(one => one.Sequence.Name, StringComparer.Ordinal).Take(MostRanked)
                .Select(one => new RankedSequence(one.Sequence.Slug, one.Sequence.Name, one.Tally.Practices, one.Tally.Seconds))],
            [.. practisedPoses.OrderByDescending(one => one.Tally.Holds).ThenBy(one => one.Pose.Name, StringComparer.Ordinal).Take(MostRanked)
                .Select(one => new RankedPose(one.Pose.Slug, one.Pose.Name, one.Tally.Holds, one.Tally.Seconds))],
            new SideTime(sided.Sum(pose => pose.Time.LeftSeconds), sided.Sum(pose => pose.Time.RightSeconds)),
            [.. sided.Where(pose => pose.Time.Difference > 0)
                .OrderByDescending(pose => pose.Time.Difference).ThenBy(pose => pose.Name, StringComparer.Ordinal).Take(MostUneven)],
            CategoryShare.Of(
                [.. vocabulary.Categories.Keys.Where(library.BasePosesByCategory.ContainsKey)],
                practisedPoses.GroupBy(one => one.Pose.Category).ToDictionary(group => group.Key, group => group.Sum(one => one.Tally.Seconds))),
            [.. practisedSequences.GroupBy(one => one.Sequence.Style)
                .Select(style => new StyleCount(style.Key, style.Sum(one => one.Tally.Practices)))
                .OrderByDescending(style => style.Practices).ThenBy(style => style.Style, StringComparer.Ordinal)]);
    }

    private static RangeSummary Summary(List<PracticeDay> days, RangeChoice range, DateOnly today)
    {
        var latest = days.Count > 0 && days[^1].Date > today ? days[^1].Date : today;
        var from = range.From ?? (days.Count > 0 ? days[0].Date : range.To ?? today);
        return RangeSummary.Of(days, from, range.To < latest ? range.To.Value : latest);
    }
}
