using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YogaFlow.Core.Library;
using YogaFlow.Core.Progress;

namespace YogaFlow.Data.Configurations;

// The keys begin with the person and the day: what a page asks for lies together and is read through the key alone.

internal sealed class PracticeDayConfiguration : IEntityTypeConfiguration<PracticeDay>
{
    public void Configure(EntityTypeBuilder<PracticeDay> builder)
    {
        builder.HasKey(day => new { day.PersonId, day.Date });
        builder.ComplexProperty(day => day.Tally);
        builder.HasOne<Person>().WithMany().HasForeignKey(day => day.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PoseDayConfiguration : IEntityTypeConfiguration<PoseDay>
{
    public void Configure(EntityTypeBuilder<PoseDay> builder)
    {
        builder.HasKey(day => new { day.PersonId, day.Date, day.PoseId });
        builder.ComplexProperty(day => day.Tally);
        builder.HasOne<Person>().WithMany().HasForeignKey(day => day.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Pose>().WithMany().HasForeignKey(day => day.PoseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SequenceDayConfiguration : IEntityTypeConfiguration<SequenceDay>
{
    public void Configure(EntityTypeBuilder<SequenceDay> builder)
    {
        builder.HasKey(day => new { day.PersonId, day.Date, day.SequenceId });
        builder.ComplexProperty(day => day.Tally);
        builder.HasOne<Person>().WithMany().HasForeignKey(day => day.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Sequence>().WithMany().HasForeignKey(day => day.SequenceId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PracticeTotalsConfiguration : IEntityTypeConfiguration<PracticeTotals>
{
    public void Configure(EntityTypeBuilder<PracticeTotals> builder)
    {
        builder.HasKey(totals => totals.PersonId);
        builder.ComplexProperty(totals => totals.Tally);
        builder.ComplexProperty(totals => totals.Days);
        builder.ComplexProperty(totals => totals.Weeks);
        builder.HasOne<Person>().WithOne().HasForeignKey<PracticeTotals>(totals => totals.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PoseTotalsConfiguration : IEntityTypeConfiguration<PoseTotals>
{
    public void Configure(EntityTypeBuilder<PoseTotals> builder)
    {
        builder.HasKey(totals => new { totals.PersonId, totals.PoseId });
        builder.ComplexProperty(totals => totals.Tally);
        builder.HasOne<Person>().WithMany().HasForeignKey(totals => totals.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Pose>().WithMany().HasForeignKey(totals => totals.PoseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SequenceTotalsConfiguration : IEntityTypeConfiguration<SequenceTotals>
{
    public void Configure(EntityTypeBuilder<SequenceTotals> builder)
    {
        builder.HasKey(totals => new { totals.PersonId, totals.SequenceId });
        builder.ComplexProperty(totals => totals.Tally);
        builder.HasOne<Person>().WithMany().HasForeignKey(totals => totals.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Sequence>().WithMany().HasForeignKey(totals => totals.SequenceId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WeekPlanConfiguration : IEntityTypeConfiguration<WeekPlan>
{
    public void Configure(EntityTypeBuilder<WeekPlan> builder)
    {
        builder.HasKey(plan => new { plan.PersonId, plan.From });
        builder.HasOne<Person>().WithMany().HasForeignKey(plan => plan.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BadgeAwardConfiguration : IEntityTypeConfiguration<BadgeAward>
{
    public void Configure(EntityTypeBuilder<BadgeAward> builder)
    {
        // The key is what makes a badge earned once, however many devices finish at the same moment.
        builder.HasKey(award => new { award.PersonId, award.Code });
        builder.Property(award => award.Code).HasMaxLength(BadgeAward.CodeMaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(award => award.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ShownSuggestionsConfiguration : IEntityTypeConfiguration<ShownSuggestions>
{
    public void Configure(EntityTypeBuilder<ShownSuggestions> builder)
    {
        builder.HasKey(shown => shown.PersonId);
        builder.HasOne<Person>().WithOne().HasForeignKey<ShownSuggestions>(shown => shown.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
