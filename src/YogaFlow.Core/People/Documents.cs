namespace YogaFlow.Core.People;

/// <summary>
/// The documents that somebody who makes an account agrees to. A version is the day of its last change in meaning; what was
/// agreed to is kept with the version, so a change of words alone keeps the day.
/// </summary>
public static class Documents
{
    public const string PrivacyVersion = "2026-11-22";

    public const string TermsVersion = "2026-11-22";
}
