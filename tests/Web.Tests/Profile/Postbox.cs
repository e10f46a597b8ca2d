using MimeKit;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>Reads the mails that the program wrote into its folder.</summary>
internal static class Postbox
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Waits until a mail with this subject has come to an address.</summary>
    public static async Task<string> MailAsync(this YogaFlowApp app, string address, string subject)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            foreach (var (to, about, text) in await ReadAsync(app))
            {
                if (to == address && about == subject)
                {
                    return text;
                }
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"No mail “{subject}” came to {address}. There are: {string.Join("; ", await SubjectsAsync(app, address))}");
        return "";
    }

    public static async Task<List<string>> SubjectsAsync(this YogaFlowApp app, string address) =>
        [.. (await ReadAsync(app)).Where(mail => mail.To == address).Select(mail => mail.Subject)];

    /// <summary>The secret in the link of a mail.</summary>
    public static string TokenIn(string mail) => System.Text.RegularExpressions.Regex.Match(mail, @"token=([\w-]+)").Groups[1].Value;

    private static async Task<List<(string To, string Subject, string Text)>> ReadAsync(YogaFlowApp app)
    {
        var mails = new List<(string, string, string)>();
        foreach (var file in Directory.Exists(app.MailFolder) ? Directory.GetFiles(app.MailFolder, "*.eml") : [])
        {
            try
            {
                using var message = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
                mails.Add((message.To.Mailboxes.Single().Address, message.Subject ?? "", message.TextBody ?? ""));
            }
            catch (Exception fault) when (fault is IOException or FormatException or InvalidOperationException or NullReferenceException)
            {
                // It is being written just now.
            }
        }

        return mails;
    }
}
