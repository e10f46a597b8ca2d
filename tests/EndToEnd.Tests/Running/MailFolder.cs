using System.Text.RegularExpressions;

namespace YogaFlow.EndToEnd.Tests.Running;

/// <summary>The mails that the program wrote into its folder.</summary>
internal sealed partial class MailFolder(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits for a mail, and finds the address within the site that its link leads to.</summary>
    public async Task<string> LinkAsync(string address, string subject)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begun) < Patience)
        {
            foreach (var file in Files())
            {
                var text = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
                if (text.Contains($"Subject: {subject}", StringComparison.Ordinal) && text.Contains(address, StringComparison.Ordinal))
                {
                    return new Uri(Link().Match(text).Value.Replace("=3D", "=", StringComparison.Ordinal)).PathAndQuery;
                }
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"No mail \"{subject}\" to {address} came.");
        return "";
    }

    private IEnumerable<string> Files() =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").OrderDescending(StringComparer.Ordinal) : Enumerable.Empty<string>();

    [GeneratedRegex(@"http://\S+\?token\S+")]
    private static partial Regex Link();
}
