using System.Net.Sockets;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>What is watched, and whether those who are to hear of it can be reached. Nothing of this installation is sent.</summary>
internal static class WatchingChecks
{
    private const string Area = "Watching";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IEnumerable<Check> All =>
    [
        new("watching.log-format", Area, "The log is one JSON object a line, for whoever gathers it", LogFormat),
        new("watching.metrics-token", Area, "Prometheus has a token where it does not stand on the same network", Token),
        new("watching.error-tracking", Area, "The server of the reports of faults can be reached", (around, ct) =>
            ReachAsync(around.Options<ErrorTrackingOptions>().Dsn, "ErrorTracking:Dsn", ct)),
        new("watching.browser-reports", Area, "The server of the reports of browsers can be reached", (around, ct) =>
            ReachAsync(around.Options<FeatureOptions>().DsnForPages, "Features:ErrorTrackingDsn", ct)),
        new("watching.telemetry", Area, "The collector of traces can be reached", (around, ct) =>
            ReachAsync(around.Options<TelemetryOptions>().OtlpEndpoint, "Telemetry:OtlpEndpoint", ct)),
        new("watching.sampling", Area, "Not every request is traced: that costs more than it tells", Sampling),
    ];

    private static Verdict LogFormat(Surroundings around)
    {
        var chosen = around.Settings["Logging:Console:FormatterName"];
        return !around.IsStrict
            ? Verdict.NotApplicable($"at home lines are for eyes{(chosen is null ? "" : $"; {chosen} is chosen")}")
            : Verdict.When(
                chosen is null or JsonLines.FormatterName or "json", chosen ?? JsonLines.FormatterName, "Take Logging__Console__FormatterName away: Staging and Production write JSON by themselves.");
    }

    private static Verdict Token(Surroundings around) => around.Options<MetricsOptions>().Token is null
        ? Verdict.NotApplicable("none is set; /metrics is open to this machine and private networks, not by way of a proxy")
        : Verdict.Pass("one is set");

    private static Verdict Sampling(Surroundings around)
    {
        const double most = 0.5;
        var rates = new List<(string Key, double Rate)>();
        if (around.Options<ErrorTrackingOptions>() is { Dsn: not null } tracking)
        {
            rates.Add(("ErrorTracking__TracesSampleRate", tracking.TracesSampleRate));
        }

        if (around.Options<TelemetryOptions>() is { OtlpEndpoint: not null } telemetry)
        {
            rates.Add(("Telemetry__TracesSampleRate", telemetry.TracesSampleRate));
        }

        var told = string.Join(", ", rates.Select(rate => FormattableString.Invariant($"{rate.Key}={rate.Rate}")));
        return rates.Count == 0 || !around.IsStrict
            ? Verdict.NotApplicable(rates.Count == 0 ? "nothing is traced" : $"{told}; at home nobody insists")
            : Verdict.When(rates.All(rate => rate.Rate <= most), told, $"Set {rates.MaxBy(rate => rate.Rate).Key}=0.1.");
    }

    /// <summary>A connection is enough to know, and tells the other side nothing.</summary>
    private static async Task<Verdict> ReachAsync(string? address, string key, CancellationToken ct)
    {
        if (address is null)
        {
            return Verdict.NotApplicable($"{key} is not set or not switched on; nothing is sent");
        }

        var target = new Uri(address);
        var told = $"{target.Host}:{target.Port}";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(target.Host, target.Port, limit.Token);
            return Verdict.Pass($"{told} takes connections");
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            var why = fault is SocketException socket ? socket.SocketErrorCode.ToString() : "no answer in 5 s";
            return Verdict.Fail($"{told}: {why}", $"Look at {key} and whether the way there is open; while it is not, what is to be sent is dropped and people notice nothing.");
        }
    }
}
