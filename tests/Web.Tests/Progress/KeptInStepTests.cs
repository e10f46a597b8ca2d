using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Core.Progress;
using YogaFlow.Data.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>What is counted is what the sessions say, whatever was done and in whatever order.</summary>
public sealed class KeptInStepTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const int People = 30;
    private const int Deeds = 60;
    private const int Seed = 3060;
    private const int AtOnce = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Thirty_people_who_do_sixty_things_each_are_counted_as_if_from_the_beginning()
    {
        var (sequences, poses) = await LibraryAsync();
        var people = Enumerable.Range(0, People).Select(number =>
        {
            var id = app.NewId();
            return new RandomDeeds(app, id, app.SignedInAs(id, "Asia/Kolkata"), Seed + number, sequences, poses);
        }).ToList();

        for (var deed = 0; deed < Deeds; deed++)
        {
            await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct }, (person, _) => DoOneAsync(person));
            app.Clock.Advance(TimeSpan.FromMinutes(37));
        }

        await using (var db = app.CreateDb())
        {
            Assert.True(await db.PracticeTotals.CountAsync(Ct) >= People);
        }

        foreach (var person in people)
        {
            Assert.False(await RecountAsync(person.Person), $"Seed {Seed}: what is stored is not what the sessions say after {string.Join(' ', person.Done)}.");
        }

        var run = await VerbRun.OnAsync(app.ConnectionString, "recompute");
        Assert.EndsWith($"{await PeopleAsync()} people looked at, 0 put right.", run.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_was_changed_by_hand_is_found_and_put_right()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);
        var practice = new { client_id = app.NewId(), kind = "free", started_at = "2026-03-20T05:00:00Z", duration_seconds = 600, completion_status = "completed" };
        await client.PostAsync(Answers.Api + "/sessions", practice, HttpStatusCode.Created);
        var right = (await client.GetJsonAsync(Answers.Api + "/calendar")).GetRawText();

        await SpoilAsync(me);
        Assert.NotEqual(right, (await client.GetJsonAsync(Answers.Api + "/calendar")).GetRawText());
        Assert.True(await RecountAsync(me));
        Assert.Equal(right, (await client.GetJsonAsync(Answers.Api + "/calendar")).GetRawText());
        Assert.False(await RecountAsync(me));

        await SpoilAsync(me);
        var run = await VerbRun.OnAsync(app.ConnectionString, "recompute");
        Assert.EndsWith($"{await PeopleAsync()} people looked at, 1 put right.", run.Told, StringComparison.Ordinal);
        Assert.Equal(right, (await client.GetJsonAsync(Answers.Api + "/calendar")).GetRawText());
    }

    private async ValueTask DoOneAsync(RandomDeeds person)
    {
        try
        {
            await person.DoOneAsync();
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Seed {Seed}, after {string.Join(' ', person.Done)}: {fault.Message}\n{string.Join('\n', app.Log.Lines)}", fault);
        }
    }

    /// <summary>As an operator might who knows better.</summary>
    private async Task SpoilAsync(Guid person)
    {
        await using var db = app.CreateDb();
        var day = await db.PracticeDays.SingleAsync(one => one.PersonId == person, Ct);
        day.Tally = day.Tally.Plus(new Tally { Completed = 2, Seconds = 60 });
        await db.SaveChangesAsync(Ct);
    }

    private Task<bool> RecountAsync(Guid person) => app.Services.GetRequiredService<Recount>().PersonAsync(person, Ct);

    private async Task<int> PeopleAsync()
    {
        await using var db = app.CreateDb();
        return await db.Users.CountAsync(Ct);
    }

    private async Task<(List<int> Sequences, List<int> Poses)> LibraryAsync()
    {
        await using var db = app.CreateDb();
        return (
            await db.Sequences.OrderBy(sequence => sequence.Id).Select(sequence => sequence.Id).Take(6).ToListAsync(Ct),
            await db.Poses.OrderBy(pose => pose.Id).Select(pose => pose.Id).Take(12).ToListAsync(Ct));
    }
}
