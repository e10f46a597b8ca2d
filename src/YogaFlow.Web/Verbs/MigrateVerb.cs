using Microsoft.Extensions.Options;
using YogaFlow.Data;
using YogaFlow.Data.Backups;
using YogaFlow.Data.Schema;

namespace YogaFlow.Web.Verbs;

/// <summary>Brings the database to the program's schema, as an operator does it: seen before, backed up, compared afterwards.</summary>
internal static class MigrateVerb
{
    private const int SomethingPending = 3;

    private const string Help = """
        migrate [--yes] [--no-backup] [--json]   brings the database to the schema of this program
        migrate --status [--json]                says what is pending and changes nothing

        What is there is backed up first, unless it is nothing or --no-backup says so. Several may run at once: one migrates,
        the others wait and find it done. Stopped or killed, it is simply run again. Afterwards every table, column, index and
        key is compared with what the program needs.

        --yes         does not ask; where Deployment:Kind is Production and nobody is at a terminal, it is needed
        --no-backup   leaves the backup out
        --json        one JSON object on the standard output

        Ends with 0 when the schema is the program's, 1 when it failed or was refused, 2 when the arguments are wrong, and with
        --status with 3 when something is pending.
        """;

    public static Task<int> RunAsync(WebApplication app, string[] args) =>
        Operation.RunAsync(args, Help, [], ["--status", "--yes", "--no-backup"], (read, ct) => RunAsync(app, read, ct));

    private static async Task<Answer> RunAsync(WebApplication app, VerbArguments read, CancellationToken ct)
    {
        var engine = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Engine;
        var schema = app.Services.GetRequiredService<SchemaUpgrade>();
        var state = await schema.StateAsync(patient: true, ct);
        if (read.Has("--status"))
        {
            // Behind, it differs for certain; compared is only what claims to be up to date.
            var drift = state.Pending.Count == 0 ? await schema.DifferencesAsync(ct) : [];
            return Tell(engine, state, [], null, drift, drift.Count > 0 ? Operation.Failed : state.Pending.Count > 0 ? SomethingPending : Operation.Done);
        }

        string? backup = null;
        if (state.Pending.Count > 0)
        {
            Operation.Progress.Report(Describe(engine, state));
            if (!read.Has("--yes") && string.Equals(app.Configuration["Deployment:Kind"], "Production", StringComparison.OrdinalIgnoreCase) && !Confirmed())
            {
                throw new BackupException("Not confirmed, so nothing was changed. Say --yes where nobody can answer.");
            }

            if (state.Applied.Count > 0 && !read.Has("--no-backup"))
            {
                backup = (await app.Services.GetRequiredService<Backups>()
                    .MakeAsync(app.Services.GetRequiredService<BackupFolder>(), verify: true, Operation.Progress, ct)).File;
                Operation.Progress.Report($"Backed up to {backup}");
            }

            Operation.Progress.Report("Migrating …");
            await schema.MigrateAsync(ct);
        }

        var now = await schema.StateAsync(patient: true, ct);
        var differences = await schema.DifferencesAsync(ct);
        return Tell(engine, now, state.Pending, backup, differences, differences.Count == 0 && now.Pending.Count == 0 ? Operation.Done : Operation.Failed);
    }

    private static bool Confirmed()
    {
        if (Console.IsInputRedirected)
        {
            return false;
        }

        Console.Error.Write("This is a production database. Migrate it? Type yes: ");
        return Console.ReadLine()?.Trim() == "yes";
    }

    private static Answer Tell(StorageEngine engine, SchemaState state, IReadOnlyList<string> applied, string? backup, IReadOnlyList<string> differences, int code)
    {
        var lines = new List<string> { Describe(engine, state) };
        lines.AddRange(applied.Count == 0 ? [] : [$"{applied.Count} applied now: {string.Join(", ", applied)}"]);
        lines.AddRange(backup is null ? [] : [$"Backup: {backup}"]);
        lines.AddRange(differences.Count > 0 ? ["The schema is not what the program needs:", .. differences]
            : state.Pending.Count == 0 ? ["The schema is what the program needs."] : []);
        return new Answer(code, string.Join('\n', lines), new
        {
            ok = code == Operation.Done,
            engine,
            schema = state.Last,
            applied = state.Applied,
            pending = state.Pending,
            unknown = state.Unknown,
            applied_now = applied,
            backup,
            differences,
        });
    }

    private static string Describe(StorageEngine engine, SchemaState state)
    {
        var text = $"{engine}: {state.Applied.Count} migrations applied, the last {state.Last ?? "none"}; {state.Pending.Count} pending";
        text += state.Pending.Count > 0 ? $": {string.Join(", ", state.Pending)}" : "";
        return state.Unknown.Count > 0 ? $"{text}\nThe database is of a newer program, which also applied {string.Join(", ", state.Unknown)}" : text;
    }
}
