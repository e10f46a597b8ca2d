using System.ComponentModel.DataAnnotations;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.People;

internal sealed record UserWithTokens(User User, TokenSet Tokens);

// What is asked is public: the attributes of other types are not looked at.
public sealed record Register(
    [Required, StringLength(OutboxMail.AddressMaxLength)] string Email,
    [Required, StringLength(Person.NameMaxLength, MinimumLength = 1)] string Name,
    [Required, StringLength(Person.PasswordMaxLength)] string Password,
    bool AcceptPrivacy = false,
    string? ExperienceLevel = null,
    string? TimeZone = null,
    bool RememberMe = false);

public sealed record LogIn(
    [Required, StringLength(OutboxMail.AddressMaxLength)] string Email,
    [Required, StringLength(Person.PasswordMaxLength)] string Password,
    bool RememberMe = false,
    [StringLength(64)] string? Code = null);

public sealed record RefreshRequest([StringLength(2000)] string? RefreshToken);

public sealed record VerifyEmail([StringLength(200)] string? Token);

public sealed record AddressOnly([Required, StringLength(OutboxMail.AddressMaxLength)] string Email);

public sealed record ResetPassword([Required, StringLength(200)] string Token, [Required, StringLength(Person.PasswordMaxLength)] string NewPassword);

public sealed record ChangePassword(
    [Required, StringLength(Person.PasswordMaxLength)] string CurrentPassword, [Required, StringLength(Person.PasswordMaxLength)] string NewPassword);

/// <summary>That something was done, in words; and which address it was about.</summary>
internal sealed record AddressMessage(string Message, string Email);

internal sealed record PlainMessage(string Message, string Detail);
