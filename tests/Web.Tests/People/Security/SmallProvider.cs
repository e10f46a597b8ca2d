using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People.Security;

/// <summary>A real provider of identities on this machine: discovery, keys, the code flow with PKCE. It says what a test tells it to.</summary>
internal sealed class SmallProvider : IDisposable
{
    public const string ClientId = "yogaflow";
    public const string ClientSecret = "a-secret-between-the-two";

    private static readonly string[] Code = ["code"];
    private static readonly string[] Public = ["public"];
    private static readonly string[] Rs256 = ["RS256"];

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly RSA _otherRsa = RSA.Create(2048);
    private readonly WebApplication _site;
    private readonly Dictionary<string, (string Nonce, string Challenge)> _codes = [];

    public SmallProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _site = builder.Build();
        _site.Urls.Add("http://127.0.0.1:0");
        _site.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address!,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["jwks_uri"] = $"{Address}/jwks",
            ["response_types_supported"] = Code,
            ["subject_types_supported"] = Public,
            ["id_token_signing_alg_values_supported"] = Rs256,
        }));
        _site.MapGet("/jwks", () => Results.Json(new { keys = new[] { KeyOf(_rsa) } }));
        _site.MapGet("/authorize", Authorize);
        _site.MapPost("/token", TokenAsync);
        _site.StartAsync().Wait();
        Address = _site.Urls.First().TrimEnd('/');
    }

    public string Address { get; }

    public string Subject { get; set; } = "subject-1";

    public string? Email { get; set; }

    public bool EmailVerified { get; set; } = true;

    /// <summary>What of a token is wrong: issuer, audience, nonce, signature, expired; null when all is right.</summary>
    public string? Fault { get; set; }

    public void Dispose()
    {
        _site.DisposeAsync().AsTask().Wait();
        _rsa.Dispose();
        _otherRsa.Dispose();
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        Assert.Equal("code", query["response_type"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Equal("openid email profile", query["scope"]);
        var code = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
        _codes[code] = (query["nonce"]!, query["code_challenge"]!);
        return Results.Redirect($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"]!)}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync(TestContext.Current.CancellationToken);
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!_codes.Remove(form["code"].ToString(), out var given) || given.Challenge != challenge || form["client_secret"] != ClientSecret)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var signing = new RsaSecurityKey(Fault == "signature" ? _otherRsa : _rsa) { KeyId = "one" };
        var claims = new Dictionary<string, object>
        {
            ["sub"] = Subject,
            ["name"] = "Ravi",
            ["email_verified"] = EmailVerified,
            ["nonce"] = Fault == "nonce" ? "another" : given.Nonce,
        };
        if (Email is not null)
        {
            claims["email"] = Email;
        }

        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Fault == "issuer" ? "https://elsewhere.example" : Address,
            Audience = Fault == "audience" ? "somebody-else" : ClientId,
            IssuedAt = now.AddHours(Fault == "expired" ? -2 : 0),
            Expires = now.AddHours(Fault == "expired" ? -1 : 1),
            Claims = claims,
            SigningCredentials = new SigningCredentials(signing, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { id_token = token, access_token = "none", token_type = "Bearer", expires_in = 60 });
    }

    private static Dictionary<string, string> KeyOf(RSA rsa)
    {
        var parameters = rsa.ExportParameters(false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = "one",
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }
}

/// <summary>The program with a provider of identities.</summary>
public class AppWithProvider : YogaFlowApp
{
    internal SmallProvider Provider { get; } = new();

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Limits:AnonymousReadsPerMinute"] = "1000000",
        ["Limits:SignInsPerMinute"] = "1000000",
        ["OpenIdConnect:Authority"] = Provider.Address,
        ["OpenIdConnect:ClientId"] = SmallProvider.ClientId,
        ["OpenIdConnect:ClientSecret"] = SmallProvider.ClientSecret,
        ["OpenIdConnect:Name"] = "Example",
    };

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Provider.Dispose();
        }
    }
}
