using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Verbs;

/// <summary>Says which program this is, without asking any database.</summary>
internal static class VersionVerb
{
    private const string Help = """
        version [--json]: the version, the commit it was built from, and when. The same as /version.
        """;

    public static Task<int> RunAsync(string[] args) => Operation.RunAsync(args, Help, [], [], (_, _) =>
    {
        var (version, commit, builtAt) = VersionDetails.Current;
        return Task.FromResult(new Answer(
            Operation.Done, $"YogaFlow {version} ({commit}), built {builtAt:yyyy-MM-dd HH:mm} UTC", new { ok = true, version, commit, built_at = builtAt }));
    });
}
