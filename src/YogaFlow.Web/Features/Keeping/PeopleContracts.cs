using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>Why an account is locked; the audit log keeps it.</summary>
public sealed record LockPerson(
    [property: JsonRequired, Required(ErrorMessage = "Say why."), StringLength(PeopleRegister.ReasonMaxLength)] string Reason);

public sealed record PeopleDetails(IReadOnlyList<ListedPerson> People, int Total, int Page, int PageSize, int TotalPages);

/// <summary>An account as a keeper may see it.</summary>
/// <param name="Email">Null for an account that was made with the address of another.</param>
/// <param name="LockedAt">When a keeper locked it; null when none did.</param>
/// <param name="DeletionRequestedAt">When the person asked to be erased; null when they did not.</param>
public sealed record ListedPerson(
    Guid UserId, string Name, string? Email, bool EmailVerified, bool IsAdmin, DateTimeOffset CreatedAt, DateTimeOffset? LastLogin,
    DateTimeOffset? LockedAt, DateTimeOffset? DeletionRequestedAt);

/// <summary>
/// One account as a keeper may see it: how it stands, and how much it is used. What a person practises, says and feels,
/// plans, and has to respect of their body is not here, because it is nobody else's.
/// </summary>
/// <param name="Email">Null for an account that was made with the address of another.</param>
/// <param name="LastSeen">By any of their devices; null when they were never signed in, or that is long forgotten.</param>
/// <param name="SignedInDevices">Browsers and clients of the API.</param>
/// <param name="Practices">How many there are, of every kind.</param>
public sealed record PersonSheet(
    Guid UserId, string Name, string? Email, bool EmailVerified, bool IsAdmin, DateTimeOffset CreatedAt, DateTimeOffset? LastLogin,
    DateTimeOffset? LockedAt, DateTimeOffset? DeletionRequestedAt, DateTimeOffset? LastSeen, int SignedInDevices, int Practices);
