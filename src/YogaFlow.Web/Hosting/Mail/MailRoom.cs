using System.Net;
using System.Text;
using MimeKit;

namespace YogaFlow.Web.Hosting.Mail;

/// <summary>Sets up the post; in development it also shows what was written into the folder.</summary>
internal static class MailRoom
{
    private const int MostShown = 50;

    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>()
            .BindConfiguration(MailOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations().ValidateOnStart();
        PublicAddress.Add(services);
        return services.AddSingleton<Letters>().AddSingleton<MailCarrier>().AddHostedService<MailPost>();
    }

    public static void MapMail(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapGet("/dev/mail", ShowAsync).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static async Task<IResult> ShowAsync(MailCarrier carrier, CancellationToken ct)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mail that would have been sent</title></head><body><h1>Mail that would have been sent</h1>");
        var files = Directory.Exists(carrier.Folder) ? Directory.GetFiles(carrier.Folder, "*.eml").OrderDescending(StringComparer.Ordinal).Take(MostShown) : [];
        foreach (var file in files)
        {
            using var message = await MimeMessage.LoadAsync(file, ct);
            html.Append("<h2>").Append(WebUtility.HtmlEncode(message.Subject)).Append("</h2><p>To ").Append(WebUtility.HtmlEncode(message.To.ToString()))
                .Append(", ").Append(message.Date.ToString("u")).Append("</p><pre>").Append(Linked(WebUtility.HtmlEncode(message.TextBody ?? ""))).Append("</pre><hr>");
        }

        return Results.Content(html.Append("</body></html>").ToString(), "text/html; charset=utf-8");
    }

    private static string Linked(string text) => string.Join(
        '\n', text.Split('\n').Select(line => line.StartsWith("http", StringComparison.Ordinal) ? $"<a href=\"{line.Trim()}\">{line}</a>" : line));
}
