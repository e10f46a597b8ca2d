using System.Data;
using Npgsql;
using YogaFlow.Data.Backups;

namespace YogaFlow.Data.Postgres;

/// <summary>Backups by pg_dump, of the same moment as what is counted; restored by pg_restore.</summary>
/// <param name="toolsFolder">Where the tools are; null to look for them.</param>
public sealed class PostgresBackups(string connectionString, string? toolsFolder, TimeProvider clock) : BackupEngine
{
    // Rows are compared as the server writes them, so it must always write them alike.
    private const string Alike = """
        SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'iso_8601'; SET extra_float_digits = 1; SET bytea_output = 'hex';
        SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0
        """;

    private readonly NpgsqlConnectionStringBuilder _server = new(connectionString) { Pooling = false, ApplicationName = "yogaflow backup" };

    public override StorageEngine Engine => StorageEngine.Postgres;

    public override string Ending => ".dump";

    private string Database => _server.Database ?? _server.Username ?? "";

    public override async Task<Contents> WriteAsync(string file, IProgress<string> progress, CancellationToken ct)
    {
        await using var connection = await OpenAsync(Database, ct);
        var tools = await PostgresTools.FindAsync(toolsFolder, _server, connection.PostgreSqlVersion.Major, ct);

        // Whoever counts and whoever dumps see the same moment.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var snapshot = (string)(await connection.AnswerAsync("SELECT pg_export_snapshot()", ct))!;
        progress.Report($"Dumping the database {Database} …");
        await tools.RunAsync(
            PostgresTools.Dump, Database, ["--format=custom", "--compress=6", "--no-owner", "--no-privileges", "--no-password", $"--snapshot={snapshot}", $"--file={file}"],
            () => $"{new FileInfo(file).Length / 1024d / 1024d:0.0} MB written …", progress, ct);
        progress.Report("Counting …");
        return await connection.ContentsAsync(ct);
    }

    public override async Task<Contents> TryOutAsync(string file, IProgress<string> progress, CancellationToken ct)
    {
        await using var connection = await OpenAsync(await MaintenanceAsync(ct), ct);
        var tools = await PostgresTools.FindAsync(toolsFolder, _server, connection.PostgreSqlVersion.Major, ct);
        var scratch = new ScratchDatabase(connection, Database, clock);
        await scratch.CreateAsync(ct);
        try
        {
            progress.Report($"Restoring {file} on trial into {scratch.Name} …");
            await tools.RunAsync(
                PostgresTools.Restore, scratch.Name, ["--no-owner", "--no-privileges", "--no-password", "--exit-on-error", $"--dbname={scratch.Name}", file],
                () => "Still restoring …", progress, ct);
            await using var restored = await OpenAsync(scratch.Name, ct);
            progress.Report("Counting …");
            return await restored.ContentsAsync(ct);
        }
        catch (BackupException fault)
        {
            throw new BackupException($"{file} could not be restored: {fault.Message}", fault);
        }
        finally
        {
            await scratch.DropAsync();
        }
    }

    /// <remarks>One transaction of psql, which never sees the end of its input, and so never commits, when pg_restore fails.</remarks>
    public override async Task ReplaceAsync(string file, IProgress<string> progress, CancellationToken ct)
    {
        if (!await ExistsAsync(ct))
        {
            await using var maintenance = await OpenAsync("postgres", ct);
            await maintenance.AnswerAsync($"CREATE DATABASE {Catalogue.Quoted(Database)} TEMPLATE template0 ENCODING 'UTF8'", ct);
        }

        await using var connection = await OpenAsync(Database, ct);
        var tools = await PostgresTools.FindAsync(toolsFolder, _server, connection.PostgreSqlVersion.Major, ct);
        var tables = await connection.TablesAsync(ct);
        using var reading = tools.Start(PostgresTools.Restore, Database, "--no-owner", "--no-privileges", "--no-password", "--file=-", file);
        using var writing = tools.Start(PostgresTools.Shell, Database, "--no-psqlrc", "--quiet", "--no-password", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null", "--file=-");
        try
        {
            reading.StandardInput.Close();
            var complaints = (Reading: reading.StandardError.ReadToEndAsync(ct), Writing: writing.StandardError.ReadToEndAsync(ct));
            try
            {
                if (tables.Count > 0)
                {
                    await writing.StandardInput.WriteLineAsync($"DROP TABLE {string.Join(", ", tables.Select(table => table.Quoted))} CASCADE;".AsMemory(), ct);
                    await writing.StandardInput.FlushAsync(ct);
                }

                await reading.StandardOutput.BaseStream.CopyToAsync(writing.StandardInput.BaseStream, ct);
                await reading.WaitForExitAsync(ct);
                PostgresTools.MustHaveWorked(reading, PostgresTools.Restore, await complaints.Reading);
                writing.StandardInput.Close();
            }
            catch (IOException)
            {
                // psql went away in the middle; what it complained of says why.
            }

            await writing.WaitForExitAsync(ct);
            PostgresTools.MustHaveWorked(writing, PostgresTools.Shell, await complaints.Writing);
        }
        finally
        {
            PostgresTools.Stop(reading);
            PostgresTools.Stop(writing);
        }
    }

    public override async Task<Contents> ReadAsync(CancellationToken ct)
    {
        if (!await ExistsAsync(ct))
        {
            return new Contents(null, []);
        }

        await using var connection = await OpenAsync(Database, ct);
        return await connection.ContentsAsync(ct);
    }

    public override async Task<bool> HasRowsAsync(CancellationToken ct)
    {
        if (!await ExistsAsync(ct))
        {
            return false;
        }

        await using var connection = await OpenAsync(Database, ct);
        foreach (var table in (await connection.TablesAsync(ct)).Where(table => table.Name != Catalogue.History))
        {
            if (await connection.AnswerAsync($"SELECT EXISTS (SELECT FROM {table.Quoted})", ct) is true)
            {
                return true;
            }
        }

        return false;
    }

    public override async Task<IReadOnlyList<string>> ConnectedAsync(CancellationToken ct)
    {
        if (!await ExistsAsync(ct))
        {
            return [];
        }

        // What this process keeps open for later would be taken for somebody else.
        await using (var own = new NpgsqlConnection(PostgresEngine.Connection(connectionString)))
        {
            NpgsqlConnection.ClearPool(own);
        }

        await using var connection = await OpenAsync(Database, ct);
        return await connection.ListAsync(
            $"""
            SELECT coalesce(nullif(application_name, ''), 'somebody') || ' as ' || coalesce(usename, '?') || coalesce(' from ' || host(client_addr), '') || ' (' || count(*) || ')'
            {Others} GROUP BY application_name, usename, client_addr ORDER BY 1
            """, row => row.GetString(0), ct);
    }

    public override async Task DisconnectAsync(CancellationToken ct)
    {
        if (await ExistsAsync(ct))
        {
            await using var connection = await OpenAsync(Database, ct);
            await connection.AnswerAsync($"SELECT pg_terminate_backend(pid) {Others}", ct);
        }
    }

    private const string Others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";

    /// <summary>Where scratch databases are made from: our own database, or the server's, while ours is not there.</summary>
    private async Task<string> MaintenanceAsync(CancellationToken ct) => await ExistsAsync(ct) ? Database : "postgres";

    private async Task<bool> ExistsAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = await OpenAsync(Database, ct);
            return true;
        }
        catch (BackupException fault) when (fault.InnerException is PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName })
        {
            return false;
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server.ToString()) { Database = database }.ToString());
        try
        {
            await connection.OpenAsync(ct);
            await connection.AnswerAsync(Alike, ct);
            return connection;
        }
        catch (NpgsqlException fault)
        {
            await connection.DisposeAsync();
            throw new BackupException($"The database {database} on {_server.Host} cannot be reached: {fault.Message}", fault);
        }
    }
}
