using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Data.Import;

namespace YogaFlow.Data.Keeping;

/// <summary>Every change of the library: who, when, and what it said then.</summary>
public sealed class LibraryHistory(IDbContextFactory<YogaDbContext> contexts)
{
    private const int MostOfOne = 200;

    /// <summary>The versions of one pose or sequence, newest first.</summary>
    public async Task<IReadOnlyList<LibraryVersion>> OfAsync(LibraryKind kind, string slug, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.LibraryVersions.Of(kind, slug).OrderByDescending(version => version.Number).Take(MostOfOne).ToListAsync(ct);
    }

    /// <summary>One version; null when there is none.</summary>
    public async Task<LibraryVersion?> GetAsync(LibraryKind kind, string slug, int number, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.LibraryVersions.Of(kind, slug).SingleOrDefaultAsync(version => version.Number == number, ct);
    }

    /// <summary>What happened last, newest first.</summary>
    public async Task<IReadOnlyList<LibraryVersion>> LatestAsync(int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.LibraryVersions.AsNoTracking().OrderByDescending(version => version.At).ThenByDescending(version => version.Id)
            .Take(most).ToListAsync(ct);
    }
}
