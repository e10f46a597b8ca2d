using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using YogaFlow.Data;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>Asks the engine how it finds the rows of a statement, and names what is read from end to end.</summary>
internal static partial class QueryPlans
{
    /// <summary>Those that grow with people and practices. The library does not.</summary>
    private static readonly HashSet<string> Growing =
    [
        "PracticeSessions", "PracticedSteps", "PracticeDays", "PoseDays", "SequenceDays", "PracticeTotals", "PoseTotals", "SequenceTotals",
        "WeekPlans", "BadgeAwards", "ShownSuggestions", "AspNetUsers",
    ];

    /// <summary>The growing tables that a statement names.</summary>
    public static IReadOnlyList<string> TablesOf(Statement statement) =>
        [.. NamedTable().Matches(statement.Sql).Select(match => match.Groups[1].Value).Where(Growing.Contains).Distinct()];

    /// <returns>What is wrong with the plan, in words; nothing when all rows are found through a key.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(YogaDbContext db, Statement statement, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        foreach (var parameter in statement.Parameters)
        {
            command.Parameters.Add(Copy(command, parameter));
        }

        return TestDatabase.Server is null
            ? await SqliteAsync(command, statement, ct)
            : await PostgresAsync(command, statement, ct);
    }

    private static async Task<IReadOnlyList<string>> SqliteAsync(DbCommand command, Statement statement, CancellationToken ct)
    {
        // The plan calls a table by its alias in the statement.
        var aliases = Alias().Matches(statement.Sql).Where(match => Growing.Contains(match.Groups[1].Value))
            .ToLookup(match => match.Groups[2].Value, match => match.Groups[1].Value);
        var faults = new List<string>();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement.Sql;
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var line = reader.GetString(reader.GetOrdinal("detail"));
            var name = PlanLine().Match(line) is { Success: true } match ? match.Groups[1].Value : "";
            if (aliases.Contains(name) || Growing.Contains(name))
            {
                if (!SearchByKey().IsMatch(line))
                {
                    faults.Add($"{aliases[name].FirstOrDefault(name)}: {line}");
                }
            }
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> PostgresAsync(DbCommand command, Statement statement, CancellationToken ct)
    {
        // A table of a few pages is read whole because that is cheaper, so it is asked for the plan that a large one gets.
        await using (var set = command.Connection!.CreateCommand())
        {
            set.CommandText = "SET enable_seqscan = off";
            await set.ExecuteNonQueryAsync(ct);
        }

        command.CommandText = "EXPLAIN (FORMAT JSON) " + statement.Sql;
        using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync(ct))!);
        return [.. Nodes(plan.RootElement[0].GetProperty("Plan")).Select(Fault).OfType<string>()];
    }

    private static string? Fault(JsonElement node)
    {
        var type = node.GetProperty("Node Type").GetString()!;
        var table = node.TryGetProperty("Relation Name", out var relation) ? relation.GetString()! : null;
        var found = node.TryGetProperty("Index Cond", out var condition) ? condition.GetString()! : null;
        return type switch
        {
            "Seq Scan" when Growing.Contains(table!) => $"{table}: {type}",
            "Index Scan" or "Index Only Scan" when Growing.Contains(table!) && !IsByKey(found) => $"{table}: {type}, {found ?? "without a condition"}",
            "Bitmap Index Scan" when !IsByKey(found) => $"{node.GetProperty("Index Name")}: {type}, {found ?? "without a condition"}",
            _ => null,
        };
    }

    private static bool IsByKey(string? condition) => condition is not null && KeyCondition().IsMatch(condition);

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    private static DbParameter Copy(DbCommand command, DbParameter parameter)
    {
        if (parameter is NpgsqlParameter own)
        {
            return own.Clone();
        }

        var copy = command.CreateParameter();
        (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
        return copy;
    }

    [GeneratedRegex("(?:FROM|JOIN|UPDATE|INTO) \"(\\w+)\"")]
    private static partial Regex NamedTable();

    [GeneratedRegex("(?:FROM|JOIN|UPDATE) \"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Alias();

    [GeneratedRegex("^(?:SCAN|SEARCH) (\\w+)")]
    private static partial Regex PlanLine();

    [GeneratedRegex(@"^SEARCH .*\((?:PersonId|SessionId|Id|rowid)=\?")]
    private static partial Regex SearchByKey();

    [GeneratedRegex(@"""(?:PersonId|SessionId|Id)"" = ")]
    private static partial Regex KeyCondition();
}
