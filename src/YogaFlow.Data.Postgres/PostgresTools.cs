using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using YogaFlow.Data.Backups;

namespace YogaFlow.Data.Postgres;

/// <summary>PostgreSQL's own programs. How to reach the server, the password too, they are told by their environment and never by arguments.</summary>
internal sealed partial class PostgresTools
{
    public const string Dump = "pg_dump";
    public const string Restore = "pg_restore";
    public const string Shell = "psql";

    private const string Installed = "/usr/lib/postgresql";
    private static readonly TimeSpan Telling = TimeSpan.FromSeconds(5);

    private readonly string _folder;
    private readonly NpgsqlConnectionStringBuilder _server;

    private PostgresTools(string folder, NpgsqlConnectionStringBuilder server) => (_folder, _server) = (folder, server);

    /// <summary>Finds the tools of the server's own version, or else of the next newer one.</summary>
    /// <param name="toolsFolder">Where they must be; null to look on PATH and where Debian installs them.</param>
    /// <exception cref="BackupException">None are there, or only older ones, which cannot read a newer server.</exception>
    public static async Task<PostgresTools> FindAsync(string? toolsFolder, NpgsqlConnectionStringBuilder server, int serverVersion, CancellationToken ct)
    {
        var found = new List<(string Folder, int Version)>();
        foreach (var folder in Places(toolsFolder).Where(folder => File.Exists(Path.Combine(folder, Dump))))
        {
            if (await VersionAsync(Path.Combine(folder, Dump), ct) is { } version)
            {
                found.Add((folder, version));
            }
        }

        const string Advice = "Install the package postgresql-client of the server's version, or set Backup:ToolsFolder to where it is, such as /usr/lib/postgresql/17/bin.";
        var looked = toolsFolder ?? $"PATH and {Installed}";
        return found.Where(tool => tool.Version >= serverVersion).OrderBy(tool => tool.Version).FirstOrDefault() is { Folder: { } best }
            ? new PostgresTools(best, server)
            : throw new BackupException(found.Count == 0
                ? $"There is no {Dump} in {looked}. {Advice}"
                : $"The server is PostgreSQL {serverVersion}, and the newest {Dump} in {looked} is {found.Max(tool => tool.Version)}: it cannot read a newer server. {Advice}");
    }

    /// <summary>Starts a tool on a database.</summary>
    public Process Start(string tool, string database, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(_folder, tool), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment(database))
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new BackupException($"{start.FileName} could not be started: {fault.Message}", fault);
        }
    }

    /// <summary>Runs a tool to its end; cancelled, it is stopped.</summary>
    /// <param name="telling">What to say every few seconds while it runs.</param>
    /// <exception cref="BackupException">It ended with a fault; the message has what it complained of.</exception>
    public async Task RunAsync(string tool, string database, string[] arguments, Func<string> telling, IProgress<string> progress, CancellationToken ct)
    {
        using var process = Start(tool, database, arguments);
        process.StandardInput.Close();
        try
        {
            var (complaints, said) = (process.StandardError.ReadToEndAsync(ct), process.StandardOutput.ReadToEndAsync(ct));
            var ended = process.WaitForExitAsync(ct);
            while (await Task.WhenAny(ended, Task.Delay(Telling, ct)) != ended && !ct.IsCancellationRequested)
            {
                progress.Report(telling());
            }

            await ended;
            await said;
            MustHaveWorked(process, tool, await complaints);
        }
        finally
        {
            Stop(process);
        }
    }

    public static void MustHaveWorked(Process process, string tool, string complaints)
    {
        if (process.ExitCode != 0)
        {
            throw new BackupException($"{tool} failed: {complaints.Trim()}");
        }
    }

    public static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    private static string[] Places(string? toolsFolder)
    {
        if (toolsFolder is not null)
        {
            return [toolsFolder];
        }

        var path = System.Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return Directory.Exists(Installed) ? [.. path, .. Directory.EnumerateDirectories(Installed).Select(version => Path.Combine(version, "bin"))] : path;
    }

    private static async Task<int?> VersionAsync(string program, CancellationToken ct)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return Versioned().Match(said) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private IEnumerable<(string Name, string? Value)> Environment(string database)
    {
        (string Name, string? Value)[] all =
        [
            ("PGHOST", _server.Host), ("PGPORT", _server.Port.ToString(CultureInfo.InvariantCulture)), ("PGDATABASE", database),
            ("PGUSER", _server.Username), ("PGPASSWORD", _server.Password), ("PGPASSFILE", _server.Passfile),
            ("PGSSLMODE", SslModeName(_server.SslMode)), ("PGSSLROOTCERT", _server.RootCertificate),
            ("PGSSLCERT", _server.SslCertificate), ("PGSSLKEY", _server.SslKey),
            ("PGAPPNAME", "yogaflow backup"), ("LC_MESSAGES", "C"),
        ];
        return all.Where(pair => !string.IsNullOrEmpty(pair.Value));
    }

    private static string SslModeName(SslMode mode) => mode switch
    {
        SslMode.Disable => "disable",
        SslMode.Allow => "allow",
        SslMode.Require => "require",
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => "prefer",
    };

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex Versioned();
}
