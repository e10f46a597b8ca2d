using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;
using YogaFlow.Data;
using YogaFlow.Web.Components;

namespace YogaFlow.Web.Features.Practice;

/// <summary>Gets a practice ready: the sequence, the person's settings, and the timeline that they make.</summary>
internal sealed class PracticeRoom(IDbContextFactory<YogaDbContext> contexts)
{
    public static readonly Refusal NoSuchSequence = new(RefusalKind.NotFound, "sequence.not-found", "There is no such sequence.");

    /// <param name="idOrSlug">The number or the slug of a sequence.</param>
    public async Task<Outcome<Sequence>> SequenceAsync(string idOrSlug, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Sequences.Keyed(idOrSlug).WithSteps().SingleOrDefaultAsync(ct) is { } sequence ? sequence : NoSuchSequence;
    }

    /// <summary>What poses have to respect for a person; nothing for someone who is not signed in.</summary>
    public async Task<IReadOnlyList<string>> LimitsAsync(Guid? personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.LimitsAsync(personId, ct);
    }

    /// <summary>The person's settings; the default ones for someone who is not signed in or has chosen none.</summary>
    public async Task<TimelineSettings> SettingsAsync(Guid? personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SettingsAsync(personId, ct);
    }

    public async Task<Refusal?> RememberAsync(Guid personId, TimelineSettings settings, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.RememberAsync(personId, settings, ct);
    }

    /// <param name="look">Who is drawn; null where each pose shows its own.</param>
    public static TimelineDetails TimelineOf(Sequence sequence, TimelineSettings settings, string? look = null)
    {
        var timeline = TimelineBuilder.Build(sequence.Steps, settings);
        return new TimelineDetails(
            sequence.Id, sequence.Slug, sequence.Name, timeline.TotalSeconds, timeline.Steps, settings.ManualAdvance,
            timeline.Segments, timeline.Signals,
            sequence.Steps.Select(step => step.Pose).DistinctBy(pose => pose.Slug).ToDictionary(pose => pose.Slug, pose => Shown(pose, look)));
    }

    private static TimelinePose Shown(Pose pose, string? look) => new(
        pose.Id, pose.Name, pose.Sanskrit.Iast, Drawings.MainOf(pose.ShownBy, look), DrawnFigure.WordsOf(pose.ShownBy, mirrored: false) ?? pose.Picture,
        DrawnFigure.WordsOf(pose.ShownBy, mirrored: true) ?? pose.Picture, pose.DrawnSide, pose.Breath);
}
