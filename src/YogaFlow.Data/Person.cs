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
    public const int LookMaxLength = 16;
    public const int MostGoals = 10;
    public const int GoalMaxLength = 120;

    /// <summary>How long somebody who asked to be erased may think again.</summary>
    public const int DaysToThinkAgain = 90;

    public string Name { get; set; } = "";

    /// <summary>beginner, intermediate or advanced.</summary>
    public string ExperienceLevel { get; set; } = "beginner";

    /// <summary>An IANA zone; decides which day a practice belongs to.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Whole hours after local midnight at which the person's day begins.</summary>
    public int DayStartsAt { get; set; } = PersonalDay.DefaultStart;

    /// <summary>Conditions of the body that poses have to respect; words of the vocabulary. Nobody else reads them.</summary>
    public List<string> Limits { get; set; } = [];

    /// <summary>Who is drawn in the figures that this person sees; a word of the vocabulary, or null where each pose shows its own.</summary>
    public string? Look { get; private set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastLogin { get; set; }

    /// <summary>When the privacy terms were accepted.</summary>
    public DateTimeOffset PrivacyAcceptedAt { get; set; }

    /// <summary>What the person practises for, in their own words.</summary>
    public List<string> Goals { get; set; } = [];

    /// <summary>The keeper's role: may edit the library and look after accounts. Given by the operator's verbs alone.</summary>
    public bool IsAdmin { get; set; }

    /// <summary>When a keeper locked the account; null when none did.</summary>
    public DateTimeOffset? LockedByKeeperAt { get; set; }

    /// <summary>When the person asked to have the account erased; null when they did not, or thought again.</summary>
    public DateTimeOffset? DeletionRequestedAt { get; set; }

    /// <summary>When the first steps were gone through or skipped; null before.</summary>
    public DateTimeOffset? WelcomedAt { get; set; }

    /// <summary>The time step (RFC 6238) of the last code of the authenticator that was accepted: a code works once.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>
    /// What an account says its address is when another account has that address already. Whoever signs up is answered
    /// alike, so that nobody learns which addresses have accounts; such an account can practise, but never be confirmed.
    /// </summary>
    public string? ClaimedEmail { get; set; }

    /// <summary>The address as its person knows it.</summary>
    public string Address => Email ?? ClaimedEmail ?? "";

    /// <param name="name">Without spaces at its ends.</param>
    public static bool IsName(string name) => name.Length is > 0 and <= NameMaxLength && !name.Any(char.IsControl);

    /// <summary>Takes down what the person practises for; blank lines and repetitions are left out.</summary>
    /// <returns>False when they are too many or too long, and nothing has changed.</returns>
    public bool AimFor(IEnumerable<string?> goals)
    {
        var tidy = goals.Select(goal => goal?.Trim() ?? "").Where(goal => goal.Length > 0).Distinct().ToList();
        if (tidy.Count > MostGoals || tidy.Any(goal => goal.Length > GoalMaxLength || goal.Any(char.IsControl)))
        {
            return false;
        }

        Goals = tidy;
        return true;
    }

    /// <param name="look">A word of the vocabulary; empty leaves it to the poses.</param>
    /// <returns>Null when accepted; otherwise what is wrong, and nothing has changed.</returns>
    public Refusal? See(string look, Vocabulary vocabulary)
    {
        if (look.Length > 0 && !vocabulary.Looks.ContainsKey(look))
        {
            return ProfileRefusals.Look;
        }

        Look = look.Length > 0 ? look : null;
        return null;
    }

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
