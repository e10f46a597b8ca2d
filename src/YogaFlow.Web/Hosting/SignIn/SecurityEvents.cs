namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>The numbers of security events in the log. They are promised to whoever watches it: none is ever reused.</summary>
/// <remarks>The log names people by their id, never by address or name, and holds no token and no password.</remarks>
internal static class SecurityEvents
{
    public const int SignedIn = 4001;
    public const int SignInFailed = 4002;
    public const int DoorLocked = 4003;
    public const int SignedOut = 4004;
    public const int SignedUp = 4005;
    public const int AddressConfirmed = 4006;
    public const int PasswordReset = 4007;
    public const int PasswordChanged = 4008;
    public const int RefreshTokenReused = 4009;
    public const int SignedOutEverywhere = 4010;
    public const int SecondFactorOn = 4011;
    public const int SecondFactorOff = 4012;
    public const int PasskeyAdded = 4013;
    public const int PasskeyRemoved = 4014;
    public const int PersonalTokenMade = 4015;
    public const int PersonalTokenRevoked = 4016;
    public const int AddressChangeAsked = 4017;
    public const int AddressChanged = 4018;
    public const int DeletionAsked = 4019;
    public const int DeletionWithdrawn = 4020;
    public const int Erased = 4021;
    public const int LinkedProvider = 4022;
    public const int UnlinkedProvider = 4023;
    public const int ProviderUnreachable = 4024;
    public const int PasswordResetAsked = 4025;
    public const int SecondFactorPassed = 4026;
    public const int Exported = 4027;
    public const int MailGivenUp = 4101;
    public const int KeeperDeed = 4201;
}
