using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;
using YogaFlow.Data.Accounts;
using YogaFlow.Data.Import;
using YogaFlow.Data.Keeping;

namespace YogaFlow.Data;

/// <summary>Everything that is stored. One model for both engines; each has its own migrations.</summary>
public sealed class YogaDbContext(DbContextOptions<YogaDbContext> options)
    : IdentityUserContext<Person, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Pose> Poses => Set<Pose>();

    public DbSet<Sequence> Sequences => Set<Sequence>();

    public DbSet<BreathingExercise> BreathingExercises => Set<BreathingExercise>();

    public DbSet<ImportedLibrary> ImportedLibraries => Set<ImportedLibrary>();

    public DbSet<LibraryVersion> LibraryVersions => Set<LibraryVersion>();

    public DbSet<PracticeSession> PracticeSessions => Set<PracticeSession>();

    public DbSet<PracticeSettings> PracticeSettings => Set<PracticeSettings>();

    public DbSet<PracticeDay> PracticeDays => Set<PracticeDay>();

    public DbSet<PoseDay> PoseDays => Set<PoseDay>();

    public DbSet<SequenceDay> SequenceDays => Set<SequenceDay>();

    public DbSet<PracticeTotals> PracticeTotals => Set<PracticeTotals>();

    public DbSet<PoseTotals> PoseTotals => Set<PoseTotals>();

    public DbSet<SequenceTotals> SequenceTotals => Set<SequenceTotals>();

    public DbSet<WeekPlan> WeekPlans => Set<WeekPlan>();

    public DbSet<BadgeAward> BadgeAwards => Set<BadgeAward>();

    public DbSet<ShownSuggestions> ShownSuggestions => Set<ShownSuggestions>();

    public DbSet<FavouriteList> FavouriteLists => Set<FavouriteList>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    public DbSet<RefreshToken> RefreshTokens => Set<RefreshToken>();

    public DbSet<PersonalToken> PersonalTokens => Set<PersonalToken>();

    public DbSet<MailedToken> MailedTokens => Set<MailedToken>();

    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    public DbSet<SignInTally> SignInTallies => Set<SignInTally>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<UploadedPicture> UploadedPictures => Set<UploadedPicture>();

    /// <summary>The keys that sign cookies: in the database, so that a restart or a second instance signs nobody out.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <remarks>What was taken out of the library is left out by a filter; rows that name it are read without their pose on purpose.</remarks>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.ConfigureWarnings(warnings =>
        warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(YogaDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMillisecondConverter>();
        configurationBuilder.Properties<Side>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<PoseSides>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<LibraryKind>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<VersionEvent>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<HoldKind>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<BreathHalf>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<Severity>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<BreathMove>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<Nostril>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<BreathWay>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<PracticeKind>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<SessionStatus>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<ReactionKind>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<SpokenText>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<SessionKind>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<MailedPurpose>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<LetterKind>().HaveConversion<string>().HaveMaxLength(32);
    }
}
