using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;
using YogaFlow.Data.Keeping;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>What keepers and the operator did, to be read. There is no way here, or anywhere, to change or delete any of it.</summary>
internal sealed class AuditLog(IDbContextFactory<YogaDbContext> contexts)
{
    private const int MostChoices = 200;

    /// <summary>Deeds, the newest first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<AuditDetails> ListAsync(AuditFilter filter, int page, int pageSize, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var entries = Filtered(db.AuditEntries.AsNoTracking(), filter);
        var total = await entries.CountAsync(ct);
        var listed = await entries
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Skip((page - 1) * pageSize).Take(pageSize)
            .Select(entry => new AuditEntryDetails(
                entry.Id, entry.At, entry.KeeperId, entry.KeeperName, entry.What, entry.AboutKind, entry.AboutKey, entry.Detail))
            .ToListAsync(ct);
        return new AuditDetails(listed, total, page, pageSize, (int)Math.Ceiling(total / (double)pageSize));
    }

    /// <summary>Who ever did something, and what.</summary>
    public async Task<AuditChoices> ChoicesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var keepers = await db.AuditEntries.GroupBy(entry => entry.KeeperId)
            .Select(entries => new { Id = entries.Key, Name = entries.Max(entry => entry.KeeperName) })
            .OrderBy(keeper => keeper.Name).Take(MostChoices).ToListAsync(ct);
        var deeds = await db.AuditEntries.Select(entry => entry.What).Distinct().OrderBy(what => what).Take(MostChoices).ToListAsync(ct);
        return new AuditChoices(
            keepers.ToDictionary(keeper => keeper.Id?.ToString() ?? AuditQuery.Operator, keeper => keeper.Name ?? ""),
            deeds.ToDictionary(what => what, AuditWords.Of));
    }

    /// <summary>What the people of some entries are called now; who is gone is not among them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IEnumerable<AuditEntryDetails> entries, CancellationToken ct)
    {
        var ids = entries.Where(entry => entry.AboutKind == "person").Select(entry => Guid.TryParse(entry.AboutKey, out var id) ? id : Guid.Empty).Distinct().ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.Users.Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToListAsync(ct))
            .ToDictionary(person => person.Id.ToString(), person => person.Name);
    }

    private static IQueryable<AuditEntry> Filtered(IQueryable<AuditEntry> entries, AuditFilter filter)
    {
        if (filter.ByOperator)
        {
            entries = entries.Where(entry => entry.KeeperId == null);
        }

        if (filter.KeeperId is { } keeper)
        {
            entries = entries.Where(entry => entry.KeeperId == keeper);
        }

        if (filter.What is { } what)
        {
            entries = entries.Where(entry => entry.What == what);
        }

        if (filter.From is { } from)
        {
            entries = entries.Where(entry => entry.At >= from);
        }

        return filter.Before is { } before ? entries.Where(entry => entry.At < before) : entries;
    }
}
