using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Practice;

namespace YogaFlow.Data;

/// <summary>How a person likes to be led: asked for by the player, and by the pages of the account.</summary>
public static class SettingsReads
{
    /// <summary>The default settings for someone who is not signed in or has chosen none.</summary>
    public static async Task<TimelineSettings> SettingsAsync(this YogaDbContext db, Guid? personId, CancellationToken ct)
    {
        var chosen = personId is null ? null : await db.PracticeSettings.AsNoTracking().SingleOrDefaultAsync(settings => settings.PersonId == personId, ct);
        return chosen?.ToTimelineSettings() ?? TimelineSettings.Default;
    }

    /// <returns>Null when accepted; otherwise which value is out of its range.</returns>
    public static async Task<Refusal?> RememberAsync(this YogaDbContext db, Guid personId, TimelineSettings settings, CancellationToken ct)
    {
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
}
