using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>The site as somebody outside sees it: asked through its public address, redirects not followed.</summary>
internal sealed class FrontDoor(Uri address) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Patience }) { Timeout = Patience };
    private readonly Dictionary<string, Task<Answer>> _answers = [];

    public Uri Address => address;

    public bool IsHttps => address.Scheme == Uri.UriSchemeHttps;

    /// <summary>Asks each address once; an error is thrown again to whoever asks next.</summary>
    public Task<Answer> GetAsync(string path, CancellationToken ct)
    {
        lock (_answers)
        {
            return _answers.TryGetValue(path, out var known) ? known : _answers[path] = FetchAsync(new Uri(address, path), ct);
        }
    }

    /// <summary>The same site without TLS, on port 80.</summary>
    public Task<Answer> GetPlainAsync(CancellationToken ct) => FetchAsync(new UriBuilder(Uri.UriSchemeHttp, address.Host, 80, "/").Uri, ct);

    /// <summary>Shakes hands and looks at what is shown, trusted or not.</summary>
    public async Task<Handshake> ShakeHandsAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, limit.Token);
        var trust = SslPolicyErrors.None;
        await using var tls = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false);
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = address.Host,
#pragma warning disable CA5359 // Nothing is sent: what is wrong with the certificate is what we came to see.
                RemoteCertificateValidationCallback = (_, _, _, errors) =>
                {
                    trust = errors;
                    return true;
                },
#pragma warning restore CA5359
            },
            limit.Token);
        using var certificate = new X509Certificate2(tls.RemoteCertificate!);
        return new Handshake(tls.SslProtocol, trust, certificate.NotAfter.ToUniversalTime());
    }

    public void Dispose() => _client.Dispose();

    private async Task<Answer> FetchAsync(Uri uri, CancellationToken ct)
    {
        using var response = await _client.GetAsync(uri, ct);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => header.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, headers, await response.Content.ReadAsStringAsync(ct));
    }
}

/// <param name="Headers">By name, in any case.</param>
internal sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string[]> Headers, string Body)
{
    public string? this[string header] => Headers.TryGetValue(header, out var values) ? string.Join(", ", values) : null;
}

/// <param name="Trust">What is wrong with the certificate, if anything.</param>
/// <param name="Until">UTC.</param>
internal sealed record Handshake(SslProtocols Protocol, SslPolicyErrors Trust, DateTime Until);
