using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace YogaFlow.Data.Keeping;

/// <summary>Takes down what keepers do. An entry is stored in the transaction of the deed: neither is there without the other.</summary>
public sealed class AuditBook(TimeProvider clock, ILogger<SecurityLog> logger)
{
    /// <summary>Adds an entry to what is saved next; once it is saved, the program's log has the event too.</summary>
    /// <param name="what">A stable code such as <c>pose.edited</c>.</param>
    /// <param name="aboutKind">Such as <c>pose</c>.</param>
    /// <param name="aboutKey">Which one: a slug, a number or an id.</param>
    /// <param name="detail">What a reader needs besides; cut when it is too long. Never a secret, nothing of a person's body.</param>
    public void Note(YogaDbContext db, DoneBy by, string what, string aboutKind, string aboutKey, string detail = "")
    {
        var entry = new AuditEntry
        {
            At = clock.GetUtcNow(),
            KeeperId = by.KeeperId,
            KeeperName = by.Name,
            What = what,
            AboutKind = aboutKind,
            AboutKey = aboutKey,
            Detail = Cut(detail.Trim()),
        };
        db.Add(entry);
        db.SavedChanges += Told;

        void Told(object? sender, SavedChangesEventArgs saved)
        {
            db.SavedChanges -= Told;
            AuditEvents.Done(logger, entry.What, entry.AboutKind, entry.AboutKey, entry.KeeperId?.ToString() ?? DoneBy.Operator.Name);
        }
    }

    /// <summary>The keeper of this id, by the name of now.</summary>
    public static async Task<DoneBy> KeeperAsync(YogaDbContext db, Guid personId, CancellationToken ct) => new(
        personId, await db.Users.Where(person => person.Id == personId).Select(person => person.Name).SingleOrDefaultAsync(ct) ?? "");

    // Two halves of one letter are not torn apart: PostgreSQL would not take one of them.
    private static string Cut(string detail) => detail.Length <= AuditEntry.DetailMaxLength
        ? detail
        : detail[..(char.IsHighSurrogate(detail[AuditEntry.DetailMaxLength - 2]) ? AuditEntry.DetailMaxLength - 2 : AuditEntry.DetailMaxLength - 1)] + "…";
}

/// <summary>What is told of an entry: codes and keys, no name and nothing that somebody typed. The number is that of security events.</summary>
internal static partial class AuditEvents
{
    [LoggerMessage(4201, LogLevel.Information, "Keeping: {What} {AboutKind} {AboutKey} by {Keeper}", EventName = "KeeperDeed")]
    public static partial void Done(ILogger logger, string what, string aboutKind, string aboutKey, string keeper);
}
