using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YogaFlow.Core.Library;

namespace YogaFlow.Data.Configurations;

internal sealed class PoseConfiguration : IEntityTypeConfiguration<Pose>
{
    public void Configure(EntityTypeBuilder<Pose> builder)
    {
        builder.Property(pose => pose.Slug).HasMaxLength(Pose.SlugMaxLength);
        builder.Property(pose => pose.Name).HasMaxLength(Pose.NameMaxLength);
        builder.Property(pose => pose.ShownBy).HasMaxLength(Pose.ShownByMaxLength);
        builder.HasQueryFilter(LibraryReads.RemovedPoses, pose => pose.RemovedAt == null);
        builder.HasIndex(pose => pose.Slug).IsUnique();
        builder.HasIndex(pose => pose.Name);
        builder.ComplexProperty(pose => pose.Sanskrit);
        builder.ComplexProperty(pose => pose.Hold);
        builder.ComplexProperty(pose => pose.Cues);
        builder.ComplexProperty(pose => pose.Props);
        builder.ComplexCollection(pose => pose.Conditions, conditions => conditions.ToJson());
    }
}
