using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>Keeps every statement that the program sends to the database, with what it was sent with.</summary>
public sealed class StatementLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<Statement> _statements = new();

    /// <summary>Those since the last time, in their order.</summary>
    public IReadOnlyList<Statement> Take()
    {
        var taken = new List<Statement>();
        while (_statements.TryDequeue(out var statement))
        {
            taken.Add(statement);
        }

        return taken;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Keep(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    private void Keep(DbCommand command)
    {
        // One command may carry several statements; each has a plan of its own.
        foreach (var sql in command.CommandText.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parameters = command.Parameters.Cast<DbParameter>().Where(one => sql.Contains(one.ParameterName.TrimStart('@'), StringComparison.Ordinal));
            _statements.Enqueue(new Statement(sql, [.. parameters]));
        }
    }
}

/// <param name="Parameters">As they were, still those of the command that was sent.</param>
public sealed record Statement(string Sql, IReadOnlyList<DbParameter> Parameters);
