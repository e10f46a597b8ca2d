using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YogaFlow.Data.Keeping;

namespace YogaFlow.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.KeeperName).HasMaxLength(Person.NameMaxLength);
        builder.Property(entry => entry.What).HasMaxLength(AuditEntry.WhatMaxLength);
        builder.Property(entry => entry.AboutKind).HasMaxLength(AuditEntry.AboutKindMaxLength);
        builder.Property(entry => entry.AboutKey).HasMaxLength(AuditEntry.AboutKeyMaxLength);
        builder.Property(entry => entry.Detail).HasMaxLength(AuditEntry.DetailMaxLength);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.KeeperId, entry.At });
        builder.HasIndex(entry => new { entry.What, entry.At });

        // Written once: EF Core refuses to save a change to any of it.
        foreach (var property in builder.Metadata.GetProperties().Where(property => !property.IsPrimaryKey()))
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}

internal sealed class UploadedPictureConfiguration : IEntityTypeConfiguration<UploadedPicture>
{
    public void Configure(EntityTypeBuilder<UploadedPicture> builder)
    {
        builder.HasKey(picture => picture.Key);
        builder.Property(picture => picture.Key).HasMaxLength(UploadedPicture.KeyLength);
        builder.Property(picture => picture.Alt).HasMaxLength(UploadedPicture.AltMaxLength);
        builder.HasMany(picture => picture.Files).WithOne().HasForeignKey(file => file.PictureKey).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(picture => picture.UploadedAt);
    }
}

internal sealed class PictureFileConfiguration : IEntityTypeConfiguration<PictureFile>
{
    public void Configure(EntityTypeBuilder<PictureFile> builder)
    {
        builder.ToTable("PictureFiles");
        builder.HasKey(file => file.Name);
        builder.Property(file => file.Name).HasMaxLength(PictureFile.NameMaxLength);
    }
}
