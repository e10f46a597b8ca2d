using Microsoft.AspNetCore.Identity;
using YogaFlow.Core;
using YogaFlow.Core.Library;
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

    /// <summary>Takes down how the person's days run and what poses have to respect; stored days stay as they are.</summary>
    /// <param name="limits">Words of the vocabulary, in any order, repeated or not.</param>
    /// <returns>Null when accepted; otherwise what is wrong, and nothing has changed.</returns>
    public Refusal? Describe(string? timeZone, int dayStartsAt, string? experienceLevel, IReadOnlyList<string?> limits, Vocabulary vocabulary)
    {
        if (timeZone is null || !PersonalDay.IsKnownZone(timeZone))
        {
            return ProfileRefusals.TimeZone;
        }

        if (dayStartsAt is < PersonalDay.EarliestStart or > PersonalDay.LatestStart)
        {
            return ProfileRefusals.DayStartsAt;
        }

        if (experienceLevel is null || !vocabulary.Levels.ContainsKey(experienceLevel))
        {
            return ProfileRefusals.ExperienceLevel;
        }

        if (limits.Any(limit => limit is null || !vocabulary.Conditions.ContainsKey(limit)))
        {
            return ProfileRefusals.Limits;
        }

        (TimeZone, DayStartsAt, ExperienceLevel) = (timeZone, dayStartsAt, experienceLevel);
        Limits = [.. vocabulary.Conditions.Keys.Where(limits.Contains)];
        return null;
    }
}
