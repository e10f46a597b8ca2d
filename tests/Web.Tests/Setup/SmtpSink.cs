using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>A mail server that keeps what it is given: a real conversation on a real port (RFC 5321).</summary>
public sealed class SmtpSink : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<MimeMessage> _mails = new();

    public SmtpSink()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>While true, every mail is refused for now (451), as by a server that has trouble.</summary>
    public bool Refuses { get; set; }

    /// <summary>How many mails were refused.</summary>
    public int Refused { get; private set; }

    public IReadOnlyCollection<MimeMessage> Mails => _mails;

    /// <summary>Waits for a mail to an address with a subject; the newest when there are several.</summary>
    public async Task<MimeMessage> MailAsync(string address, string subject)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begun) < Patience)
        {
            if (Find(address, subject) is { } mail)
            {
                return mail;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"No mail \"{subject}\" to {address} came; there are: {string.Join(", ", _mails.Select(one => $"{one.Subject} to {one.To}"))}");
        return null!;
    }

    public MimeMessage? Find(string address, string subject) =>
        _mails.LastOrDefault(mail => mail.Subject == subject && mail.To.Mailboxes.Any(to => to.Address == address));

    /// <summary>The address within the site that the link of a mail leads to.</summary>
    public async Task<string> LinkAsync(string address, string subject)
    {
        var mail = await MailAsync(address, subject);
        var line = mail.TextBody!.Split('\n').Single(one => one.StartsWith("http", StringComparison.Ordinal)).Trim();
        Assert.Contains(WebUtility.HtmlEncode(line), mail.HtmlBody, StringComparison.Ordinal);
        return new Uri(line).PathAndQuery;
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = ConverseAsync(client);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var held = client;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await SayAsync(stream, "220 sink ready");
            while (await reader.ReadLineAsync() is { } line)
            {
                var word = line.Split(' ')[0].ToUpperInvariant();
                switch (word)
                {
                    case "DATA":
                        await SayAsync(stream, "354 go on");
                        await KeepAsync(reader);
                        await SayAsync(stream, "250 kept");
                        break;
                    case "MAIL" when Refuses:
                        Refused++;
                        await SayAsync(stream, "451 not now");
                        break;
                    case "QUIT":
                        await SayAsync(stream, "221 bye");
                        return;
                    default:
                        await SayAsync(stream, "250 sink");
                        break;
                }
            }
        }
        catch (IOException)
        {
            // Whoever called has gone.
        }
    }

    private async Task KeepAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        _mails.Enqueue(await MimeMessage.LoadAsync(bytes));
    }

    private static Task SayAsync(NetworkStream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
}
