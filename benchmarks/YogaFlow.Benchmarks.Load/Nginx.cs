using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace YogaFlow.Benchmarks.Load;

/// <summary>nginx sending recorded answers as files.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private Nginx(Process process, int port) => (_process, Address) = (process, new Uri($"http://127.0.0.1:{port}"));

    public Uri Address { get; }

    public static async Task<Nginx> StartAsync(IReadOnlyList<RecordedAnswer> answers, string folder, CancellationToken ct)
    {
        var port = FreePort();
        var settings = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(settings, Settings(answers, folder, port), ct);
        var process = Tool.Begin("nginx", ["-e", "stderr", "-p", folder, "-c", settings]);
        var nginx = new Nginx(process, port);
        var complaints = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await nginx.AnswersAsync(complaints, ct);
            return nginx;
        }
        catch
        {
            await nginx.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Tool.End(_process);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task AnswersAsync(Task<string> complaints, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            if (_process.HasExited)
            {
                throw new BenchmarkException($"nginx ended before it answered:\n{await complaints}");
            }

            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Address.Port, ct);
                return;
            }
            catch (SocketException) when (Stopwatch.GetElapsedTime(began) < LongestStart)
            {
                await Task.Delay(50, ct);
            }
        }
    }

    private static string Settings(IReadOnlyList<RecordedAnswer> answers, string folder, int port) => $$"""
        daemon off;
        {{(Environment.UserName == "root" ? "user root;" : "")}}
        worker_processes auto;
        pid {{folder}}/nginx.pid;
        error_log stderr warn;
        events { worker_connections 1024; }
        http {
            access_log off;
            etag off;
            server_tokens off;
            sendfile on;
            tcp_nopush on;
            keepalive_timeout 300s;
            keepalive_requests 1000000000;
            open_file_cache max=100 inactive=300s;
            open_file_cache_valid 300s;
            types { }
            client_body_temp_path {{folder}};
            proxy_temp_path {{folder}};
            fastcgi_temp_path {{folder}};
            uwsgi_temp_path {{folder}};
            scgi_temp_path {{folder}};
            server {
                listen 127.0.0.1:{{port}};
        {{string.Concat(answers.Select(answer => Location(answer, folder)))}}
            }
        }
        """;

    private static string Location(RecordedAnswer answer, string folder)
    {
        var headers = answer.Headers.Where(header => header.Key != "Content-Type")
            .Select(header => $"add_header {header.Key} {Quoted(header.Value)};");
        // What ends with a slash is a folder to nginx, whatever the alias says.
        var file = answer.Address.EndsWith('/') ? $"root {folder}; try_files /{answer.File} =404;" : $"alias {folder}/{answer.File};";
        return $$"""
                location = {{answer.Address}} {
                    {{file}}
                    default_type {{Quoted(answer.Headers["Content-Type"])}};
                    {{string.Join(' ', headers)}}
                }

            """;
    }

    private static string Quoted(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
