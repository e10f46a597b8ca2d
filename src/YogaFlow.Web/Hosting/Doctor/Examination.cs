using YogaFlow.Web.Hosting.Deployment;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>Looks at everything that can be looked at, one thing after another, and changes nothing.</summary>
internal sealed class Examination(IServiceProvider services, IConfiguration settings, IHostEnvironment environment)
{
    /// <summary>Longer than any patience within a check: what passes it hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static readonly IReadOnlyList<Check> All =
    [
        .. SettingChecks.All, .. DatabaseChecks.All, .. PostgresChecks.All, .. LibraryChecks.All, .. DiskChecks.All, .. BackupChecks.All, .. PeopleChecks.All,
        .. MailChecks.All, .. RedisChecks.All, .. WatchingChecks.All, .. FrontChecks.All, .. CertificateChecks.All, .. ProcessChecks.All,
    ];

    /// <param name="only">An id, or the part of ids before the dot; null for all.</param>
    public async Task<Report> RunAsync(string? only, CancellationToken ct)
    {
        await using var around = new Surroundings(services, settings, environment, services.GetRequiredService<TimeProvider>());
        var found = new List<Examined>();
        foreach (var check in All.Where(check => Matches(check, only)))
        {
            var verdict = await LookAsync(check, around, ct);
            found.Add(new Examined(check.Id, check.Area, check.What, verdict.Finding, verdict.Evidence, verdict.ToDo));
        }

        return new Report(around.Kind, VersionDetails.Current.Version, around.Now, found);
    }

    public static bool Matches(Check check, string? only) =>
        only is null || check.Id.Equals(only, StringComparison.OrdinalIgnoreCase) || check.Id.StartsWith(only + ".", StringComparison.OrdinalIgnoreCase);

    private static async Task<Verdict> LookAsync(Check check, Surroundings around, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            return await check.LookAsync(around, limit.Token).WaitAsync(Limit, ct);
        }
#pragma warning disable CA1031 // Whatever stands in the way of looking is what the operator wants to know.
        catch (Exception fault) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            var cause = fault.GetBaseException();
            return Verdict.Fail($"Could not be looked at: {cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}", "Mend what the evidence says, then look again.");
        }
    }
}

/// <param name="Kind">What the installation says it is.</param>
internal sealed record Report(DeploymentKind Kind, string Version, DateTimeOffset At, IReadOnlyList<Examined> Checks)
{
    public int Passed => Checks.Count(check => check.Finding is Finding.Pass);

    public int Failed => Checks.Count(check => check.Finding is Finding.Fail);

    public int NotApplicable => Checks.Count(check => check.Finding is Finding.NotApplicable);

    public bool IsWell => Failed == 0;
}
