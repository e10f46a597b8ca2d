using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Features.Profile;

/// <summary>
/// Everything that is stored about a person. A test walks through the model: a new table of people belongs in here, or on
/// the test's short list of what cannot be, such as the hash of a secret.
/// </summary>
internal sealed record AccountExport(
    DateTimeOffset WrittenAt,
    ExportedAccount Account,
    IReadOnlyList<ExportedConsent> Consents,
    IReadOnlyList<ExportedDevice> Devices,
    IReadOnlyList<ExportedScriptToken> PersonalTokens,
    IReadOnlyList<ExportedPasskey> Passkeys,
    IReadOnlyList<ExportedProvider> SignInProviders,
    IReadOnlyList<ExportedMail> MailsToBeSent,
    IReadOnlyList<ExportedLink> MailedLinks,
    ExportedSettings? PracticeSettings,
    IReadOnlyList<ExportedPlan> WeekPlans,
    IReadOnlyList<ExportedList> Favourites,
    IReadOnlyList<ExportedBadge> Badges,
    IReadOnlyList<ExportedPractice> Practices,
    IReadOnlyList<ExportedDay> Days,
    IReadOnlyList<ExportedPoseDay> PosesByDay,
    IReadOnlyList<ExportedSequenceDay> SequencesByDay,
    ExportedTotals? Totals,
    IReadOnlyList<ExportedPoseTotal> PoseTotals,
    IReadOnlyList<ExportedSequenceTotal> SequenceTotals,
    ExportedSuggestions? Suggestions,
    IReadOnlyList<ExportedEdit> LibraryEdits,
    IReadOnlyList<ExportedDeed> KeeperDeeds);

/// <param name="ClaimedEmail">An address that was given at signing up and belongs to another account.</param>
/// <param name="HasPassword">The password itself is not known here.</param>
internal sealed record ExportedAccount(
    Guid UserId, string? Email, string? ClaimedEmail, bool EmailVerified, string Name, string ExperienceLevel, string TimeZone, int DayStartsAt,
    IReadOnlyList<string> Goals, IReadOnlyList<string> Limits, string? Look, bool IsAdmin, bool HasPassword, bool TwoFactorEnabled, string? PhoneNumber,
    DateTimeOffset CreatedAt, DateTimeOffset? LastLogin, DateTimeOffset PrivacyAcceptedAt, DateTimeOffset? WelcomedAt, DateTimeOffset? LockedByKeeperAt,
    DateTimeOffset? DeletionRequestedAt);

internal sealed record ExportedConsent(string Document, string Version, DateTimeOffset AcceptedAt);

internal sealed record ExportedDevice(
    string Device, SessionKind Kind, bool Remembered, DateTimeOffset SignedInAt, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt, DateTimeOffset? EndedAt);

internal sealed record ExportedScriptToken(string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt);

internal sealed record ExportedPasskey(string? Name, DateTimeOffset CreatedAt);

internal sealed record ExportedProvider(string Provider, string? Name);

internal sealed record ExportedMail(LetterKind Kind, string Address, string? Detail, DateTimeOffset CreatedAt);

/// <summary>A link that was mailed and not followed yet; the link itself is only in the mail.</summary>
internal sealed record ExportedLink(MailedPurpose Purpose, string Address, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

internal sealed record ExportedSettings(
    int PreparationSeconds, int ChangeoverSeconds, int WarningSeconds, double HoldScale, bool ManualAdvance, SpokenText SpokenText, Side LeadingSide);

internal sealed record ExportedPlan(DateOnly From, IReadOnlyList<DayOfWeek> RestDays, int DaysAWeek, int? SessionsAWeek, int? MinutesAWeek);

internal sealed record ExportedList(string Name, bool IsDefault, DateTimeOffset CreatedAt, IReadOnlyList<ExportedFavourite> Items);

internal sealed record ExportedFavourite(FavouriteKind Kind, int Id, string? Slug, DateTimeOffset AddedAt);

internal sealed record ExportedBadge(string Code, int Threshold, DateTimeOffset EarnedAt, DateTimeOffset? CelebratedAt);

internal sealed record ExportedPractice(
    Guid SessionId, Guid ClientId, PracticeKind Kind, int? SequenceId, string? SequenceName, DateTimeOffset StartedAt, DateTimeOffset? CompletedAt, int DurationSeconds,
    SessionStatus CompletionStatus, int PosesCompleted, DateOnly PracticeDate, string TimeZone, int DayStartsAt, bool ByHand, int? Feeling, string? Note,
    IReadOnlyList<ExportedReaction> Reactions, IReadOnlyList<ExportedStep> Steps);

internal sealed record ExportedReaction(int PoseId, string? Pose, ReactionKind Kind);

internal sealed record ExportedStep(int PoseId, string? Pose, Side? Side, int Seconds);

internal sealed record ExportedDay(DateOnly Date, Tally Tally);

internal sealed record ExportedPoseDay(DateOnly Date, int PoseId, string? Pose, PoseTally Tally);

internal sealed record ExportedSequenceDay(DateOnly Date, int SequenceId, string? Sequence, SequenceTally Tally);

internal sealed record ExportedTotals(Tally Tally, DateOnly? FirstDay, StreakMark Days, WeekMark Weeks);

internal sealed record ExportedPoseTotal(int PoseId, string? Pose, PoseTally Tally);

internal sealed record ExportedSequenceTotal(int SequenceId, string? Sequence, SequenceTally Tally);

internal sealed record ExportedSuggestions(DateOnly Date, int Ended, IReadOnlyList<int> SequenceIds, IReadOnlyList<int> Before);

/// <summary>A version of a pose or a sequence that the person wrote as a keeper.</summary>
internal sealed record ExportedEdit(LibraryKind Kind, string Slug, int Number, VersionEvent Event, DateTimeOffset At, string? Note);

internal sealed record ExportedDeed(string What, string AboutKind, string AboutKey, string Detail, DateTimeOffset At);
