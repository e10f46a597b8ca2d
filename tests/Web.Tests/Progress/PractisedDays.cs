using System.Net;
using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>Sends practices of chosen days, at five in the morning by UTC.</summary>
public static class PractisedDays
{
    public static async Task<JsonElement> PractiseAsync(this HttpClient client, YogaFlowApp app, string day, int seconds = 600) =>
        await client.PostAsync(
            Answers.Api + "/sessions",
            new { client_id = app.NewId(), kind = "free", started_at = $"{day}T05:00:00Z", duration_seconds = seconds, completion_status = "completed" },
            HttpStatusCode.Created);

    public static async Task PractiseAsync(this HttpClient client, YogaFlowApp app, DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            await client.PractiseAsync(app, day.ToString("yyyy-MM-dd"));
        }
    }

    /// <summary>A page as a person reads it, without the marks of HTML.</summary>
    public static async Task<string> ReadAsync(this HttpClient client, string page) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken));
}
