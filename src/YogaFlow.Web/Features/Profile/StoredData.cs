using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Core.Progress;
using YogaFlow.Data;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.Profile;

/// <summary>What is stored about a person, written down for them as one document.</summary>
internal sealed partial class StoredData(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, TimeProvider clock, ILogger<SecurityLog> log)
{
    public async Task<AccountExport> ExportAsync(Guid personId, CancellationToken ct)
    {
        Exported(log, personId);
        var names = new Names(await shelf.ReadAsync(ct));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.AsNoTracking().SingleAsync(one => one.Id == personId, ct);
        var settings = await db.PracticeSettings.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == personId, ct);
        var shown = await db.ShownSuggestions.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == personId, ct);
        var totals = await db.PracticeTotals.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == personId, ct);
        return new AccountExport(
            clock.GetUtcNow(),
            AccountOf(person),
            await db.Consents.Where(one => one.PersonId == personId).OrderBy(one => one.Id)
                .Select(one => new ExportedConsent(one.Document, one.Version, one.AcceptedAt)).ToListAsync(ct),
            await db.AccountSessions.Where(one => one.PersonId == personId).OrderBy(one => one.CreatedAt)
                .Select(one => new ExportedDevice(one.Device, one.Kind, one.Remembered, one.CreatedAt, one.LastSeenAt, one.ExpiresAt, one.EndedAt)).ToListAsync(ct),
            await db.PersonalTokens.Where(one => one.PersonId == personId).OrderBy(one => one.CreatedAt)
                .Select(one => new ExportedScriptToken(one.Name, one.Scopes, one.CreatedAt, one.ExpiresAt, one.LastUsedAt)).ToListAsync(ct),
            [.. (await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(one => one.UserId == personId).ToListAsync(ct))
                .Select(one => new ExportedPasskey(one.Data.Name, one.Data.CreatedAt))],
            await db.UserLogins.Where(one => one.UserId == personId).OrderBy(one => one.LoginProvider)
                .Select(one => new ExportedProvider(one.LoginProvider, one.ProviderDisplayName)).ToListAsync(ct),
            await db.OutboxMails.Where(one => one.PersonId == personId).OrderBy(one => one.CreatedAt)
                .Select(one => new ExportedMail(one.Kind, one.Address, one.Detail, one.CreatedAt)).ToListAsync(ct),
            await db.MailedTokens.Where(one => one.PersonId == personId).OrderBy(one => one.CreatedAt)
                .Select(one => new ExportedLink(one.Purpose, one.Address, one.CreatedAt, one.ExpiresAt)).ToListAsync(ct),
            settings is null ? null : new ExportedSettings(
                settings.PreparationSeconds, settings.ChangeoverSeconds, settings.WarningSeconds, settings.HoldScale, settings.ManualAdvance, settings.SpokenText, settings.LeadingSide),
            [.. (await db.WeekPlans.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.From).ToListAsync(ct)).Select(PlanOf)],
            [.. (await db.FavouriteLists.AsNoTracking().Include(one => one.Items).Where(one => one.PersonId == personId).OrderBy(one => one.Position).ToListAsync(ct))
                .Select(one => ListOf(one, names))],
            await db.BadgeAwards.Where(one => one.PersonId == personId).OrderBy(one => one.EarnedAt).ThenBy(one => one.Code)
                .Select(one => new ExportedBadge(one.Code, one.Threshold, one.EarnedAt, one.CelebratedAt)).ToListAsync(ct),
            await PracticesAsync(db, personId, names, ct),
            [.. (await db.PracticeDays.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.Date).ToListAsync(ct))
                .Select(one => new ExportedDay(one.Date, one.Tally))],
            [.. (await db.PoseDays.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.Date).ThenBy(one => one.PoseId).ToListAsync(ct))
                .Select(one => new ExportedPoseDay(one.Date, one.PoseId, names.Pose(one.PoseId), one.Tally))],
            [.. (await db.SequenceDays.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.Date).ThenBy(one => one.SequenceId).ToListAsync(ct))
                .Select(one => new ExportedSequenceDay(one.Date, one.SequenceId, names.Sequence(one.SequenceId), one.Tally))],
            totals is null ? null : new ExportedTotals(totals.Tally, totals.FirstDay, totals.Days, totals.Weeks),
            [.. (await db.PoseTotals.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.PoseId).ToListAsync(ct))
                .Select(one => new ExportedPoseTotal(one.PoseId, names.Pose(one.PoseId), one.Tally))],
            [.. (await db.SequenceTotals.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.SequenceId).ToListAsync(ct))
                .Select(one => new ExportedSequenceTotal(one.SequenceId, names.Sequence(one.SequenceId), one.Tally))],
            shown is null ? null : new ExportedSuggestions(shown.Date, shown.Ended, shown.SequenceIds, shown.Before),
            await db.Set<LibraryVersion>().Where(one => one.PersonId == personId).OrderBy(one => one.Id)
                .Select(one => new ExportedEdit(one.Kind, one.Slug, one.Number, one.Event, one.At, one.Note)).ToListAsync(ct),
            await db.AuditEntries.Where(one => one.KeeperId == personId).OrderBy(one => one.Id)
                .Select(one => new ExportedDeed(one.What, one.AboutKind, one.AboutKey, one.Detail, one.At)).ToListAsync(ct));
    }

    private static ExportedAccount AccountOf(Person person) => new(
        person.Id, person.Email, person.ClaimedEmail, person.EmailConfirmed, person.Name, person.ExperienceLevel, person.TimeZone, person.DayStartsAt,
        person.Goals, person.Limits, person.Look, person.IsAdmin, person.PasswordHash is not null, person.TwoFactorEnabled, person.PhoneNumber,
        person.CreatedAt, person.LastLogin, person.PrivacyAcceptedAt, person.WelcomedAt, person.LockedByKeeperAt, person.DeletionRequestedAt);

    private static ExportedPlan PlanOf(WeekPlan plan) => new(
        plan.From, [.. Enum.GetValues<DayOfWeek>().Where(day => plan.RestDays.Has(day))], plan.DaysAWeek, plan.SessionsAWeek, plan.MinutesAWeek);

    private static ExportedList ListOf(FavouriteList list, Names names) => new(
        list.Name, list.IsDefault, list.CreatedAt,
        [.. list.InOrder().Select(item => new ExportedFavourite(
            item.What.Kind, item.What.Id, item.What.Kind is FavouriteKind.Pose ? names.Pose(item.What.Id) : names.Sequence(item.What.Id), item.AddedAt))]);

    private static async Task<IReadOnlyList<ExportedPractice>> PracticesAsync(YogaDbContext db, Guid personId, Names names, CancellationToken ct)
    {
        var practices = await db.PracticeSessions.AsNoTracking().AsSplitQuery().Include(one => one.Steps)
            .Where(one => one.PersonId == personId).OrderBy(one => one.StartedAt).ThenBy(one => one.Id).ToListAsync(ct);
        return [.. practices.Select(one => new ExportedPractice(
            one.Id, one.ClientId, one.Kind, one.SequenceId, one.SequenceName, one.StartedAt, one.CompletedAt, one.DurationSeconds,
            one.Status, one.PosesCompleted, one.PracticeDate, one.TimeZone, one.DayStartsAt, one.ByHand, one.Feeling, one.Note,
            [.. one.Reactions.Select(reaction => new ExportedReaction(reaction.PoseId, names.Pose(reaction.PoseId), reaction.Kind))],
            [.. one.Steps.OrderBy(step => step.Position).Select(step => new ExportedStep(step.PoseId, names.Pose(step.PoseId), step.Side, step.Seconds))]))];
    }

    [LoggerMessage(SecurityEvents.Exported, LogLevel.Information, "Person {PersonId} took everything that is stored about them")]
    private static partial void Exported(ILogger log, Guid personId);

    /// <summary>What numbers of the library are called, for whoever reads the document without the library.</summary>
    private sealed class Names(LibrarySnapshot library)
    {
        public string? Pose(int id) => library.EveryPose.GetValueOrDefault(id)?.Slug;

        public string? Sequence(int id) => library.Sequences.GetValueOrDefault(id)?.Slug;
    }
}
