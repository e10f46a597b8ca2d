using YogaFlow.Core;
using YogaFlow.Data;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>Every way in which something about an account can be refused, beyond its password and coming in.</summary>
internal static class AccountRefusals
{
    public static readonly Refusal Name = new(
        RefusalKind.Invalid, "account.name", $"A name has 1 to {Person.NameMaxLength} letters.", "name");

    public static readonly Refusal Email = new(
        RefusalKind.Invalid, "account.email", "This does not look like an e-mail address.", "email");

    public static readonly Refusal Goals = new(
        RefusalKind.Invalid, "profile.goals", $"Up to {Person.MostGoals} goals, each of at most {Person.GoalMaxLength} letters.", "goals");

    public static readonly Refusal PasswordNeeded = new(
        RefusalKind.Invalid, "account.password-needed", "Changing the address needs your password too.", "password");

    public static readonly Refusal Consent = new(
        RefusalKind.Invalid, "account.consent", "An account needs your agreement.", "accept_privacy");

    public static readonly Refusal Link = new(
        RefusalKind.Invalid, "account.link", "This link has been used already, or it is too old. Ask for a new one.", "token");

    public static readonly Refusal Taken = new(
        RefusalKind.Conflict, "account.taken", "There is an account with this address already. Sign in to it first.", "email");
}
