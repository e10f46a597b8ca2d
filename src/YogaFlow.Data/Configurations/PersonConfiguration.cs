using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YogaFlow.Core.Practice;

namespace YogaFlow.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(person => person.TimeZone).HasMaxLength(64);
        builder.Property(person => person.ExperienceLevel).HasMaxLength(16);
        builder.Property(person => person.Look).HasMaxLength(Person.LookMaxLength);
        builder.Property(person => person.ClaimedEmail).HasMaxLength(256);

        // One account an address, whatever its case.
        builder.HasIndex(person => person.NormalizedEmail).IsUnique();
    }
}

internal sealed class PracticeSettingsConfiguration : IEntityTypeConfiguration<PracticeSettings>
{
    public void Configure(EntityTypeBuilder<PracticeSettings> builder)
    {
        builder.HasKey(settings => settings.PersonId);
        builder.HasOne<Person>().WithOne().HasForeignKey<PracticeSettings>(settings => settings.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
