using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Watching;

/// <summary>The built program as a process, and what it really prints.</summary>
public sealed class PrintedLogTests : IDisposable
{
    private const string Password = "Sun-Salute-7";
    private const string Email = "asha.devi@example.org";

    private readonly string _folder = Directory.CreateTempSubdirectory("yogaflow-log-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_line_is_an_object_and_none_holds_a_secret()
    {
        var program = await ServingProgram.StartAsync(new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Storage__ConnectionString"] = $"Data Source={Path.Combine(_folder, "yogaflow.db")}",
            ["Mail__Folder"] = Path.Combine(_folder, "mail"),
            ["Tokens__SigningKey"] = Deployment.SettingsTemplate.GoodKey,
            ["Logging__Console__FormatterName"] = "yogaflow",
            ["Logging__LogLevel__YogaFlow.Web.Hosting.Watching.RequestBook"] = "Information",
        });
        string tokens;
        await using (program)
        {
            using var made = await program.Client.SendJsonAsync(HttpMethod.Post, Answers.Api + "/auth/register", new { email = Email, name = "Asha", password = Password, accept_privacy = true, time_zone = "UTC", remember_me = true });
            tokens = await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            using var refused = await program.Client.SendJsonAsync(HttpMethod.Post, Answers.Api + "/auth/login", new { email = Email, password = "Wrong-word-1" });
            using var page = await program.Client.GetAsync(new Uri("/poses/tree?q=secret-search", UriKind.Relative), TestContext.Current.CancellationToken);
            using var later = await program.Client.GetAsync(new Uri("/sequences", UriKind.Relative), TestContext.Current.CancellationToken);
            await program.SaidAsync("\"route\":\"/sequences\"");
        }

        var lines = program.Said.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, line.ValueKind));
        Assert.Contains(lines, line => line.GetProperty("event").GetInt32() == 4005);
        Assert.Contains(lines, line => line.GetProperty("event").GetInt32() == 4002);
        Assert.Contains(program.Said, line => line.Contains("\"route\":\"/poses/{Slug}\"", StringComparison.Ordinal));
        using var answer = JsonDocument.Parse(tokens);
        var access = answer.RootElement.GetProperty("tokens").GetProperty("access_token").GetString()!;
        var refresh = answer.RootElement.GetProperty("tokens").GetProperty("refresh_token").GetString()!;
        Assert.All(new[] { Email, Password, "Wrong-word-1", access, refresh, Deployment.SettingsTemplate.GoodKey, "secret-search" }, secret =>
            Assert.DoesNotContain(program.Said, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }
}
