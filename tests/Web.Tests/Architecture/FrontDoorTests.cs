using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Architecture;

/// <summary>The commands of the README do what it says, in its order, on nothing but a checkout.</summary>
public sealed partial class FrontDoorTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Start = "dotnet run --project src/YogaFlow.Web";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Those that need a server, root or Docker, and the drill that runs them.</summary>
    private static readonly (string Words, string Drill)[] RunByDrills =
    [
        ("deploy/compose.yml", "image"), ("deploy/compose.prod.yml", "production"), ("deploy/environment/make-secrets", "production"), ("deploy/build", "plain-server"),
        ("deploy/deploy", "plain-server"), ("deploy/rollback", "plain-server"), ("deploy/health-check", "health-check"),
    ];

    private static IReadOnlyList<ShellCommand> Commands { get; } = [.. Papers.ShellLines(Papers.Read(Papers.FrontDoor)).SelectMany(ShellCommand.Of)];

    [Fact]
    public void The_first_command_starts_it_and_the_second_tests_it() => Assert.Equal([Start, "./test"], Commands.Take(2).Select(command => string.Join(' ', command.Words)));

    [Fact]
    public async Task The_first_command_serves_a_library_that_is_ready()
    {
        using var folder = new TemporaryFolder();
        var first = Commands[0];
        // What was built is run, and at an address and with files of its own.
        var start = new ProcessStartInfo(first.Program, [.. first.Arguments, "--no-build", "-c", Repository.Configuration, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in folder.Settings)
        {
            start.Environment[name] = value;
        }

        using var program = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(Patience);
        try
        {
            var complained = program.StandardError.ReadToEndAsync(limit.Token);
            var said = "";
            Match listening;
            while (!(listening = Listening().Match(said)).Success)
            {
                var line = await program.StandardOutput.ReadLineAsync(limit.Token);
                Assert.True(line is not null, $"It ended: {said}{(line is null ? await complained : "")}");
                said += line + '\n';
            }

            using var client = new HttpClient { BaseAddress = new Uri(listening.Value) };
            Assert.Contains("\"ready\"", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), limit.Token), StringComparison.Ordinal);
            Assert.Contains("YogaFlow", await client.GetStringAsync(new Uri("/", UriKind.Relative), limit.Token), StringComparison.Ordinal);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task Each_verb_does_its_work_in_the_order_of_the_page()
    {
        using var folder = new TemporaryFolder();
        var verbs = Commands.Where(command => command.Text.Contains($"{Start} -- ", StringComparison.Ordinal)).Select(command => command.Words.SkipWhile(word => word != "--").Skip(1).ToArray()).ToList();

        Assert.NotEmpty(verbs);
        foreach (var verb in verbs)
        {
            var run = await VerbRun.InAsync(folder.Settings, verb);

            // The doctor of a machine at home may find something, and a database that is not there yet is behind.
            int[] expected = verb switch { ["doctor", ..] => [0, 1], ["migrate", "--status", ..] => [0, 3], _ => [0] };
            Assert.True(expected.Contains(run.Code), $"{string.Join(' ', verb)}: {run.Told}");
            Assert.NotEqual("", run.Said.Trim());
        }
    }

    [Fact]
    public async Task Each_call_is_answered()
    {
        var calls = Commands.Where(command => command.Program == "curl").Select(command => new Uri(command.Words[^1])).ToList();

        Assert.NotEmpty(calls);
        foreach (var call in calls)
        {
            using var answer = await app.CreateClient().GetAsync(new Uri(call.PathAndQuery, UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("\"items\":[]", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_numbers_are_those_of_the_library()
    {
        var page = Papers.Read(Papers.FrontDoor);
        await using var db = app.CreateDb();
        var (poses, variations) = (await db.Poses.CountAsync(pose => pose.VariationOf == null, Ct), await db.Poses.CountAsync(pose => pose.VariationOf != null, Ct));

        Assert.Contains($"**{poses} poses and {variations} variations**", page, StringComparison.Ordinal);
        Assert.Contains($"**{await db.Sequences.CountAsync(Ct)} sequences**", page, StringComparison.Ordinal);
        Assert.Contains($"**{await db.BreathingExercises.CountAsync(Ct)} breathing exercises**", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Badges_say_what_is()
    {
        var badges = Badge().Matches(Papers.Read(Papers.FrontDoor)).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);

        Assert.All(Badge().Matches(Papers.Read(Papers.FrontDoor)), badge => Assert.Contains($"<title>{badge.Groups["name"]}: {badge.Groups["value"]}</title>", Papers.Read(badge.Groups["file"].Value), StringComparison.Ordinal));
        Assert.StartsWith($"{badges["licence"]} License", Papers.Read("LICENSE"), StringComparison.Ordinal);
        Assert.Contains($"\"version\": \"{badges[".NET"]}.", Papers.Read("global.json"), StringComparison.Ordinal);
        Assert.All(badges["databases"].Split(" | "), name => Assert.Contains(Enum.GetNames<StorageEngine>(), engine => name.StartsWith(engine, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Every_other_command_is_run_by_a_drill()
    {
        foreach (var command in Commands.Skip(2).Where(command => command.Program is not ("dotnet" or "curl" or "cp")))
        {
            var (words, drill) = Assert.Single(RunByDrills, known => command.Words.Contains(known.Words));
            var file = $"deploy/drills/{drill}";
            Assert.True(Papers.IsThere(file), $"The drill {drill} is not there.");
            Assert.True(!Papers.IsThere(file) || Ran(file).Contains(Path.GetFileName(words), StringComparison.Ordinal), $"The drill {drill} does not run {words}.");
        }
    }

    /// <summary>A drill, with what it is made of.</summary>
    private static string Ran(string drill) =>
        Papers.Read(drill) + Papers.Read("test") + string.Concat(Directory.GetFiles(Repository.PathTo("deploy", "drills"), "*.sh").Select(File.ReadAllText));

    [GeneratedRegex(@"(?<=Now listening on: )http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();

    [GeneratedRegex(@"\[!\[(?<name>[^\]:]+): (?<value>[^\]]+)\]\((?<file>docs/badges/[\w-]+\.svg)\)\]")]
    private static partial Regex Badge();

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("yogaflow-door-").FullName;

        public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["Storage__ConnectionString"] = $"Data Source={Path.Combine(_path, "yogaflow.db")}",
            ["Backup__Folder"] = Path.Combine(_path, "backups"),
            ["Mail__Folder"] = Path.Combine(_path, "mail"),
        };

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
