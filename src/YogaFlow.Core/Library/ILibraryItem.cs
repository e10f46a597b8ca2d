namespace YogaFlow.Core.Library;

/// <summary>What poses and sequences share: where they come from, and what keepers of the installation did with them.</summary>
public interface ILibraryItem
{
    int Id { get; set; }

    string Slug { get; }

    string Name { get; }

    /// <summary>Fingerprint of the newest shipped files that were seen; empty for what only a keeper made.</summary>
    string Fingerprint { get; set; }

    DateTimeOffset CreatedAt { get; set; }

    DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The number of the newest <see cref="LibraryVersion"/>; 0 for what is as it was shipped.</summary>
    int Version { get; set; }

    /// <summary>True when it is not what was shipped: an upgrade of the library leaves it as it is.</summary>
    bool IsEdited { get; set; }

    /// <summary>The version that an upgrade shipped after it was edited, until a keeper has chosen between the two.</summary>
    int? ClashVersion { get; set; }

    /// <summary>When it was taken out of the library. The row stays, because practices name it.</summary>
    DateTimeOffset? RemovedAt { get; set; }
}
