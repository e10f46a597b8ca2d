using Npgsql;

namespace YogaFlow.Benchmarks.Progress;

/// <summary>Has the program count people again: what was filled in in sets must be what it counts.</summary>
internal static class FillProof
{
    private const int Others = 50;

    private const string Sample =
        "SELECT \"PersonId\" FROM \"PracticeTotals\" ORDER BY \"PersonId\" <> @person, md5(\"PersonId\"::text) LIMIT @count";

    private const string Stored = """
        SELECT coalesce(string_agg(line, E'\n' ORDER BY line), '') FROM (
            SELECT 'total ' || to_jsonb(one)::text AS line FROM "PracticeTotals" one WHERE "PersonId" = @person
            UNION ALL SELECT 'day ' || to_jsonb(one)::text FROM "PracticeDays" one WHERE "PersonId" = @person
            UNION ALL SELECT 'pose day ' || to_jsonb(one)::text FROM "PoseDays" one WHERE "PersonId" = @person
            UNION ALL SELECT 'sequence day ' || to_jsonb(one)::text FROM "SequenceDays" one WHERE "PersonId" = @person
            UNION ALL SELECT 'pose ' || to_jsonb(one)::text FROM "PoseTotals" one WHERE "PersonId" = @person
            UNION ALL SELECT 'sequence ' || to_jsonb(one)::text FROM "SequenceTotals" one WHERE "PersonId" = @person
        ) AS everything
        """;

    /// <param name="person">Looked at first; 50 others follow.</param>
    /// <exception cref="BenchmarkException">A number that was filled in is not what the program counts.</exception>
    public static async Task RunAsync(MeasuredDatabase database, Counting counting, Guid person, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var looked = await SampleAsync(connection, person, ct);
        var differing = 0;
        foreach (var one in looked)
        {
            // The first time it also awards badges, which are not filled in; nothing else may change, and then nothing at all.
            var before = await StoredAsync(connection, one, ct);
            await counting.Recount.PersonAsync(one, ct);
            var differs = before != await StoredAsync(connection, one, ct) || await counting.Recount.PersonAsync(one, ct);
            differing += differs ? 1 : 0;
        }

        Console.WriteLine($"  counted again by the program: {looked.Count} people, {differing} differing");
        if (differing > 0)
        {
            throw new BenchmarkException("What was filled in is not what the program counts, so nothing that is measured would mean anything.");
        }
    }

    private static async Task<List<Guid>> SampleAsync(NpgsqlConnection connection, Guid person, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Sample, connection);
        command.Parameters.AddWithValue("person", person);
        command.Parameters.AddWithValue("count", Others + 1);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var people = new List<Guid>();
        while (await rows.ReadAsync(ct))
        {
            people.Add(rows.GetGuid(0));
        }

        return people;
    }

    private static async Task<string> StoredAsync(NpgsqlConnection connection, Guid person, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Stored, connection);
        command.Parameters.AddWithValue("person", person);
        return (string)(await command.ExecuteScalarAsync(ct))!;
    }
}
