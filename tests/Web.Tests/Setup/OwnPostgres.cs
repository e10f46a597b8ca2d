using System.Diagnostics;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>A PostgreSQL server of one test's own, to be stopped and started again while the other tests have theirs.</summary>
public sealed class OwnPostgres : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yogaflow-pg-").FullName;
    private readonly int _port = FreePort.Find();

    private OwnPostgres()
    {
    }

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=app;Database=postgres";

    private static string Tools { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Last(bin => File.Exists(Path.Combine(bin, "initdb")))
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').First(folder => File.Exists(Path.Combine(folder, "initdb")));

    private string Data => Path.Combine(_folder, "data");

    public static async Task<OwnPostgres> StartedAsync()
    {
        var server = new OwnPostgres();
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", server._folder);
        }

        await RunToolAsync("initdb", "-D", server.Data, "-A", "trust", "-U", "app", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions");
        await server.StartAsync();
        return server;
    }

    /// <summary>What was acknowledged is written before; only a loss of power could take it, which no test brings about.</summary>
    public Task StartAsync() => RunToolAsync(
        "pg_ctl", "-D", Data, "-w", "-s", "-t", "120", "-l", Path.Combine(_folder, "log"),
        "-o", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=32MB", "start");

    /// <summary>In the middle of whatever it does.</summary>
    public Task StopAsync() => RunToolAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "-s", "stop");

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            StopAsync().GetAwaiter().GetResult();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static Task RunToolAsync(string tool, params string[] arguments)
    {
        // The server refuses to be root's.
        var path = Path.Combine(Tools, tool);
        return Environment.IsPrivilegedProcess ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Nobody reads to the end of what it prints: a server that was started would keep that open for ever.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
