using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>What the installation holds, in numbers.</summary>
internal sealed class Overview(IDbContextFactory<YogaDbContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="keeperId">Whose clock says what today is.</param>
    public async Task<OverviewCounts> ReadAsync(Guid keeperId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var own = await db.ClockAsync(keeperId, ct);
        var midnight = own.InstantOf(own.LocalOf(now).Date);
        var weekAgo = now - Week;
        return new OverviewCounts(
            await db.Poses.CountAsync(ct),
            await db.Sequences.CountAsync(ct),
            await db.UploadedPictures.CountAsync(ct),
            await db.Users.CountAsync(ct),
            await db.Users.CountAsync(person => person.IsAdmin, ct),
            await db.Users.CountAsync(person => person.LockedByKeeperAt != null, ct),
            await db.Users.CountAsync(person => person.DeletionRequestedAt != null, ct),
            await db.PracticeSessions.CountAsync(session => session.StartedAt >= midnight, ct),
            await db.AuditEntries.CountAsync(entry => entry.At >= weekAgo, ct));
    }
}

internal sealed record OverviewCounts(
    int Poses, int Sequences, int Pictures, int People, int Keepers, int Locked, int BeingErased, int PracticesToday, int DeedsThisWeek);
