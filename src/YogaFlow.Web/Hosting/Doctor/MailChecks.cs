using System.Net;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using YogaFlow.Web.Hosting.Mail;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>Whether mail leaves. Nothing is sent: the server is greeted, and signed in to where that is set.</summary>
internal static class MailChecks
{
    private const string Area = "Mail";

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public static IEnumerable<Check> All =>
    [
        new("mail.server", Area, "The mail server answers and takes us", ServerAsync),
        new("mail.encrypted", Area, "The way to the mail server is protected", Encrypted),
        new("mail.sender", Area, "Mails come from the domain of the site, or one above it", Sender),
        new("mail.outbox", Area, "No mail has been waiting for an hour", OutboxAsync),
    ];

    private static async Task<Verdict> ServerAsync(Surroundings around, CancellationToken ct)
    {
        if (around.Options<MailOptions>() is not { Host: { } host } mail)
        {
            return around.IsStrict
                ? Verdict.Fail("Mail:Host is not set", "Set Mail__Host, such as Mail__Host=smtp.example.org.")
                : Verdict.NotApplicable("no server is set; mails are written into a folder");
        }

        using var client = new SmtpClient { Timeout = 8_000 };
        try
        {
            await client.ConnectAsync(host, mail.Port, mail.SocketOptions, ct);
            if (mail is { UserName: { } name, Password: { } password })
            {
                await client.AuthenticateAsync(name, password, ct);
            }

            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception fault) when (fault is SocketException or IOException or MailKit.ProtocolException or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException or MailKit.CommandException or NotSupportedException)
        {
            return Verdict.Fail($"{host}:{mail.Port}: {fault.Message.ReplaceLineEndings(" ")}", "Look at Mail__Host, Mail__Port, Mail__Security, Mail__UserName and Mail__Password, and whether this machine may reach that port.");
        }

        return Verdict.Pass($"{host}:{mail.Port} by {mail.Security}{(mail.UserName is null ? "" : ", signed in")}");
    }

    private static Verdict Encrypted(Surroundings around) => around.Options<MailOptions>() switch
    {
        { Host: null } => Verdict.NotApplicable("no server is set"),
        { Security: not MailSecurity.None } mail => Verdict.Pass($"Mail:Security is {mail.Security}"),
        { Host: { } host } when host == "localhost" || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address) => Verdict.Pass("the server is on this machine"),
        { Host: var host } => Verdict.Fail($"Mail:Security is None, and {host} is another machine", "Set Mail__Security=StartTls, with Mail__Port=587."),
    };

    private static Verdict Sender(Surroundings around)
    {
        var mail = around.Options<MailOptions>();
        if (mail.Host is null || around.Front is not { } front)
        {
            return Verdict.NotApplicable("no mail server or no public address is set");
        }

        var domain = MailboxAddress.Parse(mail.From).Address.Split('@')[^1];
        var host = front.Address.Host;
        return Verdict.When(
            host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase) || domain.EndsWith("." + host, StringComparison.OrdinalIgnoreCase),
            $"from {domain}, for {host}", $"Set Mail__From to an address of the site's domain, such as YogaFlow <yoga@{host}>: others' mail servers trust those.");
    }

    private static async Task<Verdict> OutboxAsync(Surroundings around, CancellationToken ct)
    {
        await using var db = await around.DatabaseAsync(ct);
        var longAgo = around.Now - LongestWait;
        var waiting = await db.OutboxMails.CountAsync(ct);
        var late = await db.OutboxMails.CountAsync(mail => mail.CreatedAt < longAgo, ct);
        var why = await db.OutboxMails.Where(mail => mail.CreatedAt < longAgo && mail.Failure != null).Select(mail => mail.Failure).FirstOrDefaultAsync(ct);
        return Verdict.When(late == 0, late == 0 ? $"{waiting} waiting" : $"{late} of {waiting}{(why is null ? "" : $", such as by {why}")}", "See mail.server; mails are tried again for three days, by the program while it runs.");
    }
}
