using YogaFlow.Core;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Features.People.Security;

/// <summary>Every way in which something about the keys to an account can be refused, beyond its password.</summary>
internal static class SecurityRefusals
{
    public static readonly Refusal NoSuchSession = new(
        RefusalKind.NotFound, "account.no-such-session", "None of your devices is signed in by this session.");

    public static readonly Refusal SecondFactorIsOn = new(
        RefusalKind.Conflict, "account.second-factor-on", "The second step is on already. Switch it off first to set up another app.");

    public static readonly Refusal SecondFactorIsOff = new(
        RefusalKind.Conflict, "account.second-factor-off", "The second step is not switched on.");

    public static readonly Refusal NotSetUp = new(
        RefusalKind.Conflict, "account.second-factor-not-set-up", "There is no key yet. Set up the authenticator app first.");

    public static readonly Refusal Unconfirmed = new(
        RefusalKind.Forbidden, "account.unconfirmed", "Confirm your e-mail address first.");

    public static readonly Refusal NoSuchToken = new(
        RefusalKind.NotFound, "account.no-such-token", "You have no token with this id.");

    public static readonly Refusal TokenName = new(
        RefusalKind.Invalid, "account.token-name", $"A token has a name of 1 to {PersonalToken.NameMaxLength} letters.", "name");

    public static readonly Refusal TokenScopes = new(
        RefusalKind.Invalid, "account.token-scopes", "A token may read, or read and write: scopes are read and write.", "scopes");

    public static readonly Refusal TokenDays = new(
        RefusalKind.Invalid, "account.token-days", $"A token is good for 1 to {PersonalToken.LongestDays} days.", "days");

    public static readonly Refusal TooManyTokens = new(
        RefusalKind.Conflict, "account.too-many-tokens", $"You have {PersonalToken.MostTokens} tokens, and more are not possible. Take back one that you do not need.");

    public static readonly Refusal PasskeyName = new(
        RefusalKind.Invalid, "account.passkey-name", $"A passkey has a name of 1 to {Passkeys.NameMaxLength} letters.", "name");

    public static readonly Refusal PasskeyNotMade = new(
        RefusalKind.Invalid, "account.passkey-not-made", "The passkey could not be added. Please try again.");

    public static readonly Refusal PasskeyNotKnown = new(
        RefusalKind.Unauthenticated, "account.passkey-not-known", "This passkey does not open an account here. Sign in with your password.");

    public static readonly Refusal NoSuchPasskey = new(
        RefusalKind.NotFound, "account.no-such-passkey", "You have no such passkey.");

    public static readonly Refusal TooManyPasskeys = new(
        RefusalKind.Conflict, "account.too-many-passkeys", $"You have {Passkeys.MostPasskeys} passkeys, and more are not possible. Remove one that you do not need.");

    public static readonly Refusal LinkedElsewhere = new(
        RefusalKind.Conflict, "account.linked-elsewhere", "This sign-in is linked to an account already.");

    public static readonly Refusal NoOtherWayIn = new(
        RefusalKind.Conflict, "account.no-other-way-in", "Nothing else would open your account. Set a password or add a passkey first.");
}
