using System.Text.Json;
using YogaFlow.Web.Hosting.Doctor;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Deployment;

/// <summary>The built program with the template in its environment.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yogaflow-guard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Wrong_settings_end_the_program_with_1_and_nothing_was_touched()
    {
        var data = Path.Combine(_folder, "data");
        var settings = SettingsTemplate.FilledIn().With("Storage:Engine", "Sqlite").With("Storage:ConnectionString", $"Data Source={Path.Combine(data, "yogaflow.db")}")
            .With("Storage:Conection", "x").With("Limits:SignInsPerMinute", "0").With("Proxies:Known", "the proxy");

        var run = await VerbRun.InAsync(settings.Variables);

        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Said.Trim());
        foreach (var key in new[] { "Storage:Engine", "Storage:ConnectionString", "Storage:Conection", "Limits", "Proxies:Known" })
        {
            Assert.Contains($"* {key}", run.Complained, StringComparison.Ordinal);
        }

        Assert.Contains("5 settings are not right", run.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain(" at YogaFlow", run.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", run.Complained, StringComparison.Ordinal);
        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task At_home_a_wrong_setting_is_said_as_quietly()
    {
        var run = await VerbRun.InAsync(new Dictionary<string, string> { ["Limits__SignInsPerMinute"] = "0", ["Storage__ConnectionString"] = $"Data Source={Path.Combine(_folder, "x.db")}" });

        Assert.Equal(1, run.Code);
        Assert.Contains("Deployment:Kind is Home, one setting is not right", run.Complained, StringComparison.Ordinal);
        Assert.Contains("Limits", run.Complained, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(SettingsTemplate.Production)]
    [InlineData(SettingsTemplate.Staging)]
    public async Task The_doctor_finds_nothing_in_a_template_that_is_filled_in(string name)
    {
        var run = await VerbRun.InAsync(SettingsTemplate.FilledIn(name).Variables, "doctor", "--only", "config", "--json");

        Assert.True(run.Code == 0, run.Told);
        using var report = JsonDocument.Parse(run.Said);
        Assert.Equal("well", report.RootElement.GetProperty("status").GetString());
        Assert.Contains(report.RootElement.GetProperty("checks").EnumerateArray(), check => check.GetProperty("id").GetString() == "config.signing-key" && check.GetProperty("finding").GetString() == "pass");
    }

    [Fact]
    public async Task The_doctor_goes_on_where_the_start_would_not()
    {
        var settings = SettingsTemplate.FilledIn().With("Tokens:SigningKey", "short").With("Proxies:Known", "the proxy").With("Mail:Host", null);

        var run = await VerbRun.InAsync(settings.Variables, "doctor", "--only", "config");

        Assert.Equal(1, run.Code);
        Assert.Contains("FAIL  config.signing-key", run.Said, StringComparison.Ordinal);
        Assert.Contains("FAIL  config.mail", run.Said, StringComparison.Ordinal);
        Assert.Contains("FAIL  config.values", run.Said, StringComparison.Ordinal);
        Assert.Contains("smtp.example.org", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(" at YogaFlow", run.Said + run.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_check_is_told_with_what_was_seen_and_what_to_do()
    {
        var run = await VerbRun.InAsync(new Dictionary<string, string> { ["Storage__ConnectionString"] = $"Data Source={Path.Combine(_folder, "none", "yogaflow.db")}" }, "doctor", "--json");

        Assert.True(run.Code == 1, run.Told);
        using var report = JsonDocument.Parse(run.Said);
        var checks = report.RootElement.GetProperty("checks").EnumerateArray().ToList();
        Assert.Equal(Examination.All.Select(check => check.Id), checks.Select(check => check.GetProperty("id").GetString()!));
        Assert.All(checks, check =>
        {
            var finding = check.GetProperty("finding").GetString();
            Assert.True(finding is "pass" or "fail" or "not_applicable", finding);
            Assert.NotEmpty(check.GetProperty("evidence").GetString()!);
            Assert.True(finding != "fail" || check.GetProperty("to_do").GetString() is { Length: > 0 }, check.ToString());
        });
        Assert.Contains(checks, check => check.GetProperty("id").GetString() == "database.reachable" && check.GetProperty("finding").GetString() == "fail");
    }

    [Theory]
    [InlineData(2, "There is no check \"database.mood\"", "doctor", "--only", "database.mood")]
    [InlineData(2, "\"--jason\" is not known here", "doctor", "--jason")]
    [InlineData(0, "", "doctor", "--help")]
    [InlineData(0, "", "doctor", "--list")]
    public async Task Its_arguments_are_looked_at(int code, string complaint, params string[] verb)
    {
        var run = await VerbRun.InAsync(new Dictionary<string, string>(), verb);

        Assert.Equal(code, run.Code);
        Assert.Contains(complaint, run.Complained, StringComparison.Ordinal);
        Assert.True(code != 0 || run.Said.Contains("database.reachable", StringComparison.Ordinal), run.Told);
    }
}
