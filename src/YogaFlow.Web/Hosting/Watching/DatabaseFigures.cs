using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace YogaFlow.Web.Hosting.Watching;

/// <summary>Counts how long commands to the database took, and what failed, on both engines alike.</summary>
internal static class DatabaseFigures
{
    public static readonly IInterceptor OfCommands = new Commands();

    public static readonly IInterceptor OfConnections = new Connections();

    private sealed class Commands : DbCommandInterceptor
    {
        public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) => Took(eventData, result);

        public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result) => Took(eventData, result);

        public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Took(eventData, result);

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Took(eventData, result));

        public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Took(eventData, result));

        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Took(eventData, result));

        public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Counts.DatabaseFailed("command");

        public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            Counts.DatabaseFailed("command");
            return Task.CompletedTask;
        }

        private static T Took<T>(CommandExecutedEventData happened, T result)
        {
            Counts.DatabaseTook(happened.Duration);
            return result;
        }
    }

    private sealed class Connections : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Opened(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Opened(connection);
            return Task.CompletedTask;
        }

        public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Counts.DatabaseFailed("connection");

        public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            Counts.DatabaseFailed("connection");
            return Task.CompletedTask;
        }

        /// <summary>However it is given back, closed or disposed of, its state says so.</summary>
        private static void Opened(DbConnection connection)
        {
            Counts.DatabaseConnections(1);
            connection.StateChange += GivenBack;
        }

        private static void GivenBack(object sender, StateChangeEventArgs change)
        {
            if (change.CurrentState is ConnectionState.Closed)
            {
                ((DbConnection)sender).StateChange -= GivenBack;
                Counts.DatabaseConnections(-1);
            }
        }
    }
}
