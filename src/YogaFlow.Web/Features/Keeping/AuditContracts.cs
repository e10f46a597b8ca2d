namespace YogaFlow.Web.Features.Keeping;

public sealed record AuditDetails(IReadOnlyList<AuditEntryDetails> Entries, int Total, int Page, int PageSize, int TotalPages);

/// <summary>One deed of a keeper or of the operator.</summary>
/// <param name="KeeperId">Null for the operator.</param>
/// <param name="KeeperName">As the keeper was called at the time.</param>
/// <param name="What">A stable code such as <c>person.locked</c>.</param>
/// <param name="AboutKind">Such as <c>person</c>, <c>pose</c>, <c>picture</c>.</param>
/// <param name="AboutKey">Which one: a slug, a number or an id.</param>
public sealed record AuditEntryDetails(
    long Id, DateTimeOffset At, Guid? KeeperId, string KeeperName, string What, string AboutKind, string AboutKey, string Detail);

/// <summary>Which deeds to list.</summary>
/// <param name="ByOperator">Those of the operator alone.</param>
/// <param name="From">From this instant on.</param>
/// <param name="Before">Before this instant.</param>
internal sealed record AuditFilter(Guid? KeeperId = null, bool ByOperator = false, string? What = null, DateTimeOffset? From = null, DateTimeOffset? Before = null);

/// <summary>Who did something, and what was ever done: what a list can be narrowed to.</summary>
internal sealed record AuditChoices(IReadOnlyDictionary<string, string> Keepers, IReadOnlyDictionary<string, string> Deeds);
