using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Data.Configurations;

internal sealed class PracticeSessionConfiguration : IEntityTypeConfiguration<PracticeSession>
{
    public void Configure(EntityTypeBuilder<PracticeSession> builder)
    {
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.SequenceName).HasMaxLength(Sequence.NameMaxLength);

        builder.Property(session => session.TimeZone).HasMaxLength(64);
        builder.Property(session => session.Note).HasMaxLength(PracticeSession.NoteMaxLength);
        builder.ComplexCollection(session => session.Reactions, reactions => reactions.ToJson());

        // Sixteen finishes at once must end the session once.
        builder.Property(session => session.Status).IsConcurrencyToken();

        builder.HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(session => session.Sequence).WithMany().HasForeignKey(session => session.SequenceId)
            .OnDelete(DeleteBehavior.SetNull);

        // The same practice sent twice is stored once.
        builder.HasIndex(session => new { session.PersonId, session.ClientId }).IsUnique();
        builder.HasIndex(session => new { session.PersonId, session.StartedAt, session.Id });
        builder.HasIndex(session => new { session.PersonId, session.PracticeDate });

        // At most one practice goes on at a time.
        builder.HasIndex(session => session.PersonId, "IX_PracticeSessions_OneActive").IsUnique()
            .HasFilter("\"Status\" = 'Active'");

        builder.HasMany(session => session.Steps).WithOne().HasForeignKey(step => step.SessionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PracticedStepConfiguration : IEntityTypeConfiguration<PracticedStep>
{
    public void Configure(EntityTypeBuilder<PracticedStep> builder)
    {
        builder.ToTable("PracticedSteps");
        builder.HasOne<Pose>().WithMany().HasForeignKey(step => step.PoseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(step => new { step.SessionId, step.Position });
    }
}
