using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using YogaFlow.Web.Hosting.Doctor;

namespace YogaFlow.Web.Verbs;

/// <summary>Looks at the settings, the database, the disk, the network and the process, and says what is not as it should be.</summary>
internal static class DoctorVerb
{
    private const string Help = """
        doctor [--only ID] [--json] [--list]: looks at the settings, the database, the disk, the backups, the mail server,
        the public address and the process, and says what is not as it should be and what to do. It changes nothing.

          --only ID   one check, such as database.reachable, or all that begin alike, such as database
          --json      one JSON object on the standard output
          --list      the checks by their ids; nothing is looked at

        Ends with 0 when nothing fails, 1 when something does, 2 when the arguments are wrong.
        """;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        if (args.Contains("--help"))
        {
            Console.WriteLine(Help);
            return 0;
        }

        if (!VerbArguments.TryRead(args, ["--only"], ["--json", "--list"], out var read, out var wrong)
            || (wrong = read["--only"] is { } id && !Examination.All.Any(check => Examination.Matches(check, id)) ? $"There is no check \"{id}\"; --list names them." : null) is not null)
        {
            await Console.Error.WriteLineAsync($"{wrong}\n\n{Help}");
            return 2;
        }

        if (read.Has("--list"))
        {
            Console.WriteLine(string.Join('\n', Examination.All.Select(check => $"{check.Id,-26} {check.What}")));
            return 0;
        }

        var report = await app.Services.GetRequiredService<Examination>().RunAsync(read["--only"], app.Lifetime.ApplicationStopping);
        Console.WriteLine(read.Has("--json") ? ToJson(report) : ToText(report));
        return report.IsWell ? 0 : 1;
    }

    private static string ToJson(Report report) => JsonSerializer.Serialize(
        new
        {
            Status = report.IsWell ? "well" : "not well",
            report.Kind,
            report.Version,
            At = report.At.UtcDateTime,
            report.Passed,
            report.Failed,
            report.NotApplicable,
            report.Checks,
        },
        Json);

    private static string ToText(Report report)
    {
        var lines = new List<string>();
        foreach (var area in report.Checks.GroupBy(check => check.Area))
        {
            lines.Add($"\n{area.Key}");
            foreach (var check in area)
            {
                lines.Add($"  {Word(check.Finding),-4}  {check.Id,-26} {(check.Finding is Finding.Fail ? check.What : check.Evidence)}");
                if (check.Finding is Finding.Fail)
                {
                    lines.Add($"        found: {check.Evidence}");
                    lines.Add($"        do:    {check.ToDo}");
                }
            }
        }

        lines.Add($"\n{report.Passed} pass, {report.Failed} fail, {report.NotApplicable} not applicable (Deployment:Kind is {report.Kind}, version {report.Version})");
        return string.Join('\n', lines).TrimStart('\n');
    }

    private static string Word(Finding finding) => finding switch
    {
        Finding.Pass => "ok",
        Finding.Fail => "FAIL",
        _ => "n/a",
    };
}
