using Microsoft.EntityFrameworkCore;

namespace YogaFlow.Data.Accounts;

/// <summary>The links that are mailed: made when the mail is written, taken when they are followed.</summary>
public sealed class MailedTokens(IDbContextFactory<YogaDbContext> contexts, TimeProvider clock)
{
    public const int MostAnHour = 5;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static TimeSpan LifetimeOf(MailedPurpose purpose) =>
        purpose is MailedPurpose.ResetPassword ? TimeSpan.FromHours(1) : TimeSpan.FromDays(3);

    /// <returns>The token for the mail; it is not kept.</returns>
    public async Task<string> MakeAsync(Guid personId, MailedPurpose purpose, string address, CancellationToken ct)
    {
        var (now, token) = (clock.GetUtcNow(), Secret.New());
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.MailedTokens.Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(ct);
        db.Add(new MailedToken
        {
            Hash = Secret.HashOf(token),
            PersonId = personId,
            Purpose = purpose,
            Address = address,
            CreatedAt = now,
            ExpiresAt = now + LifetimeOf(purpose),
        });
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>Whether a person got so many of these mails within an hour that somebody is only filling their mailbox.</summary>
    public async Task<bool> AreEnoughAsync(Guid personId, MailedPurpose purpose, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Hour;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.MailedTokens.CountAsync(row => row.PersonId == personId && row.Purpose == purpose && row.CreatedAt > since, ct) >= MostAnHour;
    }

    /// <summary>Whether a link could be followed now; it stays as it is.</summary>
    public async Task<bool> IsGoodAsync(string? token, MailedPurpose purpose, CancellationToken ct)
    {
        var (now, hash) = (clock.GetUtcNow(), Secret.HashOf(token ?? ""));
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.MailedTokens.AnyAsync(row => row.Hash == hash && row.Purpose == purpose && row.ExpiresAt > now, ct);
    }

    /// <summary>Takes a link in the caller's transaction; of several who follow it at once, one gets it.</summary>
    /// <returns>Null when there is none, or it is used or too old.</returns>
    public async Task<MailedToken?> TakeAsync(YogaDbContext db, string token, MailedPurpose[] purposes, CancellationToken ct)
    {
        var (now, hash) = (clock.GetUtcNow(), Secret.HashOf(token));
        var found = await db.MailedTokens.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Hash == hash && purposes.Contains(row.Purpose) && row.ExpiresAt > now, ct);
        return found is not null && await db.MailedTokens.Where(row => row.Hash == hash).ExecuteDeleteAsync(ct) == 1 ? found : null;
    }
}
