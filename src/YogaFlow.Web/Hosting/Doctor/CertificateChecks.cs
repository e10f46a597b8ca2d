using System.Net.Security;
using System.Security.Authentication;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>What the public address shows to whoever shakes hands with it.</summary>
internal static class CertificateChecks
{
    private const string Area = "Certificate";

    /// <summary>Renewal is tried from 30 days before the end: by now it has failed a few times.</summary>
    private const int LeastDays = 21;

    public static IEnumerable<Check> All =>
    [
        new("tls.certificate-age", Area, "The certificate is good for three weeks more", Ours(Age)),
        new("tls.certificate-trust", Area, "The certificate is for this name and trusted", Ours(Trust)),
        new("tls.protocol", Area, "TLS 1.2 or later is spoken", Ours(Protocol)),
    ];

    private static Func<Surroundings, CancellationToken, Task<Verdict>> Ours(Func<Surroundings, Handshake, Verdict> look) => async (around, ct) =>
        around.Front is { IsHttps: true } front ? look(around, await front.ShakeHandsAsync(ct)) : Verdict.NotApplicable("the public address is not HTTPS");

    private static Verdict Age(Surroundings around, Handshake hands)
    {
        var days = (int)Math.Floor((hands.Until - around.Now.UtcDateTime).TotalDays);
        return Verdict.When(days >= LeastDays, $"{days} days left, until {hands.Until:yyyy-MM-dd}", "Renew it: deploy/renew-certificates, and see why the timer did not.");
    }

    private static Verdict Trust(Surroundings around, Handshake hands) => Verdict.When(
        hands.Trust is SslPolicyErrors.None, hands.Trust is SslPolicyErrors.None ? "trusted" : hands.Trust.ToString(),
        "Get a certificate for the name in Site__PublicAddress, with its whole chain, such as from Let's Encrypt.");

    private static Verdict Protocol(Surroundings around, Handshake hands) => Verdict.When(
        hands.Protocol is SslProtocols.Tls12 or SslProtocols.Tls13, hands.Protocol.ToString(), "In nginx: ssl_protocols TLSv1.2 TLSv1.3.");
}
