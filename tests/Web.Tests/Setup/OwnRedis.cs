using System.Diagnostics;
using System.Net.Sockets;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>A real Redis that keeps nothing on disk, to be stopped and started again. YOGAFLOW_TEST_REDIS names the program; else it is looked for on the PATH.</summary>
public sealed class OwnRedis : IDisposable
{
    private readonly int _port = FreePort.Find();
    private Process? _process;

    private OwnRedis()
    {
    }

    public string ConnectionString => $"127.0.0.1:{_port}";

    private static string? Program { get; } =
        Environment.GetEnvironmentVariable("YOGAFLOW_TEST_REDIS") is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);

    public static async Task<OwnRedis> StartedAsync()
    {
        Assert.SkipWhen(Program is null, "There is no redis-server; install the package, or name the program in YOGAFLOW_TEST_REDIS.");
        var redis = new OwnRedis();
        await redis.StartAsync();
        return redis;
    }

    /// <summary>On the same port as before; what it held is gone.</summary>
    public async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo(
            Program!, ["--port", $"{_port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--maxmemory-policy", "noeviction", "--loglevel", "warning"])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
        })!;
        _process.BeginOutputReadLine();
        await Moments.UntilAsync("Redis starts", async () =>
        {
            try
            {
                using var knock = new TcpClient();
                await knock.ConnectAsync("127.0.0.1", _port, TestContext.Current.CancellationToken);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        });
    }

    /// <summary>At once, as when its machine is lost.</summary>
    public void Stop()
    {
        if (_process is { } process)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        _process = null;
    }

    public void Dispose() => Stop();
}
