using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.People;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.People.Security;

/// <summary>What the pages of an account ask of it.</summary>
internal sealed class AccountFacts(IDbContextFactory<YogaDbContext> contexts)
{
    public async Task<PersonClock> ClockAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ClockAsync(personId, ct);
    }
}

internal static class Moments
{
    /// <summary>"21 March 2026, 07:30", by the clock on the person's wall.</summary>
    public static string Moment(this PersonClock clock, DateTimeOffset instant) =>
        clock.LocalOf(instant).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
