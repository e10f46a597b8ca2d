using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;
using Scopes = YogaFlow.Data.Accounts.TokenScopes;

namespace YogaFlow.Web.Features.People.Security;

/// <summary>The tokens that a person gives to scripts of theirs.</summary>
internal sealed partial class ScriptTokens(IDbContextFactory<YogaDbContext> contexts, TimeProvider clock, ILogger<SecurityLog> log)
{
    /// <summary>What the page offers.</summary>
    public static readonly IReadOnlyList<int> UsualDays = [30, 90, 365];

    public async Task<IReadOnlyList<PersonalToken>> OfAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.PersonalTokens.AsNoTracking().Where(token => token.PersonId == personId)
            .OrderByDescending(token => token.CreatedAt).ThenBy(token => token.Id).Take(PersonalToken.MostTokens).ToListAsync(ct);
    }

    /// <returns>The token and, this once, its secret.</returns>
    public async Task<Outcome<NewToken>> MakeAsync(Guid personId, string? name, IReadOnlyList<string>? scopes, int days, CancellationToken ct)
    {
        var (now, tidy, wanted) = (clock.GetUtcNow(), (name ?? "").Trim(), (scopes ?? []).Distinct().ToList());
        if (tidy.Length is 0 or > PersonalToken.NameMaxLength || tidy.Any(char.IsControl))
        {
            return SecurityRefusals.TokenName;
        }

        if (!wanted.Contains(Scopes.Read) || wanted.Any(scope => !Scopes.All.Contains(scope)))
        {
            return SecurityRefusals.TokenScopes;
        }

        if (days is < 1 or > PersonalToken.LongestDays)
        {
            return SecurityRefusals.TokenDays;
        }

        var secret = Secret.New(PersonalTokenHandler.Prefix);
        var token = new PersonalToken
        {
            Id = Guid.CreateVersion7(now),
            PersonId = personId,
            Name = tidy,
            Scopes = [.. Scopes.All.Where(wanted.Contains)],
            Hash = Secret.HashOf(secret),
            CreatedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Those who make tokens at once wait here for each other, so that the count below is true.
        await db.Users.Where(person => person.Id == personId).ExecuteUpdateAsync(row => row.SetProperty(person => person.Name, person => person.Name), ct);
        await db.PersonalTokens.Where(one => one.PersonId == personId && one.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        if (await db.PersonalTokens.CountAsync(one => one.PersonId == personId, ct) >= PersonalToken.MostTokens)
        {
            return SecurityRefusals.TooManyTokens;
        }

        db.Add(token);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        Made(log, personId, token.Id);
        return new NewToken(token, secret);
    }

    /// <returns>False when the person has no such token.</returns>
    public async Task<bool> RevokeAsync(Guid personId, Guid tokenId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.PersonalTokens.Where(token => token.PersonId == personId && token.Id == tokenId).ExecuteDeleteAsync(ct) == 0)
        {
            return false;
        }

        Revoked(log, personId, tokenId);
        return true;
    }

    [LoggerMessage(SecurityEvents.PersonalTokenMade, LogLevel.Information, "Person {PersonId} made the personal token {TokenId}")]
    private static partial void Made(ILogger log, Guid personId, Guid tokenId);

    [LoggerMessage(SecurityEvents.PersonalTokenRevoked, LogLevel.Information, "Person {PersonId} took back the personal token {TokenId}")]
    private static partial void Revoked(ILogger log, Guid personId, Guid tokenId);
}

internal sealed record NewToken(PersonalToken Token, string Secret);
