using YogaFlow.Core;

namespace YogaFlow.Data.Keeping;

/// <summary>What somebody typed, as a file would say it, and what of it could not be read.</summary>
public sealed record Draft<TFile>(TFile File, IReadOnlyList<NamedFault> Faults);

/// <summary>A draft held against the rules of the library.</summary>
/// <param name="Item">What would become of it; null when it cannot be shown at all.</param>
/// <param name="Faults">Everything that is wrong; empty for what may be kept.</param>
public sealed record CheckedDraft<TItem>(TItem? Item, IReadOnlyList<NamedFault> Faults);

/// <summary>An item of the library as a keeper opens it, those that were taken out included.</summary>
public sealed record OpenedItem<TItem, TFile>(TItem Item, TFile File);

/// <summary>What an item is in the list of a keeper.</summary>
public sealed record KeptItem(string Slug, string Name, string ShownBy, bool IsEdited, bool IsShipped, bool HasClash, bool IsRemoved, DateTimeOffset UpdatedAt);
