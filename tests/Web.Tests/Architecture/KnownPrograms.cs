using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using YogaFlow.Web.Hosting.Doctor;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Architecture;

/// <summary>Whether a command of a paper can be typed as it stands: its program is there, and knows the words after it.</summary>
internal static partial class KnownPrograms
{
    /// <summary>Of the system, or of others: that they are spelt right is all that is looked at.</summary>
    private static readonly string[] Others =
    [
        "cat", "certbot", "chmod", "chown", "curl", "cp", "docker", "du", "echo", "getent", "git", "grep", "install", "journalctl", "kubectl", "ls", "nginx", "npm", "openssl", "printf", "promtool", "psql", "sh", "sort", "ss",
        "sshd", "systemctl", "tail", "timedatectl", "tr", "useradd", "visudo",
    ];

    private static readonly string[] OfTheSdk = ["build", "format", "list", "publish", "restore", "test", "tool"];

    /// <summary>Where the scripts are on a plain server.</summary>
    private const string Installed = "/opt/yogaflow/";

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Helps = new();

    /// <summary>Whether what stands between backticks is a command at all.</summary>
    public static async Task<bool> IsCommandAsync(string span)
    {
        var first = span.Split(' ')[0];
        return first is "./test" or "yogaflow" || first.StartsWith(Installed + "deploy/", StringComparison.Ordinal) || ((first is "dotnet" or "docker-compose" or "sudo" || Others.Contains(first)) && span.Contains(' ', StringComparison.Ordinal))
            || (Script().IsMatch(first) && (File.Exists(Repository.PathTo(first)) || span.Contains(" --", StringComparison.Ordinal)))
            || (await VerbsAsync()).Contains(first);
    }

    /// <summary>What is wrong with it; nothing when it is right.</summary>
    public static async Task<List<string>> ComplaintsAsync(ShellCommand command)
    {
        var complaints = command.Settings.Where(setting => !IsSetting(setting.Split('=')[0])).Select(setting => $"{setting} sets nothing that docs/configuration.md knows").ToList();
        if (command.Words.Count == 0)
        {
            return complaints;
        }

        complaints.AddRange(command.Program switch
        {
            "dotnet" or "/usr/bin/dotnet" or "/usr/share/dotnet/dotnet" => await DotnetAsync(command),
            "yogaflow" => await VerbAsync(command.Arguments),
            "docker-compose" => await ComposeAsync(command),
            "./test" => Test(command.Arguments),
            "sudo" => await ComplaintsAsync(command.From(command.Words is ["sudo", "-u", ..] ? 3 : 1)),
            var script when Script().IsMatch(script) => await ScriptAsync(command, script),
            var installed when installed.StartsWith(Installed, StringComparison.Ordinal) => await ScriptAsync(command, installed[Installed.Length..]),
            var other when Others.Contains(other) => FilesOf(command),
            "backup-daily" => Papers.IsThere("deploy/container/backup-daily") ? [] : ["there is no backup-daily"],
            var verb when (await VerbsAsync()).Contains(verb) => await VerbAsync(command.Words),
            var unknown => [$"there is no program {unknown}"],
        });
        return complaints;
    }

    private static async Task<IEnumerable<string>> DotnetAsync(ShellCommand command)
    {
        var words = command.Arguments.ToList();
        if (words.Count > 0 && words[0].EndsWith("YogaFlow.Web.dll", StringComparison.Ordinal))
        {
            return await VerbAsync([.. words.Skip(1)]);
        }

        if (words.Count == 0 || words[0] != "run")
        {
            return words.Count > 0 && OfTheSdk.Contains(words[0]) ? FilesOf(command) : [$"dotnet {string.Join(' ', words)} is no command"];
        }

        var project = words[words.IndexOf("--project") + 1];
        var verb = words.Contains("--") ? words.Skip(words.IndexOf("--") + 1).ToList() : [];
        return !Directory.Exists(Repository.PathTo(project)) ? [$"there is no project {project}"]
            : project == "src/YogaFlow.Web" ? await VerbAsync(verb)
            : verb.Count > 0 && !Repository.Files(project, ".cs").Any(file => Papers.Read(file).Contains($"\"{verb[0]}\"", StringComparison.Ordinal)) ? [$"{project} knows no {verb[0]}"]
            : [];
    }

    private static async Task<IEnumerable<string>> VerbAsync(IReadOnlyList<string> words)
    {
        if (words is [] or ["VERB", ..])
        {
            return [];
        }

        if (!(await VerbsAsync()).Contains(words[0]))
        {
            return [$"there is no verb {words[0]}"];
        }

        var help = await HelpAsync($"verb {words[0]}", () => VerbTextAsync(words[0], "--help"));
        var complaints = Unknown(words.Skip(1), help, words[0]).ToList();
        if (words is ["doctor", "--only", var id, ..] && id != "ID" && !Examination.All.Any(check => Examination.Matches(check, id)))
        {
            complaints.Add($"there is no check {id}");
        }

        return complaints;
    }

    private static async Task<IEnumerable<string>> ComposeAsync(ShellCommand command)
    {
        var words = command.Words.ToList();
        var files = words.Index().Where(word => word.Item == "-f").Select(word => words[word.Index + 1]).DefaultIfEmpty("deploy/compose.prod.yml").ToList();
        var complaints = files.Where(file => !Papers.IsThere(file)).Select(file => $"there is no {file}").ToList();
        var inside = words.FindIndex(word => word is "exec" or "logs");
        if (inside < 0 || complaints.Count > 0 || !files.TrueForAll(Papers.IsThere))
        {
            return complaints;
        }

        var service = words.FindIndex(inside + 1, word => word[0] != '-');
        if (!files.Exists(file => Regex.IsMatch(Papers.Read(file), $@"(?m)^  {Regex.Escape(words[service])}:")))
        {
            complaints.Add($"there is no service {words[service]}");
        }

        return service + 1 < words.Count && words[inside] == "exec" ? [.. complaints, .. await ComplaintsAsync(command.From(service + 1))] : complaints;
    }

    private static IEnumerable<string> Test(IReadOnlyList<string> words)
    {
        var known = Papers.Read("test").Split('\n').TakeWhile(line => line.StartsWith('#')).ToList();
        return words switch
        {
            [] => [],
            ["drills", ..] => words.Skip(1).Where(drill => !Papers.IsThere($"deploy/drills/{drill}")).Select(drill => $"there is no drill {drill}"),
            [var word, ..] => known.Exists(line => line.Contains($"./test {word} ", StringComparison.Ordinal)) ? [] : [$"./test knows no {word}"],
        };
    }

    private static async Task<IEnumerable<string>> ScriptAsync(ShellCommand command, string script)
    {
        if (!Papers.IsThere(script))
        {
            return Papers.IsThere(script) ? [] : [$"there is no {script}"];
        }

        if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(Repository.PathTo(script)).HasFlag(UnixFileMode.UserExecute))
        {
            return [$"{script} cannot be run"];
        }

        var own = command.Arguments.TakeWhile(word => word != "--").ToList();
        var help = own.Exists(word => word.StartsWith('-')) ? await HelpAsync(script, () => HelpOfAsync(script)) : "";
        var complaints = Unknown(own, help, script);
        return own.Count < command.Arguments.Count ? [.. complaints, .. await ComplaintsAsync(command.From(own.Count + 2))] : complaints;
    }

    private static IEnumerable<string> FilesOf(ShellCommand command) => command.Arguments
        .Where((word, at) => !(command.Program == "cp" && at == command.Arguments.Count - 1))
        .Select(word => Unit().Match(word) is { Success: true } unit ? $"deploy/systemd/{unit.Groups[1].Value}{unit.Groups[2].Value}" : word)
        .Where(word => word.StartsWith("deploy/", StringComparison.Ordinal) || word.EndsWith(".slnx", StringComparison.Ordinal))
        .Where(word => !Papers.IsThere(word) && !Papers.IsThere(word.Replace("systemd", "monitoring", StringComparison.Ordinal))).Select(word => $"there is no {word}");

    private static IEnumerable<string> Unknown(IEnumerable<string> words, string help, string whose) => words
        .Where(word => word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2).Select(word => word.Split('=')[0])
        .Where(option => option != "--help" && (option.Contains(':', StringComparison.Ordinal) ? !IsSetting(option[2..]) : !Regex.IsMatch(help, $@"(?<![\w-]){option}(?![\w-])")))
        .Select(option => $"{whose} knows no {option}");

    private static bool IsSetting(string key) => Papers.Read("docs/configuration.md").Contains($"`{key.Replace("__", ":", StringComparison.Ordinal)}`", StringComparison.OrdinalIgnoreCase);

    private static async Task<HashSet<string>> VerbsAsync() =>
        [.. VerbOfHelp().Matches(await HelpAsync("verbs", () => VerbTextAsync("help"))).Select(match => match.Groups[1].Value)];

    private static Task<string> HelpAsync(string of, Func<Task<string>> ask) => Helps.GetOrAdd(of, _ => new Lazy<Task<string>>(ask)).Value;

    private static async Task<string> VerbTextAsync(params string[] verb) => (await VerbRun.InAsync(new Dictionary<string, string>(), verb)).Said;

    private static async Task<string> HelpOfAsync(string script)
    {
        var start = new ProcessStartInfo(Repository.PathTo(script), "--help") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{script} --help ends with {process.ExitCode}.");
        return await said + await complained;
    }

    [GeneratedRegex(@"^(?:deploy|benchmarks)/[\w/-]+$")]
    private static partial Regex Script();

    [GeneratedRegex(@"^(yogaflow[\w-]*@?)\w*(\.(?:timer|service))$")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^  ([a-z]+(?:-[a-z]+)*)  ", RegexOptions.Multiline)]
    private static partial Regex VerbOfHelp();
}
