using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.People;

namespace YogaFlow.Data.Accounts;

/// <summary>
/// Counts failed tries at a door and locks it. A try is counted before it is judged, in a transaction of its own, so that
/// a hundred at once are no more than five, and nothing that fails later takes the count back.
/// </summary>
public sealed class SignInTallies(IDbContextFactory<YogaDbContext> contexts, TimeProvider clock)
{
    private const int MostWaits = 100;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(100);

    /// <summary>A try that was never judged, because the program was stopped, counts as failed after this.</summary>
    private static readonly TimeSpan LongestJudgement = TimeSpan.FromSeconds(30);

    /// <summary>The door of an address, known or not.</summary>
    public static string Address(string normalizedEmail) => Secret.HashOf($"address {normalizedEmail}");

    /// <summary>The door of a person's second factor.</summary>
    public static string SecondFactor(Guid personId) => Secret.HashOf($"second factor {personId}");

    /// <summary>The door of a signed-in person who is asked for the password again.</summary>
    public static string Confirmation(Guid personId) => Secret.HashOf($"confirmation {personId}");

    /// <summary>Counts a try.</summary>
    /// <returns>Null when it may be judged; otherwise until when the door is locked.</returns>
    public async Task<DateTimeOffset?> BeginAsync(string door, CancellationToken ct)
    {
        for (var waits = 0; ; waits++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow();
            var tally = await db.SignInTallies.AsNoTracking().SingleOrDefaultAsync(row => row.Key == door, ct);
            if (tally is null)
            {
                await AddAsync(db, door, now, ct);
            }
            else if (tally.LockedUntil > now)
            {
                return tally.LockedUntil;
            }
            else if (tally.LockedUntil is { } passed)
            {
                await db.SignInTallies.Where(row => row.Key == door && row.LockedUntil == passed).ExecuteUpdateAsync(
                    row => row.SetProperty(one => one.LockedUntil, (DateTimeOffset?)null).SetProperty(one => one.Failures, 0).SetProperty(one => one.UpdatedAt, now), ct);
            }

            if (await db.SignInTallies.Where(row => row.Key == door && row.LockedUntil == null && row.Failures < LockSchedule.MostFailures).ExecuteUpdateAsync(
                row => row.SetProperty(one => one.Failures, one => one.Failures + 1).SetProperty(one => one.UpdatedAt, now), ct) == 1)
            {
                return null;
            }

            // As many as may fail are being judged right now: what becomes of them decides.
            if (waits >= MostWaits || tally is { LockedUntil: null } && now - tally.UpdatedAt > LongestJudgement)
            {
                await FailedAsync(door, ct);
            }

            await Task.Delay(Wait, ct);
        }
    }

    /// <summary>The try that was begun was wrong.</summary>
    /// <returns>Until when the door is locked, when this was the one that locked it.</returns>
    public async Task<DateTimeOffset?> FailedAsync(string door, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var locks = await db.SignInTallies.Where(row => row.Key == door).Select(row => row.Locks).SingleOrDefaultAsync(ct);
        DateTimeOffset? until = now + LockSchedule.LockFor(locks);
        var locked = await db.SignInTallies.Where(row => row.Key == door && row.LockedUntil == null && row.Failures >= LockSchedule.MostFailures).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.LockedUntil, until).SetProperty(one => one.Locks, one => one.Locks + 1).SetProperty(one => one.UpdatedAt, now), ct);
        return locked == 1 ? until : null;
    }

    /// <summary>The try that was begun was right: nothing is held against the door any more.</summary>
    public async Task SucceededAsync(string door, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.SignInTallies.Where(row => row.Key == door).ExecuteDeleteAsync(ct);
    }

    /// <summary>Takes away what is so old that it says nothing any more.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        var old = clock.GetUtcNow() - TimeSpan.FromDays(7);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.SignInTallies.Where(row => row.UpdatedAt < old).ExecuteDeleteAsync(ct);
    }

    private static async Task AddAsync(YogaDbContext db, string door, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            db.Add(new SignInTally { Key = door, UpdatedAt = now });
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another try at the same door was first.
            db.ChangeTracker.Clear();
        }
    }
}
