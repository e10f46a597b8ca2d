using System.Net;
using System.Text;

namespace YogaFlow.Web.Hosting.Mail;

/// <summary>What a mail says, before it is set as text and as HTML.</summary>
/// <param name="Name">Whom it greets; empty when that is not known.</param>
/// <param name="Action">What the link does, in a few words; null without a link.</param>
/// <param name="After">What stands below the link.</param>
public sealed record Letter(string Subject, string Name, IReadOnlyList<string> Paragraphs, string? Action = null, string? Link = null, IReadOnlyList<string>? After = null)
{
    private const string Body = "margin:0;padding:32px 16px;background:#faf7f2;color:#22303a;font:16px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";
    private const string Sheet = "max-width:34rem;margin:0 auto;background:#ffffff;border-radius:12px;padding:32px";
    private const string Button = "display:inline-block;background:#245a73;color:#ffffff;text-decoration:none;padding:12px 24px;border-radius:999px;font-weight:600";
    private const string Small = "max-width:34rem;margin:16px auto 0;color:#52606a;font-size:14px";

    private string Greeting => Name.Length == 0 ? "Hello," : $"Hello {Name},";

    public string ToText(string site)
    {
        var text = new StringBuilder(Greeting).Append("\n\n").AppendJoin("\n\n", Paragraphs).Append("\n\n");
        if (Link is not null)
        {
            text.Append(Action).Append(":\n").Append(Link).Append("\n\n");
        }

        return text.AppendJoin("\n\n", [.. After ?? [], $"YogaFlow, {site}"]).Append('\n').ToString();
    }

    public string ToHtml(string site)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
            .Append(Encode(Subject)).Append("</title></head><body style=\"").Append(Body).Append("\"><div style=\"").Append(Sheet).Append("\">");
        foreach (var paragraph in Paragraphs.Prepend(Greeting))
        {
            html.Append("<p>").Append(Encode(paragraph)).Append("</p>");
        }

        if (Link is not null)
        {
            html.Append("<p style=\"margin:28px 0\"><a style=\"").Append(Button).Append("\" href=\"").Append(Encode(Link)).Append("\">").Append(Encode(Action!))
                .Append("</a></p><p style=\"color:#52606a;font-size:14px;word-break:break-all\">Or open this address: ").Append(Encode(Link)).Append("</p>");
        }

        foreach (var paragraph in After ?? [])
        {
            html.Append("<p>").Append(Encode(paragraph)).Append("</p>");
        }

        return html.Append("</div><p style=\"").Append(Small).Append("\">YogaFlow, ").Append(Encode(site)).Append("</p></body></html>").ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
