using System.Globalization;
using Npgsql;
using YogaFlow.Data.Backups;

namespace YogaFlow.Data.Postgres;

/// <summary>A database for a trial, beside ours and with its encoding. Its name says when it was made, so that what a killed process left can be told.</summary>
internal sealed class ScratchDatabase
{
    private const string Mark = "_check_";
    private const int LongestBase = 40;
    private static readonly TimeSpan DeadAfter = TimeSpan.FromHours(1);

    private readonly NpgsqlConnection _connection;
    private readonly string _prefix;
    private readonly DateTimeOffset _now;

    /// <param name="connection">Open until this is dropped.</param>
    public ScratchDatabase(NpgsqlConnection connection, string database, TimeProvider clock)
    {
        (_connection, _now) = (connection, clock.GetUtcNow());
        _prefix = database[..Math.Min(database.Length, LongestBase)] + Mark;
        var id = Guid.CreateVersion7(_now).ToString("N");
        Name = _prefix + id[..12] + id[^4..];
    }

    public string Name { get; }

    /// <exception cref="BackupException">The role may not make databases.</exception>
    public async Task CreateAsync(CancellationToken ct)
    {
        await SweepAsync(ct);
        var locale = (await _connection.ListAsync(
            "SELECT pg_encoding_to_char(encoding), datcollate, datctype FROM pg_database WHERE datname = current_database()",
            row => $"ENCODING '{row.GetString(0)}' LC_COLLATE '{row.GetString(1)}' LC_CTYPE '{row.GetString(2)}'", ct)).Single();
        try
        {
            await _connection.AnswerAsync($"CREATE DATABASE {Catalogue.Quoted(Name)} TEMPLATE template0 {locale}", ct);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new BackupException(
                $"Checking a backup restores it into a scratch database, and the role {_connection.UserName} may not make one. Allow it with ALTER ROLE {_connection.UserName} CREATEDB, or leave the check out with --no-verify.",
                refused);
        }
    }

    /// <summary>
    /// Even when everything else was cancelled. Without force the server sends its own autovacuum away; with it, it would end every
    /// process in there on behalf of our role, which may not end that one, and refuse. So force is for what a trial left behind.
    /// </summary>
    public async Task DropAsync()
    {
        var drop = $"DROP DATABASE IF EXISTS {Catalogue.Quoted(Name)}";
        try
        {
            await _connection.AnswerAsync(drop, CancellationToken.None);
        }
        catch (PostgresException inUse) when (inUse.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            await _connection.AnswerAsync($"{drop} WITH (FORCE)", CancellationToken.None);
        }
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        var limit = (_now - DeadAfter).ToUnixTimeMilliseconds();
        var names = await _connection.ListAsync("SELECT datname FROM pg_database", row => row.GetString(0), ct);
        foreach (var name in names.Where(name => name.StartsWith(_prefix, StringComparison.Ordinal) && IsOlder(name[_prefix.Length..], limit)))
        {
            try
            {
                await _connection.AnswerAsync($"DROP DATABASE IF EXISTS {Catalogue.Quoted(name)}", ct);
            }
            catch (PostgresException inUse) when (inUse.SqlState == PostgresErrorCodes.ObjectInUse)
            {
                // A long trial of somebody else.
            }
        }
    }

    private static bool IsOlder(string id, long limit) =>
        id.Length == 16 && long.TryParse(id[..12], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var made) && made < limit;
}
