using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.People;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>The days and hours of whoever looks: what happened is told by the clock on their wall.</summary>
internal sealed class KeeperClock(IDbContextFactory<YogaDbContext> contexts)
{
    public async Task<PersonClock> OfAsync(Guid keeperId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ClockAsync(keeperId, ct);
    }

    /// <summary>Such as 21 Mar 2026, 06:00.</summary>
    public static string Moment(PersonClock clock, DateTimeOffset instant) =>
        clock.LocalOf(instant).ToString("d MMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
