using System.ComponentModel.DataAnnotations;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Features.People.Security;

/// <summary>A device on which the person is signed in.</summary>
/// <param name="LastSeenAt">Within a few minutes.</param>
/// <param name="Current">Whether this call came from it.</param>
public sealed record SessionDetails(
    Guid SessionId, SessionKind Kind, string Device, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt, bool Current)
{
    public static SessionDetails Of(AccountSession session, Guid? current) => new(
        session.Id, session.Kind, session.Device, session.CreatedAt, session.LastSeenAt, session.ExpiresAt, session.Id == current);
}

public sealed record SessionsDetails(IReadOnlyList<SessionDetails> Sessions);

public sealed record SecondFactorDetails(bool Enabled, int RecoveryCodesLeft);

public sealed record PasswordAgain([Required, StringLength(Person.PasswordMaxLength)] string Password);

public sealed record EnableSecondFactor([Required, StringLength(16)] string Code);

/// <summary>Each stands in for the app once; they are shown this once.</summary>
public sealed record NewRecoveryCodes(IReadOnlyList<string> RecoveryCodes);

public sealed record MakeToken(
    [Required, StringLength(PersonalToken.NameMaxLength)] string Name,
    [Required, MaxLength(4)] IReadOnlyList<string> Scopes,
    [Range(1, PersonalToken.LongestDays)] int Days = 90);

/// <summary>A personal token, without what it says.</summary>
public sealed record TokenDetails(
    Guid TokenId, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt)
{
    public static TokenDetails Of(PersonalToken token) => new(token.Id, token.Name, token.Scopes, token.CreatedAt, token.ExpiresAt, token.LastUsedAt);
}

public sealed record TokensDetails(IReadOnlyList<TokenDetails> Tokens);

/// <param name="Secret">What a script sends as its bearer token; shown this once.</param>
public sealed record MadeToken(string Secret, TokenDetails Token);
