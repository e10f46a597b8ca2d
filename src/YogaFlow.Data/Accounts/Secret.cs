using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace YogaFlow.Data.Accounts;

/// <summary>Random tokens, and the hash under which they are found again.</summary>
public static class Secret
{
    /// <summary>256 bits: too many to be tried, so a plain hash is enough where a password needs a slow one.</summary>
    private const int Bytes = 32;

    /// <summary>Letters, digits, - and _ after the prefix.</summary>
    public static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
