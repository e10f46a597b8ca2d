using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>The keys of access tokens: those of the settings, else keys that the program makes and changes by itself.</summary>
public sealed class SigningKeys(
    IDbContextFactory<YogaDbContext> contexts, IDataProtectionProvider protection, IOptions<TokenOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan NewAfter = TimeSpan.FromDays(90);

    /// <summary>A new key signs only once every instance has looked and knows it.</summary>
    private static readonly TimeSpan KnownAfter = TimeSpan.FromHours(2);

    private readonly IDataProtector _seal = protection.CreateProtector("YogaFlow.SigningKeys");

    private volatile IReadOnlyList<SymmetricSecurityKey> _keys = [];

    /// <summary>Every key that is accepted, the one that signs first.</summary>
    public IReadOnlyList<SymmetricSecurityKey> All => _keys;

    public SymmetricSecurityKey Current => _keys[0];

    /// <summary>Reads the keys, and makes a new one when it is time. Called at the start and every hour.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        if (options.Value.SigningKey is { } set)
        {
            _keys = [.. new[] { set, options.Value.PreviousSigningKey }.OfType<string>().Select(FromSetting)];
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var kept = await db.SigningKeys.OrderByDescending(key => key.CreatedAt).ToListAsync(ct);
        if (kept.Count == 0 || now - kept[0].CreatedAt > NewAfter)
        {
            // The name says the quarter of the year: instances that start at once make one key, not two.
            var name = $"{now.Year}-{(now.DayOfYear - 1) / 91}-{kept.Count}";
            db.Add(new SigningKey { Id = name, Sealed = _seal.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(64))), CreatedAt = now });
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                // Another instance was first.
                db.ChangeTracker.Clear();
            }

            kept = await db.SigningKeys.OrderByDescending(key => key.CreatedAt).ToListAsync(ct);
        }

        var keys = kept.Take(3).Select(key => (Key: new SymmetricSecurityKey(Convert.FromBase64String(_seal.Unprotect(key.Sealed))) { KeyId = key.Id }, key.CreatedAt)).ToList();
        var signs = keys.FirstOrDefault(key => now - key.CreatedAt >= KnownAfter, keys[^1]).Key;
        _keys = [signs, .. keys.Select(key => key.Key).Where(key => key.KeyId != signs.KeyId)];
    }

    private static SymmetricSecurityKey FromSetting(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        return new SymmetricSecurityKey(bytes) { KeyId = Convert.ToHexString(SHA256.HashData(bytes))[..12] };
    }
}
