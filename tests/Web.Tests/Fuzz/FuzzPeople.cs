using System.Net;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Practice;
using YogaFlow.Data;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>
/// The people from whom requests come. Whatever they own is marked, so that it is known again where it should not be; and
/// what a request took from them, an account included, is put back from time to time.
/// </summary>
internal sealed class FuzzPeople(YogaFlowApp app)
{
    private const int SessionsEach = 3;
    private const int ListsEach = 2;

    public IReadOnlyList<FuzzPerson> All { get; } = [new("Asha", "zqa7"), new("Bela", "zqb7"), new("the keeper", "zqk7", IsKeeper: true)];

    public async Task TendAsync(CancellationToken ct)
    {
        foreach (var person in All)
        {
            using var client = app.SignedInAs(person.Id, keeper: person.IsKeeper);
            await using var db = app.CreateDb();
            await GiveBackAccountAsync(db, person, ct);
            await GiveBackListsAsync(db, client, person, ct);
            await GiveBackSessionsAsync(db, client, person, ct);
        }
    }

    private static async Task GiveBackAccountAsync(YogaDbContext db, FuzzPerson person, CancellationToken ct)
    {
        var (name, email) = (person.WhoMark, $"{person.WhoMark}@example.org");
        List<string> goals = [$"{person.OwnMark} goal"];
        await db.Users.Where(row => row.Id == person.Id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Name, name)
                .SetProperty(one => one.Email, email).SetProperty(one => one.NormalizedEmail, email.ToUpperInvariant())
                .SetProperty(one => one.UserName, email).SetProperty(one => one.NormalizedUserName, email.ToUpperInvariant())
                .SetProperty(one => one.ClaimedEmail, (string?)null)
                .SetProperty(one => one.EmailConfirmed, person.IsKeeper)
                .SetProperty(one => one.IsAdmin, person.IsKeeper)
                .SetProperty(one => one.DeletionRequestedAt, (DateTimeOffset?)null)
                .SetProperty(one => one.LockedByKeeperAt, (DateTimeOffset?)null)
                .SetProperty(one => one.Goals, goals),
            ct);
    }

    private async Task GiveBackListsAsync(YogaDbContext db, HttpClient client, FuzzPerson person, CancellationToken ct)
    {
        var mine = db.FavouriteLists.Where(list => list.PersonId == person.Id && !list.IsDefault);
        await mine.Where(list => !person.Lists.Contains(list.Id)).ExecuteDeleteAsync(ct);
        var there = await mine.Where(list => list.Name.StartsWith(person.OwnMark)).Select(list => list.Id).ToListAsync(ct);
        await mine.Where(list => !there.Contains(list.Id)).ExecuteDeleteAsync(ct);
        while (there.Count < ListsEach)
        {
            var made = await client.PostAsync(Answers.Api + "/favourites/lists", new { name = $"{person.OwnMark} {app.NewId()}" }, HttpStatusCode.Created);
            there.Add(made.GetProperty("list_id").GetGuid());

            // A keeper's request may have taken the pose away.
            using var kept = await client.SendJsonAsync(HttpMethod.Post, Answers.Api + "/favourites", new { kind = "pose", id = 1, list_id = there[^1] });
        }

        person.Lists = [.. there];
    }

    private async Task GiveBackSessionsAsync(YogaDbContext db, HttpClient client, FuzzPerson person, CancellationToken ct)
    {
        var mine = db.PracticeSessions.Where(session => session.PersonId == person.Id);
        var there = await mine.Where(session => session.Status != SessionStatus.Active && person.Sessions.Contains(session.Id)).Select(session => session.Id).ToListAsync(ct);
        while (there.Count < SessionsEach)
        {
            var practice = new
            {
                client_id = app.NewId(),
                kind = "free",
                started_at = app.Clock.Now.AddDays(-there.Count - 1),
                duration_seconds = 900,
                completion_status = "completed",
            };
            there.Add((await client.PostAsync(Answers.Api + "/sessions", practice, HttpStatusCode.Created)).GetProperty("session_id").GetGuid());
        }

        foreach (var id in there)
        {
            using var answer = await client.SendJsonAsync(HttpMethod.Put, $"{Answers.Api}/sessions/{id}/reflection", new { feeling = 2, note = $"{person.OwnMark} note" });
            await answer.JsonAsync(HttpStatusCode.OK);
        }

        var active = await mine.Where(session => session.Status == SessionStatus.Active).Select(session => (Guid?)session.Id).FirstOrDefaultAsync(ct)
            ?? (await client.PostAsync(Answers.Api + "/sessions/start", new { }, HttpStatusCode.Created)).GetProperty("session_id").GetGuid();
        person.Sessions = [.. there, active];
    }
}

/// <summary>Somebody from whom requests come.</summary>
/// <param name="Mark">In everything that is theirs, and in nothing else.</param>
/// <param name="IsKeeper">Then they also see who others are, but nothing else of them.</param>
internal sealed record FuzzPerson(string Name, string Mark, bool IsKeeper = false)
{
    public Guid Id { get; } = Guid.CreateVersion7(TestClock.Dawn);

    /// <summary>In what only they may see.</summary>
    public string OwnMark => Mark + "own";

    /// <summary>In their name and address, which keepers see too.</summary>
    public string WhoMark => Mark + "who";

    /// <summary>Replaced as a whole, because requests are made meanwhile.</summary>
    public Guid[] Sessions { get; set; } = [];

    public Guid[] Lists { get; set; } = [];
}
