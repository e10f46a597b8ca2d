using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YogaFlow.Data.Import;

namespace YogaFlow.Data.Configurations;

internal sealed class ImportedLibraryConfiguration : IEntityTypeConfiguration<ImportedLibrary>
{
    public void Configure(EntityTypeBuilder<ImportedLibrary> builder)
    {
        builder.Property(imported => imported.Id).ValueGeneratedNever();
        builder.Property(imported => imported.Fingerprint).HasMaxLength(ImportedLibrary.FingerprintMaxLength);
    }
}
