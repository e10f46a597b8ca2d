using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Data.Keeping;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>The pictures of this installation: put up, looked at, taken down. Shared by the API and the page.</summary>
internal sealed partial class PictureWall(IDbContextFactory<YogaDbContext> contexts, Darkroom darkroom, AuditBook audit, TimeProvider clock)
{
    private const string Kind = "picture";

    /// <summary>Makes a picture of what was uploaded and stores it; one that is here already stays as it is.</summary>
    /// <param name="alt">What is on it; when a picture that is here has no description yet, it gets this one.</param>
    /// <returns>The picture, and whether this call put it up.</returns>
    public async Task<Outcome<(PictureDetails Picture, bool IsNew)>> UploadAsync(Guid keeperId, byte[] bytes, string? alt, CancellationToken ct)
    {
        if (!TryAlt(alt, out var description))
        {
            return PictureRefusals.Alt;
        }

        if (!(await darkroom.DevelopAsync(bytes, clock.GetUtcNow(), ct)).TryGet(out var picture, out var refusal))
        {
            return refusal;
        }

        picture.Alt = description;
        if (await FindAsync(picture.Key, ct) is null && await TryStoreAsync(keeperId, picture, ct))
        {
            return (picture.ToDetails(), true);
        }

        if (description.Length > 0 && await FindAsync(picture.Key, ct) is { Alt.Length: 0 })
        {
            await DescribeAsync(keeperId, picture.Key, description, ct);
        }

        return await FindAsync(picture.Key, ct) is { } known ? (known, false) : PictureRefusals.Unknown;
    }

    /// <summary>Says what is on a picture.</summary>
    /// <returns>Null when it is said; otherwise why not.</returns>
    public async Task<Refusal?> DescribeAsync(Guid keeperId, string key, string? alt, CancellationToken ct)
    {
        if (!TryAlt(alt, out var description))
        {
            return PictureRefusals.Alt;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.UploadedPictures.SingleOrDefaultAsync(picture => picture.Key == key, ct) is not { } found)
        {
            return PictureRefusals.Unknown;
        }

        if (found.Alt != description)
        {
            found.Alt = description;
            audit.Note(db, await AuditBook.KeeperAsync(db, keeperId, ct), Deeds.PictureDescribed, Kind, key);
            await db.SaveChangesAsync(ct);
        }

        return null;
    }

    /// <summary>Takes a picture down in all its sizes.</summary>
    /// <param name="name">Its name, or the name of one of its files.</param>
    /// <returns>Null when it is gone; otherwise why not.</returns>
    public async Task<Refusal?> DeleteAsync(Guid keeperId, string name, CancellationToken ct)
    {
        if (!TryKey(name, out var key))
        {
            return PictureRefusals.Unknown;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Poses that were taken out count too: they can come back.
        var shownBy = await db.Poses.Where(pose => pose.ShownBy.Contains(key)).OrderBy(pose => pose.Name).Select(pose => pose.Name).FirstOrDefaultAsync(ct);
        if (shownBy is not null)
        {
            return PictureRefusals.InUse(shownBy);
        }

        audit.Note(db, await AuditBook.KeeperAsync(db, keeperId, ct), Deeds.PictureDeleted, Kind, key);
        if (await db.UploadedPictures.Where(picture => picture.Key == key).ExecuteDeleteAsync(ct) == 0)
        {
            return PictureRefusals.Unknown;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    /// <summary>The pixels of one file; null when there is none of this name.</summary>
    public async Task<byte[]?> FileAsync(string name, CancellationToken ct)
    {
        if (!TryKey(name, out _))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<PictureFile>().Where(file => file.Name == name).Select(file => file.Bytes).SingleOrDefaultAsync(ct);
    }

    /// <summary>What is on the wall, the newest first.</summary>
    /// <param name="page">From 1; one past the end shows the last.</param>
    public async Task<WallOfPictures> PageAsync(int page, int pageSize, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var total = await db.UploadedPictures.CountAsync(ct);
        var pages = (int)Math.Ceiling(total / (double)pageSize);
        var shown = Math.Clamp(page, 1, Math.Max(1, pages));
        var pictures = await ListedAsync(
            db.UploadedPictures.OrderByDescending(picture => picture.UploadedAt).ThenBy(picture => picture.Key).Skip((shown - 1) * pageSize).Take(pageSize), ct);
        return new WallOfPictures(pictures, total, shown, pages);
    }

    /// <summary>One picture by its name; null when there is none.</summary>
    public async Task<PictureDetails?> FindAsync(string key, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await ListedAsync(db.UploadedPictures.Where(picture => picture.Key == key), ct)).SingleOrDefault();
    }

    /// <summary>Without the pixels: a wall of them would be many megabytes.</summary>
    private static async Task<List<PictureDetails>> ListedAsync(IQueryable<UploadedPicture> pictures, CancellationToken ct)
    {
        var listed = await pictures.Select(picture => new
        {
            picture.Key,
            picture.Alt,
            picture.Width,
            picture.Height,
            picture.UploadedAt,
            Files = picture.Files.Select(file => new { file.Name, file.Width, file.Height }).ToList(),
        }).ToListAsync(ct);
        return
        [
            .. listed.Select(picture => PictureAddresses.Details(
                picture.Key, picture.Alt, picture.Width, picture.Height, picture.UploadedAt,
                [.. picture.Files.Select(file => (file.Name, file.Width, file.Height))])),
        ];
    }

    /// <returns>False when somebody else stored the same picture meanwhile.</returns>
    private async Task<bool> TryStoreAsync(Guid keeperId, UploadedPicture picture, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(picture);
        var largest = string.Create(CultureInfo.InvariantCulture, $"{picture.Width} × {picture.Height}");
        audit.Note(db, await AuditBook.KeeperAsync(db, keeperId, ct), Deeds.PictureUploaded, Kind, picture.Key, largest);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            if (await FindAsync(picture.Key, ct) is null)
            {
                throw;
            }

            return false;
        }
    }

    private static bool TryAlt(string? alt, out string description)
    {
        description = new string([.. (alt ?? "").Where(letter => !char.IsControl(letter))]).Trim();
        return description.Length <= UploadedPicture.AltMaxLength;
    }

    private static bool TryKey(string name, [NotNullWhen(true)] out string? key)
    {
        var match = Name().Match(name);
        key = match.Success ? match.Groups[1].Value : null;
        return key is not null;
    }

    /// <summary>The names are ours: whatever else stands in an address is not even looked for.</summary>
    [GeneratedRegex(@"\A([0-9a-f]{32})(-[0-9]{1,4}\.webp)?\z")]
    private static partial Regex Name();
}
