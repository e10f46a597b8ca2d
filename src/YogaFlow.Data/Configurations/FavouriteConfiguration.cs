using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YogaFlow.Core.Library;
using YogaFlow.Core.People;

namespace YogaFlow.Data.Configurations;

internal sealed class FavouriteListConfiguration : IEntityTypeConfiguration<FavouriteList>
{
    public void Configure(EntityTypeBuilder<FavouriteList> builder)
    {
        builder.Property(list => list.Id).ValueGeneratedNever();
        builder.Property(list => list.Name).HasMaxLength(FavouriteList.NameMaxLength);
        builder.Property(list => list.NameKey).HasMaxLength(FavouriteList.NameMaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(list => list.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(list => list.Items).WithOne().HasForeignKey(item => item.ListId).OnDelete(DeleteBehavior.Cascade);

        builder.HasIndex(list => new { list.PersonId, list.NameKey }).IsUnique();
        builder.HasIndex(list => list.PersonId, "IX_FavouriteLists_OneDefault").IsUnique().HasFilter("\"IsDefault\"");
    }
}

internal sealed class FavouriteItemConfiguration : IEntityTypeConfiguration<FavouriteItem>
{
    public void Configure(EntityTypeBuilder<FavouriteItem> builder)
    {
        builder.ToTable("FavouriteItems", table =>
            table.HasCheckConstraint("CK_FavouriteItems_OneThing", "(\"SequenceId\" IS NULL) <> (\"PoseId\" IS NULL)"));
        builder.HasOne<Sequence>().WithMany().HasForeignKey(item => item.SequenceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Pose>().WithMany().HasForeignKey(item => item.PoseId).OnDelete(DeleteBehavior.Cascade);

        // Two taps at once put a thing into a list once.
        builder.HasIndex(item => new { item.ListId, item.SequenceId }).IsUnique().HasFilter("\"SequenceId\" IS NOT NULL");
        builder.HasIndex(item => new { item.ListId, item.PoseId }).IsUnique().HasFilter("\"PoseId\" IS NOT NULL");
    }
}
