using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>The codes that stand in for the authenticator app, each once. Only their hashes are kept.</summary>
public sealed class RecoveryCodes(IDbContextFactory<YogaDbContext> contexts)
{
    public const int Count = 10;

    private const int HalfLength = 5;

    /// <summary>Without the letters and digits that read alike on paper.</summary>
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Two who use different codes at once are told apart by trying again.</summary>
    private const int MostTries = 5;

    /// <summary>Puts new codes in the place of the old ones, in the caller's transaction.</summary>
    /// <returns>The codes, such as k7mpw-3xq9d; they cannot be shown again.</returns>
    public static async Task<IReadOnlyList<string>> MakeAsync(YogaDbContext db, Guid personId, CancellationToken ct)
    {
        var codes = Enumerable.Range(0, Count)
            .Select(_ => $"{RandomNumberGenerator.GetString(Alphabet, HalfLength)}-{RandomNumberGenerator.GetString(Alphabet, HalfLength)}").ToList();
        await AuthenticatorStore.WriteAsync(db, personId, AuthenticatorStore.Codes, string.Join(';', codes.Select(code => HashOf(personId, code))), ct);
        return codes;
    }

    public static async Task<int> LeftAsync(YogaDbContext db, Guid personId, CancellationToken ct) =>
        Split(await AuthenticatorStore.ReadAsync(db, personId, AuthenticatorStore.Codes, ct)).Length;

    /// <summary>Takes a code; of several who use it at once, one gets in.</summary>
    public async Task<bool> TakeAsync(Guid personId, string code, CancellationToken ct)
    {
        var hash = HashOf(personId, code);
        for (var tries = 0; tries < MostTries; tries++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var kept = await AuthenticatorStore.ReadAsync(db, personId, AuthenticatorStore.Codes, ct);
            if (!Split(kept).Contains(hash))
            {
                return false;
            }

            var rest = string.Join(';', Split(kept).Where(one => one != hash));
            if (await AuthenticatorStore.Rows(db, personId, AuthenticatorStore.Codes).Where(row => row.Value == kept)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Value, rest), ct) == 1)
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Split(string? kept) => (kept ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>People type capitals, and leave out the dash.</summary>
    private static string HashOf(Guid personId, string code) =>
        Secret.HashOf($"recovery code {personId} {code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()}");
}

/// <summary>Where Identity looks for the key of the authenticator, and the recovery codes beside it.</summary>
/// <remarks>Written here and not by Identity's own way, which writes the person's whole row as it was read a moment before.</remarks>
internal static class AuthenticatorStore
{
    public const string Key = "AuthenticatorKey";
    public const string Codes = "RecoveryCodes";

    private const string Provider = "[AspNetUserStore]";

    public static IQueryable<IdentityUserToken<Guid>> Rows(YogaDbContext db, Guid personId, string name) =>
        db.UserTokens.Where(row => row.UserId == personId && row.LoginProvider == Provider && row.Name == name);

    public static Task<string?> ReadAsync(YogaDbContext db, Guid personId, string name, CancellationToken ct) =>
        Rows(db, personId, name).Select(row => row.Value).SingleOrDefaultAsync(ct);

    public static async Task WriteAsync(YogaDbContext db, Guid personId, string name, string value, CancellationToken ct)
    {
        if (await Rows(db, personId, name).ExecuteUpdateAsync(row => row.SetProperty(one => one.Value, value), ct) == 0)
        {
            db.Add(new IdentityUserToken<Guid> { UserId = personId, LoginProvider = Provider, Name = name, Value = value });
            await db.SaveChangesAsync(ct);
        }
    }

    public static Task RemoveAllAsync(YogaDbContext db, Guid personId, CancellationToken ct) =>
        db.UserTokens.Where(row => row.UserId == personId && row.LoginProvider == Provider).ExecuteDeleteAsync(ct);
}
