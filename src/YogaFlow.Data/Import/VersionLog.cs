using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>Writes down what became of a pose or a sequence.</summary>
internal static class VersionLog
{
    /// <summary>The next version of an item; two that are written at once get the same number, and the database refuses one.</summary>
    /// <param name="by">Null for the shipped library.</param>
    public static LibraryVersion Log(
        this YogaDbContext db, LibraryKind kind, ILibraryItem item, VersionEvent what, string content, DateTimeOffset at, Person? by = null, string? note = null)
    {
        item.Version++;
        var version = new LibraryVersion
        {
            Kind = kind,
            Slug = item.Slug,
            Number = item.Version,
            Event = what,
            At = at,
            PersonId = by?.Id,
            PersonName = by?.Name,
            Note = note,
            Content = content,
        };
        db.Add(version);
        return version;
    }

    public static IQueryable<LibraryVersion> Of(this IQueryable<LibraryVersion> versions, LibraryKind kind, string slug) =>
        versions.AsNoTracking().Where(version => version.Kind == kind && version.Slug == slug);

    /// <summary>What the library shipped last, as far as versions tell; null when none does.</summary>
    public static Task<string?> NewestShippedAsync(this YogaDbContext db, LibraryKind kind, string slug, CancellationToken ct) =>
        db.LibraryVersions.Of(kind, slug).Where(version => version.Event == VersionEvent.Shipped)
            .OrderByDescending(version => version.Number).Select(version => version.Content).FirstOrDefaultAsync(ct);

    /// <summary>
    /// The library ships something that a keeper has edited or taken out: it stays as it is, what was shipped is kept as a
    /// version, and a difference that is new is marked.
    /// </summary>
    public static async Task ShipAsync<TFile>(
        this YogaDbContext db, LibraryKind kind, ILibraryItem item, string fingerprint, TFile shipped, TFile present, DateTimeOffset now, CancellationToken ct)
        where TFile : class
    {
        item.Fingerprint = fingerprint;
        var content = LibraryContent.Write(shipped);
        if (LibraryContent.Same<TFile>(await db.NewestShippedAsync(kind, item.Slug, ct), content))
        {
            return; // other files, the same words
        }

        var version = db.Log(kind, item, VersionEvent.Shipped, content, now);
        item.IsEdited = LibraryContent.Write(present) != content;
        item.ClashVersion = item.IsEdited && item.RemovedAt is null ? version.Number : null;
    }
}
