using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Watching;

/// <summary>The program with everything of watching switched on, told to a sink of the test's own.</summary>
public sealed class WatchedApp : YogaFlowApp, IAsyncLifetime
{
    private Dictionary<string, string> _settings = [];

    public ReportSink Sink { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Settings => _settings;

    public async ValueTask InitializeAsync()
    {
        Sink = await ReportSink.StartAsync();
        _settings = new Dictionary<string, string>(base.Settings)
        {
            ["ErrorTracking:Dsn"] = Sink.Dsn,
            ["ErrorTracking:TracesSampleRate"] = "1",
            ["Features:ErrorTracking"] = "true",
            ["Features:ErrorTrackingDsn"] = Sink.Dsn.Replace("/7", "/8", StringComparison.Ordinal),
            ["Telemetry:OtlpEndpoint"] = Sink.Address,
            ["Telemetry:Headers"] = "X-Collector-Key=let-me-in-please",
            ["Telemetry:TracesSampleRate"] = "1",
            ["Tokens:SigningKey"] = Deployment.SettingsTemplate.GoodKey,
            ["Metrics:Token"] = "9f2b6c1d8e7a4053b1c2d3e4f5a60718",
        };
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Sink.DisposeAsync();
    }
}
