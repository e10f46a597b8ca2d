using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace YogaFlow.Data;

/// <summary>Why the database cannot serve right now, though nothing is wrong with what it was asked.</summary>
public enum StorageTrouble
{
    /// <summary>Stopped, starting, not reachable, or with too much to do.</summary>
    Away,

    /// <summary>There is no room left to write.</summary>
    Full,
}

/// <summary>A change that was not stored because of the database, and of no other change.</summary>
/// <param name="trouble">Why.</param>
/// <param name="inner">What the database, or the way to it, said.</param>
public sealed class StorageTroubleException(StorageTrouble trouble, Exception inner) : DbException(inner.GetBaseException().Message, inner)
{
    public StorageTrouble Trouble => trouble;
}

/// <summary>
/// Tells a database that is away from two who changed the same thing. To the framework both are a change that could not be
/// saved, and whoever catches that believes that somebody else was first.
/// </summary>
/// <param name="troubleOf">What the engine says of a fault; null when it is no trouble of the database.</param>
public sealed class TroubleInterceptor(Func<Exception, StorageTrouble?> troubleOf) : SaveChangesInterceptor
{
    public override void SaveChangesFailed(DbContextErrorEventData eventData) => ThrowTrouble(eventData.Exception);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ThrowTrouble(eventData.Exception);
        return Task.CompletedTask;
    }

    private void ThrowTrouble(Exception fault)
    {
        for (var cause = fault is DbUpdateException and not DbUpdateConcurrencyException ? fault.InnerException : null; cause is not null; cause = cause.InnerException)
        {
            if (troubleOf(cause) is { } trouble)
            {
                throw new StorageTroubleException(trouble, fault);
            }
        }
    }
}
