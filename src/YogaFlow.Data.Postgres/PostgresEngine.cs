using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace YogaFlow.Data.Postgres;

/// <summary>A PostgreSQL server, for more people than one machine's file can serve.</summary>
public static class PostgresEngine
{
    /// <summary>Seconds until a connection is there, be it new or one that another request gives back; then it is said that the database is away.</summary>
    private const int Timeout = 5;

    /// <summary>Seconds for one statement. A server that neither answers nor goes must not hold everybody for longer.</summary>
    private const int CommandTimeout = 15;

    /// <summary>Statements that a connection has the server read and plan once: those that it sends over and over.</summary>
    private const int MostPrepared = 64;

    public static DbContextOptionsBuilder UsePostgresEngine(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(
            Connection(connectionString),
            postgres => postgres.MigrationsAssembly(typeof(PostgresEngine).Assembly.GetName().Name))
            .AddInterceptors(new TroubleInterceptor(TroubleOf))
            // The fault itself reaches whoever asked, and the log by them; while a server is away each of these would repeat it a thousand times.
            .ConfigureWarnings(told => told.Log(
                (RelationalEventId.ConnectionError, LogLevel.Debug), (CoreEventId.QueryIterationFailed, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));

    /// <summary>As it was set, with times to wait and statements to prepare where none were. Connections are pooled by this text.</summary>
    public static string Connection(string connectionString)
    {
        var set = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (!set.ContainsKey("Timeout"))
        {
            connection.Timeout = Timeout;
        }

        if (!set.ContainsKey("Command Timeout") && !set.ContainsKey("CommandTimeout"))
        {
            connection.CommandTimeout = CommandTimeout;
        }

        if (!set.ContainsKey("Max Auto Prepare") && !set.ContainsKey("MaxAutoPrepare"))
        {
            connection.MaxAutoPrepare = MostPrepared;
        }

        return connection.ConnectionString;
    }

    /// <summary>What a fault says of the server; null when it is up and refuses for another reason. What lies inside is not looked at.</summary>
    public static StorageTrouble? TroubleOf(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StorageTrouble.Full,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.IoError } => StorageTrouble.Away,
        // Being stopped or started, connections that broke, and too little of something.
        PostgresException server when server.SqlState[..3] is "57P" || server.SqlState[..2] is "08" or "53" => StorageTrouble.Away,
        PostgresException => null,
        NpgsqlException { IsTransient: true } => StorageTrouble.Away,
        _ => null,
    };
}
