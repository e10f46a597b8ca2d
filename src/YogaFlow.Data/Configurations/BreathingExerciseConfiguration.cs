using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YogaFlow.Core.Library;

namespace YogaFlow.Data.Configurations;

internal sealed class BreathingExerciseConfiguration : IEntityTypeConfiguration<BreathingExercise>
{
    public void Configure(EntityTypeBuilder<BreathingExercise> builder)
    {
        builder.Property(exercise => exercise.Slug).HasMaxLength(BreathingExercise.SlugMaxLength);
        builder.Property(exercise => exercise.Name).HasMaxLength(BreathingExercise.NameMaxLength);
        builder.Property(exercise => exercise.Summary).HasMaxLength(BreathingExercise.SummaryMaxLength);
        builder.HasIndex(exercise => exercise.Slug).IsUnique();
        builder.ComplexProperty(exercise => exercise.Sanskrit);
        builder.ComplexCollection(exercise => exercise.Pattern, phases => phases.ToJson());
        builder.ComplexCollection(exercise => exercise.Conditions, conditions => conditions.ToJson());
    }
}
