using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;

namespace YogaFlow.Benchmarks.Load;

/// <summary>
/// The program on PostgreSQL with people who have practised for a while, and one who has for three years. It is built once,
/// by whichever part needs it first.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    private const string Zone = "Europe/Berlin";
    private const int YearsOfRegular = 3;
    private const int PracticesOfRegular = 600;
    private const int PracticesEach = 100;

    /// <summary>The cost of bcrypt that the program uses by default.</summary>
    public const int WorkFactor = 12;

    private readonly LoadOptions _options;
    private readonly List<Visitor> _people = [];

    private Town(LoadOptions options, MeasuredDatabase database, RunningProgram program) => (_options, Database, Program) = (options, database, program);

    public MeasuredDatabase Database { get; }

    public RunningProgram Program { get; private set; }

    /// <summary>Somebody with three years of practice, signed in.</summary>
    public Visitor Regular { get; private set; } = null!;

    public IReadOnlyList<string> Poses { get; private set; } = [];

    public IReadOnlyList<(int Id, string Slug)> Sequences { get; private set; } = [];

    /// <summary>Those who were asked for so far.</summary>
    public IReadOnlyList<Visitor> SignedIn => _people;

    public static async Task<Town> BuildAsync(LoadOptions options, CancellationToken ct)
    {
        Say.Heading("A town of people who practise (PostgreSQL)");
        var database = await MeasuredDatabase.PostgresAsync(options.Postgres, "town", options.Work, ct);
        var town = new Town(options, database, await RunningProgram.StartAsync(options.Program, database, ct));
        try
        {
            await town.FillAsync(ct);
            return town;
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }
    }

    /// <summary>The first of those who live here, signed in; whoever is not yet is signed in now.</summary>
    public async Task<IReadOnlyList<Visitor>> PeopleAsync(int count, CancellationToken ct)
    {
        if (_people.Count < count)
        {
            await using var db = Database.CreateDbContext();
            var ids = await db.Users.AsNoTracking().Where(person => person.Id != Regular.Id).OrderBy(person => person.Id).Select(person => person.Id)
                .Skip(_people.Count).Take(count - _people.Count).ToListAsync(ct);
            _people.AddRange(await new Doorman(Database).LetInAsync(Program.Address, ids, ct));
            await LookAsync(_people[^1], ct);
        }

        return _people[..count];
    }

    public static string EmailOf(int number) => $"{number}@filled.example";

    /// <summary>Ends the program, so that the database can be copied.</summary>
    public Task StopAsync() => Program.DisposeAsync().AsTask();

    /// <summary>Starts the program again; its people come to it as they are.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        Program = await RunningProgram.StartAsync(_options.Program, Database, ct);
        for (var person = 0; person < _people.Count; person++)
        {
            var before = _people[person];
            _people[person] = before.At(Program.Address);
            before.Dispose();
        }

        var regular = Regular;
        Regular = regular.At(Program.Address);
        regular.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        _people.ForEach(person => person.Dispose());
        Regular?.Dispose();
        await Program.DisposeAsync();
    }

    private async Task FillAsync(CancellationToken ct)
    {
        // The first form makes the keys with which cookies are sealed.
        using (var stranger = Visitor.Anonymous(Program.Address))
        {
            await stranger.ReadAsync("/sign-in", ct);
        }

        var regular = await MoveInAsync(ct);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await LargeFill.RunAsync(
            Database, regular, Zone, PracticesOfRegular, YearsOfRegular * 365m / PracticesOfRegular, completes: true,
            Math.Max(_options.People, SessionsMeasure.MostPeople), PracticesEach, today, ct);

        // One hash for all: it is as slow to prove as any.
        await Database.DoAsync(
            $"""
            UPDATE "AspNetUsers" SET "PasswordHash" = '{BCrypt.Net.BCrypt.EnhancedHashPassword(Visitor.Password, WorkFactor)}',
                "EmailConfirmed" = true, "WelcomedAt" = now()
            """,
            ct);
        Regular = (await new Doorman(Database).LetInAsync(Program.Address, [regular], ct))[0];
        await LookAsync(Regular, ct);
        await LargeFill.SettleAsync(Database, ct);
        await using var db = Database.CreateDbContext();
        Poses = await db.Poses.AsNoTracking().OrderBy(pose => pose.Slug).Select(pose => pose.Slug).ToListAsync(ct);
        Sequences = [.. (await db.Sequences.AsNoTracking().OrderBy(one => one.Slug).Select(one => new { one.Id, one.Slug }).ToListAsync(ct))
            .Select(one => (one.Id, one.Slug))];
    }

    private async Task<Guid> MoveInAsync(CancellationToken ct)
    {
        const string Email = "regular@filled.example";
        var now = TimeProvider.System.GetUtcNow();
        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            Name = "Asha",
            Email = Email,
            UserName = Email,
            NormalizedEmail = Email.ToUpperInvariant(),
            NormalizedUserName = Email.ToUpperInvariant(),
            TimeZone = Zone,
            CreatedAt = now,
            PrivacyAcceptedAt = now,
        };
        await using var db = Database.CreateDbContext();
        db.Add(person);
        await db.SaveChangesAsync(ct);
        return person.Id;
    }

    private static async Task LookAsync(Visitor person, CancellationToken ct)
    {
        var visit = await person.AskAsync(new Ask("/", Mark: MixedWorld.SignedIn), ct);
        if (!visit.Good)
        {
            throw new BenchmarkException($"Somebody who should be signed in was answered with {visit.Fault}.");
        }
    }
}
