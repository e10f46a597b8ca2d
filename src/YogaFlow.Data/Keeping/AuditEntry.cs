namespace YogaFlow.Data.Keeping;

/// <summary>
/// One deed of a keeper, or of the operator by a verb. It is written once: nothing changes or deletes an entry, and it
/// outlives the account of whoever did it, so it carries the name of then and no reference.
/// </summary>
public sealed class AuditEntry
{
    public const int WhatMaxLength = 64;
    public const int AboutKindMaxLength = 32;
    public const int AboutKeyMaxLength = 128;
    public const int DetailMaxLength = 500;

    /// <summary>Rises with every entry; 0 until stored.</summary>
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The account of the keeper; null for the operator.</summary>
    public Guid? KeeperId { get; init; }

    /// <summary>What the keeper was called at the time.</summary>
    public string KeeperName { get; init; } = "";

    /// <summary>A stable code such as <c>pose.edited</c>, <c>person.locked</c>, <c>picture.uploaded</c>.</summary>
    public string What { get; init; } = "";

    /// <summary>What it was done to: a kind such as <c>pose</c>, <c>person</c>, <c>picture</c>.</summary>
    public string AboutKind { get; init; } = "";

    /// <summary>Which one: a slug, a number or an id; never an address or a name.</summary>
    public string AboutKey { get; init; } = "";

    /// <summary>A short text, or nothing. Never a secret, and nothing of a person's body.</summary>
    public string Detail { get; init; } = "";
}
