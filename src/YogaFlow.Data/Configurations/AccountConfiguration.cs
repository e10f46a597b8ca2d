using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Data.Configurations;

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Device).HasMaxLength(AccountSession.DeviceMaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(session => new { session.PersonId, session.EndedAt });
        builder.HasIndex(session => session.ExpiresAt);
    }
}

internal sealed class RefreshTokenConfiguration : IEntityTypeConfiguration<RefreshToken>
{
    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.HasKey(token => token.Hash);
        builder.Property(token => token.Hash).HasMaxLength(64);
        builder.HasOne<AccountSession>().WithMany().HasForeignKey(token => token.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PersonalTokenConfiguration : IEntityTypeConfiguration<PersonalToken>
{
    public void Configure(EntityTypeBuilder<PersonalToken> builder)
    {
        builder.Property(token => token.Id).ValueGeneratedNever();
        builder.Property(token => token.Name).HasMaxLength(PersonalToken.NameMaxLength);
        builder.Property(token => token.Hash).HasMaxLength(64);
        builder.HasOne<Person>().WithMany().HasForeignKey(token => token.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(token => token.Hash).IsUnique();
    }
}

internal sealed class MailedTokenConfiguration : IEntityTypeConfiguration<MailedToken>
{
    public void Configure(EntityTypeBuilder<MailedToken> builder)
    {
        builder.HasKey(token => token.Hash);
        builder.Property(token => token.Hash).HasMaxLength(64);
        builder.Property(token => token.Address).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(token => token.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable("OutboxMails");
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.Address).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.HasIndex(mail => mail.NextTryAt);
    }
}

internal sealed class SignInTallyConfiguration : IEntityTypeConfiguration<SignInTally>
{
    public void Configure(EntityTypeBuilder<SignInTally> builder)
    {
        builder.HasKey(tally => tally.Key);
        builder.Property(tally => tally.Key).HasMaxLength(64);
        builder.HasIndex(tally => tally.UpdatedAt);
    }
}

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.Property(consent => consent.Document).HasMaxLength(32);
        builder.Property(consent => consent.Version).HasMaxLength(32);
        builder.HasOne<Person>().WithMany().HasForeignKey(consent => consent.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.HasKey(key => key.Id);
        builder.Property(key => key.Id).HasMaxLength(64);
    }
}
