using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace YogaFlow.Data.Configurations;

/// <summary>Passkeys, as the third schema of Identity has them; said here because that schema is else chosen by a service that migrations do not have.</summary>
internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    /// <summary>The longest credential id that WebAuthn allows, in bytes.</summary>
    private const int CredentialIdMaxLength = 1023;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("AspNetUserPasskeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(CredentialIdMaxLength);
        builder.OwnsOne(passkey => passkey.Data, data => data.ToJson());
        builder.HasOne<Person>().WithMany().HasForeignKey(passkey => passkey.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
