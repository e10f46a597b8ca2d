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

    /// <summary>The person's settings; the default ones for someone who is not signed in or has chosen none.</summary>
    public async Task<TimelineSettings> SettingsAsync(Guid? personId, CancellationToken ct)
    {
        if (personId is null)
        {
            return TimelineSettings.Default;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var chosen = await db.PracticeSettings.AsNoTracking().SingleOrDefaultAsync(settings => settings.PersonId == personId, ct);
        return chosen?.ToTimelineSettings() ?? TimelineSettings.Default;
    }

    public async Task<Refusal?> RememberAsync(Guid personId, TimelineSettings settings, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var chosen = await db.PracticeSettings.SingleOrDefaultAsync(one => one.PersonId == personId, ct);
        if (chosen is null)
        {
            chosen = PracticeSettings.For(personId);
            db.Add(chosen);
        }

        if (chosen.Remember(settings) is { } refusal)
        {
            return refusal;
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two devices remembered for the first time at once; the other one's settings are as good.
        }

        return null;
    }

    public static TimelineDetails TimelineOf(Sequence sequence, TimelineSettings settings)
    {
        var timeline = TimelineBuilder.Build(sequence.Steps, settings);
        return new TimelineDetails(
            sequence.Id, sequence.Slug, sequence.Name, timeline.TotalSeconds, timeline.Steps, settings.ManualAdvance,
            timeline.Segments, timeline.Signals,
            sequence.Steps.Select(step => step.Pose).DistinctBy(pose => pose.Slug).ToDictionary(pose => pose.Slug, Shown));
    }

    private static TimelinePose Shown(Pose pose) => new(
        pose.Id, pose.Name, pose.Sanskrit.Iast, Drawings.MainOf(pose.ShownBy), pose.Picture, pose.DrawnSide, pose.Breath);
}
