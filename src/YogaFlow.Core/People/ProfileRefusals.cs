namespace YogaFlow.Core.People;

/// <summary>Every way in which what a person says of their days and their body can be refused.</summary>
public static class ProfileRefusals
{
    public static readonly Refusal TimeZone = new(
        RefusalKind.Invalid, "profile.unknown-time-zone",
        "This time zone is not known. Choose one from the list, such as Europe/Amsterdam.", "time_zone");

    public static readonly Refusal DayStartsAt = new(
        RefusalKind.Invalid, "profile.day-start-out-of-range",
        $"A day can begin at a whole hour from {PersonalDay.EarliestStart} to {PersonalDay.LatestStart}.", "day_starts_at");

    public static readonly Refusal ExperienceLevel = new(
        RefusalKind.Invalid, "profile.unknown-level",
        "Choose beginner, intermediate or advanced.", "experience_level");

    public static readonly Refusal Look = new(
        RefusalKind.Invalid, "profile.unknown-look",
        "Choose one of the people who are drawn, or leave it to the poses.", "look");

    public static readonly Refusal Limits = new(
        RefusalKind.Invalid, "profile.unknown-limit",
        "Choose limits of the body from the list.", "limits");
}
