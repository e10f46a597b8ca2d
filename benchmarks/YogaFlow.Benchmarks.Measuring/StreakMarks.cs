using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using YogaFlow.Core.Progress;

namespace YogaFlow.Benchmarks.Measuring;

/// <summary>The streaks of everyone who was filled in, by the program's own rules, in a table that the totals take them from.</summary>
internal static class StreakMarks
{
    private const string Make = """
        CREATE TEMP TABLE marks (
            person uuid PRIMARY KEY, first_day date NOT NULL, last_day date NOT NULL, run int NOT NULL, since date, last_freeze date, run_after int NOT NULL,
            since_after date, best int NOT NULL, last_week date, week_run int NOT NULL, week_best int NOT NULL)
        """;

    private const string Practised =
        "SELECT \"PersonId\", \"Date\" FROM \"PracticeDays\" WHERE \"Tally_Completed\" + \"Tally_Partial\" > 0 ORDER BY 1, 2";

    public static async Task WriteAsync(MeasuredDatabase database, NpgsqlConnection connection, CancellationToken ct)
    {
        var marks = await ReckonAsync(database, connection, ct);
        await using (var make = new NpgsqlCommand(Make, connection))
        {
            await make.ExecuteNonQueryAsync(ct);
        }

        await using var copy = await connection.BeginBinaryImportAsync("COPY marks FROM STDIN (FORMAT BINARY)", ct);
        foreach (var (person, first, days, weeks) in marks)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(person, NpgsqlDbType.Uuid, ct);
            await WriteAsync(copy, first, ct);
            await WriteAsync(copy, days.LastDay, ct);
            await copy.WriteAsync(days.Run, NpgsqlDbType.Integer, ct);
            await WriteAsync(copy, days.Since, ct);
            await WriteAsync(copy, days.LastFreeze, ct);
            await copy.WriteAsync(days.RunAfterFreeze, NpgsqlDbType.Integer, ct);
            await WriteAsync(copy, days.SinceAfterFreeze, ct);
            await copy.WriteAsync(days.Best, NpgsqlDbType.Integer, ct);
            await WriteAsync(copy, weeks.LastWeek, ct);
            await copy.WriteAsync(weeks.Run, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(weeks.Best, NpgsqlDbType.Integer, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private static async Task<List<(Guid Person, DateOnly First, StreakMark Days, WeekMark Weeks)>> ReckonAsync(
        MeasuredDatabase database, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var db = database.CreateDbContext();
        var plans = (await db.WeekPlans.AsNoTracking().ToListAsync(ct)).GroupBy(plan => plan.PersonId)
            .ToDictionary(person => person.Key, person => new WeekPlans([.. person]));
        var marks = new List<(Guid, DateOnly, StreakMark, WeekMark)>();
        var days = new List<DateOnly>();
        var person = Guid.Empty;
        await using var read = new NpgsqlCommand(Practised, connection);
        await using var rows = await read.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            if (rows.GetGuid(0) is var next && next != person)
            {
                Add();
                (person, days) = (next, []);
            }

            days.Add(rows.GetFieldValue<DateOnly>(1));
        }

        Add();
        return marks;

        void Add()
        {
            if (days.Count > 0)
            {
                var own = plans.GetValueOrDefault(person, WeekPlans.None);
                marks.Add((person, days[0], StreakMark.Of(days, own), WeekMark.Of(days, own)));
            }
        }
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, DateOnly? day, CancellationToken ct) =>
        day is { } known ? copy.WriteAsync(known, NpgsqlDbType.Date, ct) : copy.WriteNullAsync(ct);
}
