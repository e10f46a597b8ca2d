using System.Globalization;
using Npgsql;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>What only a PostgreSQL server can be asked.</summary>
internal static class PostgresChecks
{
    private const string Area = "Database";

    /// <summary>The oldest major version that its makers still mend (postgresql.org/support/versioning).</summary>
    private const int OldestServer = 14;

    /// <summary>Of the connections that the server allows.</summary>
    private const double MostUsed = 0.8;

    public static IEnumerable<Check> All =>
    [
        new("database.engine-version", Area, "The database server is a version that is still mended", Ours(VersionAsync)),
        new("database.not-superuser", Area, "The program's database user is no superuser and makes no roles", Ours(RoleAsync)),
        new("database.time-zone", Area, "The database server speaks in UTC", Ours(TimeZoneAsync)),
        new("database.connections", Area, "The server has connections to spare for what the program may open", Ours(ConnectionsAsync)),
        new("database.stuck", Area, "No transaction has been open for long", Ours(StuckAsync)),
        new("database.public-schema", Area, "Not every database user may make tables beside ours", Ours(PublicSchemaAsync)),
    ];

    private static Func<Surroundings, CancellationToken, Task<Verdict>> Ours(Func<Surroundings, CancellationToken, Task<Verdict>> look) =>
        (around, ct) => around.OnPostgres ? look(around, ct) : Task.FromResult(Verdict.NotApplicable("the database is the embedded one"));

    private static async Task<Verdict> VersionAsync(Surroundings around, CancellationToken ct)
    {
        var version = int.Parse(await around.AskAsync("SHOW server_version_num", ct), CultureInfo.InvariantCulture);
        return Verdict.When(version / 10000 >= OldestServer, $"PostgreSQL {version / 10000}.{version % 10000}", $"Upgrade the server to version {OldestServer} or later, such as 17.");
    }

    private static async Task<Verdict> RoleAsync(Surroundings around, CancellationToken ct)
    {
        var found = await around.AskAsync("SELECT rolname || ' ' || rolsuper::text || ' ' || rolcreaterole::text FROM pg_roles WHERE rolname = current_user", ct);
        return Verdict.When(
            found.EndsWith(" false false", StringComparison.Ordinal), $"user, superuser, makes roles: {found}",
            "Make a user that owns only its database (CREATE ROLE yogaflow LOGIN NOSUPERUSER NOCREATEROLE), and name it in Storage__ConnectionString.");
    }

    private static async Task<Verdict> TimeZoneAsync(Surroundings around, CancellationToken ct)
    {
        var zone = await around.AskAsync("SHOW timezone", ct);
        return Verdict.When(
            zone is "UTC" or "Etc/UTC" or "GMT" or "Etc/GMT", zone,
            "Instants are stored right in any zone, but what an operator reads by hand is not: ALTER ROLE yogaflow SET timezone = 'UTC'.");
    }

    private static async Task<Verdict> ConnectionsAsync(Surroundings around, CancellationToken ct)
    {
        var numbers = (await around.AskAsync(
            "SELECT current_setting('max_connections') || ' ' || current_setting('superuser_reserved_connections') || ' ' || (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend')::text", ct))
            .Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        var (most, used, pool) = (numbers[0] - numbers[1], numbers[2], new NpgsqlConnectionStringBuilder(around.Storage.ConnectionString).MaxPoolSize);
        var evidence = $"{used} of {most} in use; this program opens at most {pool}";
        return pool >= most
            ? Verdict.Fail(evidence, $"Add Maximum Pool Size={Math.Max(5, most / 2)} to Storage__ConnectionString, or raise max_connections in postgresql.conf.")
            : Verdict.When(used <= most * MostUsed, evidence, "Raise max_connections in postgresql.conf, or find out who holds them: SELECT usename, state, count(*) FROM pg_stat_activity GROUP BY 1, 2.");
    }

    private static async Task<Verdict> StuckAsync(Surroundings around, CancellationToken ct)
    {
        var seconds = double.Parse(
            await around.AskAsync("SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::text FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'", ct),
            CultureInfo.InvariantCulture);
        return Verdict.When(
            seconds < TimeSpan.FromMinutes(10).TotalSeconds, $"the oldest is {seconds.ToString("0", CultureInfo.InvariantCulture)} s old",
            "See who holds it (SELECT pid, usename, query FROM pg_stat_activity ORDER BY xact_start) and end it with pg_terminate_backend(pid).");
    }

    private static async Task<Verdict> PublicSchemaAsync(Surroundings around, CancellationToken ct)
    {
        var open = await around.AskAsync("SELECT coalesce(bool_or(acl.grantee = 0 AND acl.privilege_type = 'CREATE'), false)::text FROM pg_namespace, aclexplode(nspacl) AS acl WHERE nspname = current_schema()", ct);
        return Verdict.When(open == "false", open == "false" ? "not to everybody" : "everybody may", "REVOKE CREATE ON SCHEMA public FROM PUBLIC.");
    }
}
