using Microsoft.AspNetCore.Identity;

namespace YogaFlow.Data;

/// <summary>Someone with an account. The e-mail address is also the user name.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int NameMaxLength = 255;
    /// <summary>Text that people can read: PostgreSQL stores no NUL, and no name needs a control character.</summary>
    public const string PlainText = @"[^\p{Cc}]*";

    public const int PasswordMinLength = 8;
    public const int PasswordMaxLength = 128;

    public string Name { get; set; } = "";

    /// <summary>beginner, intermediate or advanced.</summary>
    public string ExperienceLevel { get; set; } = "beginner";

    /// <summary>An IANA zone; decides which day a practice belongs to.</summary>
    public string TimeZone { get; set; } = "UTC";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastLogin { get; set; }

    /// <summary>When the privacy terms were accepted.</summary>
    public DateTimeOffset PrivacyAcceptedAt { get; set; }
}
