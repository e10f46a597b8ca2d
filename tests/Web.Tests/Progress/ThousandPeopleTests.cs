using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data.Progress;
using YogaFlow.Web.Tests.Progress.Crowd;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>
/// A thousand people over three years in twelve zones: every number that one of them is shown is the one that a slow,
/// plain computation over their sessions finds.
/// </summary>
public sealed class ThousandPeopleTests(YogaFlowApp app, ITestOutputHelper output) : IClassFixture<YogaFlowApp>
{
    private const int People = 1000;
    private const int Seed = 20261122;
    private const int AtOnce = 3;
    private const int MostReported = 30;

    [Fact]
    public async Task Are_shown_the_numbers_that_their_sessions_add_up_to()
    {
        var (ct, watch) = (TestContext.Current.CancellationToken, Stopwatch.StartNew());
        var library = await MadeLibrary.ReadAsync(app, ct);
        var maker = new CrowdMaker(Seed, library);
        var people = Enumerable.Range(0, People).Select(maker.Make).ToList();
        await CrowdStore.AddAsync(app, people, library, ct);
        output.WriteLine($"Seed {Seed}: {people.Count} people, {people.Sum(person => person.Sessions.Count)} sessions, stored after {watch.Elapsed.TotalSeconds:0} s.");

        var counted = await app.Services.GetRequiredService<Recount>().RunAsync(onlyUncounted: false, null, ct);
        Assert.Equal(new RecountResult(People, people.Count(person => new SlowNumbers(person).Ended.Count > 0)), counted);
        output.WriteLine($"Counted after {watch.Elapsed.TotalSeconds:0} s.");

        var (differences, compared) = (new ConcurrentQueue<string>(), 0);
        foreach (var sameMoment in people.GroupBy(person => person.Now).OrderBy(group => group.Key))
        {
            app.Clock.Now = sameMoment.Key;
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
            await Parallel.ForEachAsync(sameMoment, options, async (person, stop) =>
            {
                var ledger = await CheckAsync(person, library, stop);
                Interlocked.Add(ref compared, ledger.Compared);
                foreach (var difference in ledger.Differences)
                {
                    differences.Enqueue(difference);
                }
            });
        }

        output.WriteLine($"{compared} numbers compared after {watch.Elapsed.TotalSeconds:0} s.");
        Assert.True(
            differences.IsEmpty,
            $"Seed {Seed}: {differences.Count} of {compared} numbers are not what they should be.\n{string.Join('\n', differences.Take(MostReported))}");
    }

    private async Task<Ledger> CheckAsync(MadePerson person, MadeLibrary library, CancellationToken ct)
    {
        var (slow, ledger) = (new SlowNumbers(person), new Ledger(person));
        using var client = app.SignedInAs(person.Id);
        await new StatisticsAnswers(client, person, library, slow, ledger).CheckAsync();
        await new StandingAnswers(app, client, person, library, slow, ledger).CheckAsync(ct);
        await new ShownPages(client, person, slow, ledger).CheckAsync(ct);
        await new ProgressPages(client, library, slow, ledger).CheckAsync();
        return ledger;
    }
}
