using System.Diagnostics.Metrics;
using Prometheus;
using YogaFlow.Data;

namespace YogaFlow.Web.Hosting.Watching;

/// <summary>What is counted besides requests. One definition each: Prometheus finds it at /metrics, OTLP sends it where it is switched on.</summary>
internal static class Counts
{
    private const string MeterName = CacheFigures.MeterName;

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> SignIns = Meter.CreateCounter<long>("sign_ins_total", description: "Tries to sign in, by how they ended: in, or the code of the refusal.");
    private static readonly Counter<long> Mails = Meter.CreateCounter<long>("mails_total", description: "Mails, by how they ended: sent, needless, later (tried again), given-up.");
    private static readonly Histogram<double> DatabaseSeconds = Meter.CreateHistogram<double>("database_command_seconds", "s", "How long commands to the database took.");
    private static readonly Counter<long> DatabaseFailures = Meter.CreateCounter<long>("database_failures_total", description: "Commands and connections to the database that failed.");

    private static readonly UpDownCounter<long> Connections = Meter.CreateUpDownCounter<long>("database_connections_open", description: "Connections to the database that are in use.");

    /// <summary>Those of others that say something here; the rest would be hundreds of lines about nothing.</summary>
    private static readonly string[] OfOthers = ["Microsoft.EntityFrameworkCore", "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel"];

    private static long _practices = -1;

    private static int _begun;

    /// <summary>For the meters that are sent and shown.</summary>
    public static IReadOnlyList<string> Shown { get; } = [MeterName, .. OfOthers];

    /// <summary>
    /// Says what /metrics is to have, and counts from now on. Left to itself, Prometheus' library listens from the first
    /// scrape on: what happened before would be counted nowhere, and what begins at zero would not be in it.
    /// </summary>
    public static void Begin()
    {
        if (Interlocked.Exchange(ref _begun, 1) == 1)
        {
            return;
        }

        Meter.CreateObservableGauge(
            "practices_active",
            () => Interlocked.Read(ref _practices) is var count and >= 0 ? [new Measurement<long>(count)] : Array.Empty<Measurement<long>>(),
            description: "Practices that somebody is in the middle of, on all instances together.");
        Metrics.SuppressDefaultMetrics(new SuppressDefaultMetricOptions { SuppressMeters = true, SuppressEventCounters = true });
        MeterAdapter.StartListening(new MeterAdapterOptions
        {
            InstrumentFilterPredicate = instrument => Shown.Contains(instrument.Meter.Name),
            ResolveHistogramBuckets = _ => [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        });
    }

    /// <summary>Puts at zero what an alert or a panel asks for, so that the first fault is a rise and not a beginning. Asked with every scrape.</summary>
    public static void BeginAtZero()
    {
        Mails.Add(0, new KeyValuePair<string, object?>("result", "given-up"));
        SignIns.Add(0, new KeyValuePair<string, object?>("result", "in"));
        DatabaseFailures.Add(0, new KeyValuePair<string, object?>("what", "command"));
        DatabaseFailures.Add(0, new KeyValuePair<string, object?>("what", "connection"));
        CacheFigures.BeginAtZero("browser");
    }

    public static void SignedIn() => SignIns.Add(1, new KeyValuePair<string, object?>("result", "in"));

    /// <param name="code">One of the codes of refusals, of which there are few.</param>
    public static void SignInRefused(string code) => SignIns.Add(1, new KeyValuePair<string, object?>("result", code));

    public static void Mail(string result) => Mails.Add(1, new KeyValuePair<string, object?>("result", result));

    public static void DatabaseTook(TimeSpan time) => DatabaseSeconds.Record(time.TotalSeconds);

    /// <param name="change">One more, or one less.</param>
    public static void DatabaseConnections(int change) => Connections.Add(change);

    /// <param name="what">command or connection.</param>
    public static void DatabaseFailed(string what) => DatabaseFailures.Add(1, new KeyValuePair<string, object?>("what", what));

    /// <param name="count">Null when it could not be counted: then there is no figure, rather than an old one.</param>
    public static void ActivePractices(long? count) => Interlocked.Exchange(ref _practices, count ?? -1);
}
