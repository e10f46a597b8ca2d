using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>Access tokens: signed, typed, short, and good only as long as their session goes on.</summary>
public sealed class AccessTokens(SigningKeys keys, IOptions<TokenOptions> options, TimeProvider clock)
{
    /// <summary>RFC 9068: no other kind of signed token passes for one of these.</summary>
    public const string TokenType = "at+jwt";

    public TimeSpan Lifetime => TimeSpan.FromMinutes(options.Value.AccessMinutes);

    public TimeSpan RefreshLifetime => TimeSpan.FromDays(options.Value.RefreshDays);

    public string Make(AccountSession session)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = TokenType,
            Issuer = options.Value.Issuer,
            Audience = options.Value.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = session.PersonId.ToString(),
                [JwtRegisteredClaimNames.Sid] = session.Id.ToString(),
                [JwtRegisteredClaimNames.Jti] = Guid.CreateVersion7(clock.GetUtcNow()).ToString(),
            },
            SigningCredentials = new SigningCredentials(keys.Current, SecurityAlgorithms.HmacSha256),
        });
    }

    public TokenValidationParameters Validation => new()
    {
        ValidTypes = [TokenType],
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        ValidIssuer = options.Value.Issuer,
        ValidAudience = options.Value.Audience,
        IssuerSigningKeyResolver = (_, _, keyId, _) => keys.All.Where(key => key.KeyId == keyId),
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) =>
            from <= clock.GetUtcNow().UtcDateTime.AddSeconds(5) && until > clock.GetUtcNow().UtcDateTime,
        NameClaimType = JwtRegisteredClaimNames.Sub,
    };
}
