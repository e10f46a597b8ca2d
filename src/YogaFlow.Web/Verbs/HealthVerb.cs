using System.Globalization;
using System.Net;

namespace YogaFlow.Web.Verbs;

/// <summary>
/// Asks a running program whether it can serve, for places that have neither curl nor a shell, such as a container. It
/// looks at no database and starts nothing, because it is asked every few seconds.
/// </summary>
internal static class HealthVerb
{
    private const string Ready = "\"ready\"";
    private const int DefaultSeconds = 5;
    private const int LongestSeconds = 300;

    private static readonly string[] EveryAddress = ["://*", "://+", "://0.0.0.0", "://[::]"];

    private const string Help = """
        health [--url <address>] [--timeout <seconds>]: asks a running program whether it can serve.

        Without --url it asks /health/ready at the port of ASPNETCORE_URLS or ASPNETCORE_HTTP_PORTS on this machine. An
        address without a path is asked for /health/ready as well. The time limit is 5 seconds unless said otherwise, 300 at most.

        Ends with 0 when the program is ready, 1 when it is not or does not answer, 2 when the arguments are wrong.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Contains("--help"))
        {
            Console.WriteLine(Help);
            return 0;
        }

        if (!VerbArguments.TryRead(args, ["--url", "--timeout"], [], out var read, out var wrong))
        {
            return await WrongAsync(wrong);
        }

        if (!int.TryParse(read["--timeout"] ?? $"{DefaultSeconds}", CultureInfo.InvariantCulture, out var seconds) || seconds is < 1 or > LongestSeconds)
        {
            return await WrongAsync($"--timeout is a number of seconds from 1 to {LongestSeconds}, such as {DefaultSeconds}.");
        }

        if (Address(read["--url"], Environment.GetEnvironmentVariable) is not { } address)
        {
            return await WrongAsync("--url is an address such as http://127.0.0.1:8080.");
        }

        return await AskAsync(address, TimeSpan.FromSeconds(seconds));
    }

    /// <summary>Which address is meant.</summary>
    /// <param name="asked">What --url says; null without it.</param>
    /// <param name="variable">Reads the environment.</param>
    /// <returns>Null when what was given is no address of the web.</returns>
    public static Uri? Address(string? asked, Func<string, string?> variable)
    {
        var given = asked ?? Listening(variable);
        if (!Uri.TryCreate(given, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return null;
        }

        return address.AbsolutePath == "/" ? new Uri(address, "/health/ready") : address;
    }

    /// <summary>Where the program of this environment listens: a name that stands for every address becomes this machine's own.</summary>
    private static string Listening(Func<string, string?> variable)
    {
        var first = variable("ASPNETCORE_URLS")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        if (first is null)
        {
            var port = variable("ASPNETCORE_HTTP_PORTS")?.Split(';')[0] is { Length: > 0 } ports ? ports : "5000";
            return $"http://127.0.0.1:{port}";
        }

        return EveryAddress.Aggregate(first, (url, every) => url.Replace(every, "://127.0.0.1", StringComparison.Ordinal));
    }

    private static async Task<int> AskAsync(Uri address, TimeSpan limit)
    {
        using var client = new HttpClient { Timeout = limit };
        try
        {
            using var answer = await client.GetAsync(address);
            var said = await answer.Content.ReadAsStringAsync();
            var fine = answer.StatusCode is HttpStatusCode.OK && (!address.AbsolutePath.EndsWith("/ready", StringComparison.Ordinal) || said.Contains(Ready, StringComparison.Ordinal));
            await (fine ? Console.Out : Console.Error).WriteLineAsync($"{(int)answer.StatusCode} {said}");
            return fine ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} did not answer: {fault.Message}");
            return 1;
        }
    }

    private static async Task<int> WrongAsync(string why)
    {
        await Console.Error.WriteLineAsync($"{why}\n\n{Help}");
        return 2;
    }
}
