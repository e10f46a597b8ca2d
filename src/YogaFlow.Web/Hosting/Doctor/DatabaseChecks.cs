using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>The database, whichever engine it is.</summary>
internal static class DatabaseChecks
{
    private const string Area = "Database";

    /// <summary>What half a second of a session's memory and a code of 30 seconds can still bear.</summary>
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(2);

    public static IEnumerable<Check> All =>
    [
        new("database.reachable", Area, "The database answers", ReachableAsync),
        new("database.writable", Area, "The database takes changes", WritableAsync),
        new("database.migrations", Area, "The database has every migration of this program, and none that it does not know", MigrationsAsync),
        new("database.schema", Area, "Every table and column of the model is there", SchemaAsync),
        new("database.encoding", Area, "Text is kept as UTF-8", EncodingAsync),
        new("database.clock", Area, "The clocks of the program and of the database agree", ClockAsync),
        new("database.durable", Area, "What was acknowledged survives a power cut", DurableAsync),
        new("database.integrity", Area, "The embedded database's file is sound", IntegrityAsync),
        new("database.file-mode", Area, "Nobody else on this machine can read the embedded database", FileMode),
    ];

    private static async Task<Verdict> ReachableAsync(Surroundings around, CancellationToken ct)
    {
        var begun = around.Clock.GetTimestamp();
        await around.AskAsync("SELECT 1", ct);
        return Verdict.Pass($"{around.Storage.Engine} answered in {around.Clock.GetElapsedTime(begun).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");
    }

    private static async Task<Verdict> WritableAsync(Surroundings around, CancellationToken ct)
    {
        var answer = await around.AskAsync(around.OnPostgres ? "SELECT current_setting('transaction_read_only') || ' ' || pg_is_in_recovery()::text" : "PRAGMA query_only", ct);
        var readOnly = answer is not ("off false" or "0") || around.DatabaseFile is { } file && File.Exists(file) && new FileInfo(file).IsReadOnly;
        return Verdict.When(!readOnly, readOnly ? $"read-only ({answer})" : "not read-only", "Point Storage__ConnectionString at the primary server, or make the file writable for the user of this program.");
    }

    private static async Task<Verdict> MigrationsAsync(Surroundings around, CancellationToken ct)
    {
        await using var db = await around.DatabaseAsync(ct);
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        var (pending, strange) = (known.Except(applied).ToList(), applied.Except(known).ToList());
        return (pending.Count, strange.Count) switch
        {
            (0, 0) => Verdict.Pass($"{applied.Count} applied, the last is {applied.LastOrDefault()}"),
            (_, 0) => Verdict.Fail($"{pending.Count} pending: {string.Join(", ", pending)}", "Run `yogaflow migrate`, or set Storage__MigrateOnStart=true and start."),
            _ => Verdict.Fail($"applied, and not of this program: {string.Join(", ", strange)}", "The database belongs to a newer version: start that version, or restore the backup from before the upgrade."),
        };
    }

    private static async Task<Verdict> SchemaAsync(Surroundings around, CancellationToken ct)
    {
        await using var db = await around.DatabaseAsync(ct);
        var quote = db.GetService<ISqlGenerationHelper>();
        var tables = db.Model.GetRelationalModel().Tables.ToList();
        var missing = new List<string>();
        foreach (var table in tables)
        {
            var columns = string.Join(", ", table.Columns.Select(column => quote.DelimitIdentifier(column.Name)));
            try
            {
                await around.AskAsync($"SELECT {columns} FROM {quote.DelimitIdentifier(table.Name, table.Schema)} WHERE 1 = 0", ct);
            }
            catch (System.Data.Common.DbException fault)
            {
                missing.Add($"{table.Name} ({fault.Message.ReplaceLineEndings(" ")})");
            }
        }

        return missing.Count == 0
            ? Verdict.Pass($"{tables.Count} tables, {tables.Sum(table => table.Columns.Count())} columns")
            : Verdict.Fail(string.Join("; ", missing), "Somebody changed the schema by hand: restore a backup, or run `yogaflow migrate`.");
    }

    private static async Task<Verdict> EncodingAsync(Surroundings around, CancellationToken ct)
    {
        var encoding = await around.AskAsync(around.OnPostgres ? "SHOW server_encoding" : "PRAGMA encoding", ct);
        return Verdict.When(encoding is "UTF8" or "UTF-8", encoding, "Make a new database with CREATE DATABASE yogaflow ENCODING 'UTF8' TEMPLATE template0, and restore a backup into it.");
    }

    private static async Task<Verdict> ClockAsync(Surroundings around, CancellationToken ct)
    {
        if (!around.OnPostgres)
        {
            return Verdict.NotApplicable("the embedded database has no clock of its own");
        }

        var before = around.Now;
        var seconds = double.Parse(await around.AskAsync("SELECT extract(epoch FROM clock_timestamp())::text", ct), CultureInfo.InvariantCulture);
        var skew = (before + (around.Now - before) / 2 - DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))).Duration();
        return Verdict.When(skew <= MostSkew, $"{skew.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)} s apart", "Let both machines keep their clocks by NTP, such as with systemd-timesyncd.");
    }

    private static async Task<Verdict> DurableAsync(Surroundings around, CancellationToken ct)
    {
        var found = around.OnPostgres
            ? await around.AskAsync("SELECT current_setting('fsync') || ' ' || current_setting('full_page_writes') || ' ' || current_setting('synchronous_commit')", ct)
            : await around.AskAsync("PRAGMA journal_mode", ct);
        var good = around.OnPostgres ? found.StartsWith("on on ", StringComparison.Ordinal) && !found.EndsWith(" off", StringComparison.Ordinal) : found == "wal";
        return Verdict.When(
            good, around.OnPostgres ? $"fsync, full_page_writes, synchronous_commit: {found}" : $"journal_mode is {found}",
            around.OnPostgres ? "In postgresql.conf set fsync=on, full_page_writes=on and synchronous_commit=on." : "Start the program once: it sets journal_mode to WAL by itself; a file on a network share cannot have it.");
    }

    private static async Task<Verdict> IntegrityAsync(Surroundings around, CancellationToken ct)
    {
        if (around.OnPostgres)
        {
            return Verdict.NotApplicable("PostgreSQL looks after its own files; each backup is restored to be sure");
        }

        var found = await around.AskAsync("PRAGMA quick_check(1)", ct);
        return Verdict.When(found == "ok", found, "Stop the program and restore the newest backup: `yogaflow restore`.");
    }

    private static Verdict FileMode(Surroundings around)
    {
        if (OperatingSystem.IsWindows() || around.DatabaseFile is not { } file || !File.Exists(file))
        {
            return Verdict.NotApplicable("there is no file of ours");
        }

        var mode = File.GetUnixFileMode(file);
        var folder = File.GetUnixFileMode(Path.GetDirectoryName(file)!);
        var open = (mode & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0 && folder.HasFlag(UnixFileMode.OtherExecute);
        return Verdict.When(!open, $"{file}: {mode}", $"chmod o-rwx {file}, or chmod 750 on its folder.");
    }
}
