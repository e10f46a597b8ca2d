namespace YogaFlow.Core.People;

/// <summary>The versions of what people agree to: the date on which the text was last changed.</summary>
public static class Documents
{
    public const string PrivacyVersion = "2026-11-22";

    public const string TermsVersion = "2026-11-22";
}
