using System.ComponentModel.DataAnnotations;
using MailKit.Security;

namespace YogaFlow.Web.Hosting.Mail;

/// <summary>How mail leaves. Without a host it is written into a folder instead.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>The SMTP server, such as smtp.example.org.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>Whom mails are from.</summary>
    public string From { get; set; } = "YogaFlow <yogaflow@localhost>";

    /// <summary>Where mails are written when there is no host; relative to the program's folder.</summary>
    public string Folder { get; set; } = "data/mail";

    internal SecureSocketOptions SocketOptions => Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host is not null && string.IsNullOrWhiteSpace(Host))
        {
            yield return new ValidationResult($"{Section}:Host is empty. Give it a value such as smtp.example.org, or leave it out.", [nameof(Host)]);
        }

        if (Port is < 1 or > 65535)
        {
            yield return new ValidationResult($"{Section}:Port must be from 1 to 65535, such as 587.", [nameof(Port)]);
        }

        if (UserName is null != Password is null)
        {
            yield return new ValidationResult($"{Section}:UserName and {Section}:Password belong together: set both or none.", [nameof(UserName)]);
        }

        if (!MimeKit.MailboxAddress.TryParse(From, out _))
        {
            yield return new ValidationResult($"{Section}:From must be an address, such as YogaFlow <yoga@example.org>.", [nameof(From)]);
        }

        if (string.IsNullOrWhiteSpace(Folder))
        {
            yield return new ValidationResult($"{Section}:Folder is empty. Give it a value such as data/mail.", [nameof(Folder)]);
        }
    }
}

/// <summary>How the way to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Begins in the open and must turn to TLS; usual on port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte; usual on port 465.</summary>
    Tls,

    /// <summary>Not protected: only for a server on the same machine.</summary>
    None,
}
