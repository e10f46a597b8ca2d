using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YogaFlow.Core.Library;

namespace YogaFlow.Data.Configurations;

internal sealed class SequenceConfiguration : IEntityTypeConfiguration<Sequence>
{
    public void Configure(EntityTypeBuilder<Sequence> builder)
    {
        builder.Property(sequence => sequence.Slug).HasMaxLength(Sequence.SlugMaxLength);
        builder.Property(sequence => sequence.Name).HasMaxLength(Sequence.NameMaxLength);
        builder.Property(sequence => sequence.Summary).HasMaxLength(Sequence.SummaryMaxLength);
        builder.HasQueryFilter(LibraryReads.RemovedSequences, sequence => sequence.RemovedAt == null);
        builder.HasIndex(sequence => sequence.Slug).IsUnique();
        builder.HasIndex(sequence => sequence.TotalSeconds);
        builder.HasMany(sequence => sequence.Steps).WithOne().HasForeignKey(step => step.SequenceId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SequenceStepConfiguration : IEntityTypeConfiguration<SequenceStep>
{
    public void Configure(EntityTypeBuilder<SequenceStep> builder)
    {
        builder.Property(step => step.Note).HasMaxLength(SequenceStep.NoteMaxLength);

        // A pose that a sequence uses cannot be deleted from under it.
        builder.HasOne(step => step.Pose).WithMany().HasForeignKey(step => step.PoseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(step => new { step.SequenceId, step.Position }).IsUnique();
    }
}
