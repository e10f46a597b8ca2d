using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YogaFlow.Core.Library;

namespace YogaFlow.Data.Configurations;

internal sealed class LibraryVersionConfiguration : IEntityTypeConfiguration<LibraryVersion>
{
    public void Configure(EntityTypeBuilder<LibraryVersion> builder)
    {
        builder.Property(version => version.Slug).HasMaxLength(Pose.SlugMaxLength);
        builder.Property(version => version.PersonName).HasMaxLength(Person.NameMaxLength);
        builder.Property(version => version.Note).HasMaxLength(LibraryVersion.NoteMaxLength);

        // Who has no account any more is no longer named by number.
        builder.HasOne<Person>().WithMany().HasForeignKey(version => version.PersonId).OnDelete(DeleteBehavior.SetNull);

        // Two who write at once get the same number, and one of them is told.
        builder.HasIndex(version => new { version.Kind, version.Slug, version.Number }).IsUnique();
        builder.HasIndex(version => version.At);
    }
}
