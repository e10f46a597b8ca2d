using Microsoft.AspNetCore.Identity;
using YogaFlow.Core.People;

namespace YogaFlow.Data;

/// <summary>Someone with an account. The e-mail address is also the user name.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int NameMaxLength = 255;
    public const int PasswordMinLength = 8;
    public const int PasswordMaxLength = 128;

    public string Name { get; set; } = "";

    /// <summary>beginner, intermediate or advanced.</summary>
    public string ExperienceLevel { get; set; } = "beginner";

    /// <summary>An IANA zone; decides which day a practice belongs to.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Whole hours after local midnight at which the person's day begins.</summary>
    public int DayStartsAt { get; set; } = PersonalDay.DefaultStart;

    /// <summary>Conditions of the body that poses have to respect; words of the vocabulary. Nobody else reads them.</summary>
    public List<string> Limits { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastLogin { get; set; }

    /// <summary>When the privacy terms were accepted.</summary>
    public DateTimeOffset PrivacyAcceptedAt { get; set; }
}
