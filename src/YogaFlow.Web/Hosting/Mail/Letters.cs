using System.Globalization;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.Mail;

/// <summary>The words of every mail that is sent.</summary>
/// <param name="site">The public address.</param>
public sealed class Letters(PublicAddress site)
{
    private const string NotYou = "If that was not you, change your password and look at the devices where you are signed in.";

    /// <param name="link">The secret link, for the letters that have one.</param>
    public Letter Write(OutboxMail mail, string name, TimeZoneInfo zone, string? link) => mail.Kind switch
    {
        LetterKind.ConfirmAddress => new(
            "Confirm your address", name,
            ["Welcome to YogaFlow. Please confirm that this address is yours.", "You can practise before that, and what you practise is kept."],
            "Confirm my address", link, ["The link works once, for three days. If you made no account, do nothing: without a confirmation nobody can use your address here."]),
        LetterKind.AddressAlreadyHasAccount => new(
            "You have an account already", name,
            ["Somebody, perhaps you, just tried to make a YogaFlow account with this address. There is one already, so the new one cannot have it.", "If it was you: sign in with the account you have. If the password is forgotten, set a new one."],
            "Set a new password", site.Of("/forgot-password"), ["If it was not you, there is nothing to do."]),
        LetterKind.ResetPassword => new(
            "Set a new password", name,
            ["Somebody, hopefully you, asked for a new password."],
            "Set a new password", link, ["The link works once, for an hour. If you did not ask for it, do nothing: your password stays as it is."]),
        LetterKind.PasswordChanged => new(
            "Your password was changed", name,
            [$"The password of your YogaFlow account was changed on {When(mail.CreatedAt, zone)}, and your other devices were signed out.", "If that was not you, set a new password now."],
            "Set a new password", site.Of("/forgot-password")),
        LetterKind.AccountLocked => new(
            "Too many tries to sign in", name,
            [$"Somebody tried a wrong password for your YogaFlow account five times. To keep it safe, signing in with a password is closed until {Until(mail, zone)}.", "If it was you: wait until then, or set a new password afterwards. If it was not you, nobody came in, and there is nothing to do."]),
        LetterKind.NewSignIn => new(
            "A new sign-in", name,
            [$"Somebody signed in to your YogaFlow account on {When(mail.CreatedAt, zone)}, with a device that was not used before: {mail.Detail}.", $"If that was you, all is well. {NotYou}"],
            "My devices", site.Of("/account/devices")),
        LetterKind.ConfirmNewAddress => new(
            "Confirm your new address", name,
            ["You asked to use this address for your YogaFlow account. Please confirm that it is yours."],
            "Use this address", link, ["The link works once, for three days. Until then the old address stays. If you did not ask for it, do nothing."]),
        LetterKind.AddressChanged => new(
            "Your address is being changed", name,
            [$"On {When(mail.CreatedAt, zone)} somebody who knows your password asked to change the address of your YogaFlow account to {mail.Detail}.", NotYou],
            "My account", site.Of("/account")),
        LetterKind.SecondFactorChanged => new(
            "The second step of signing in was changed", name,
            [$"On {When(mail.CreatedAt, zone)}: {mail.Detail}.", NotYou],
            "My account", site.Of("/account/security")),
        LetterKind.AccountBeingDeleted => new(
            "Your account will be erased", name,
            [$"You asked to erase your YogaFlow account. It is closed now, and will be erased for good on {Day(mail.CreatedAt.AddDays(Person.DaysToThinkAgain), zone)}.", "If you think again before then, sign in: you can keep it with all that is in it."],
            "Sign in", site.Of("/sign-in")),
        LetterKind.AccountKept => new(
            "Your account stays", name, ["Your YogaFlow account will not be erased. Everything is where it was."], "Go on", site.Of("/")),
        LetterKind.AccountErased => new(
            "Your account is erased", "", ["As you asked 90 days ago, your YogaFlow account and everything in it is erased. Nothing is left to sign in to. We wish you well."]),
        LetterKind.LockedByKeeper => new(
            "Your account is locked", name, ["The people who run this YogaFlow have locked your account. Please ask them why."]),
        _ => throw new InvalidOperationException($"There is no letter for {mail.Kind}."),
    };

    private static string Until(OutboxMail mail, TimeZoneInfo zone) =>
        DateTimeOffset.TryParse(mail.Detail, CultureInfo.InvariantCulture, out var until) ? When(until, zone) : "a little later";

    private static string When(DateTimeOffset instant, TimeZoneInfo zone) =>
        $"{Day(instant, zone)} at {TimeZoneInfo.ConvertTime(instant, zone).ToString("HH:mm", CultureInfo.InvariantCulture)} ({zone.Id})";

    private static string Day(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
