using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;
using YogaFlow.Data;

namespace YogaFlow.Web.Hosting.Mail;

/// <summary>Hands a mail to the SMTP server of the settings; without one, writes it into a folder.</summary>
public sealed class MailCarrier(IOptions<MailOptions> options, PublicAddress site, IHostEnvironment host)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Where mails are written when there is no server.</summary>
    public string Folder => Path.GetFullPath(options.Value.Folder, host.ContentRootPath);

    public bool HasServer => options.Value.Host is not null;

    /// <param name="id">The same for every try of one mail, so that a server that got it twice can tell.</param>
    public async Task CarryAsync(Guid id, string address, Letter letter, DateTimeOffset at, CancellationToken ct)
    {
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(options.Value.From));
        message.To.Add(new MailboxAddress(letter.Name, address));
        message.Subject = letter.Subject;
        message.Date = at;
        message.MessageId = $"{id:N}@{site.Base.Host}";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var shown = site.Base.GetLeftPart(UriPartial.Authority);
        message.Body = new BodyBuilder { TextBody = letter.ToText(shown), HtmlBody = letter.ToHtml(shown) }.ToMessageBody();
        if (options.Value.Host is null)
        {
            OwnFolder.Make(Folder);
            await message.WriteToAsync(Path.Combine(Folder, $"{at:yyyyMMdd-HHmmss}-{id:N}.eml"), ct);
            return;
        }

        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(options.Value.Host, options.Value.Port, options.Value.SocketOptions, ct);
        if (options.Value is { UserName: { } name, Password: { } password })
        {
            await client.AuthenticateAsync(name, password, ct);
        }

        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }
}
