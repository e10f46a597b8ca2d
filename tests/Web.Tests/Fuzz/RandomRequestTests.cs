using System.Globalization;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>
/// Requests made from our own description of the API by chance: good ones, nearly good ones and hostile ones. The number
/// comes from YOGAFLOW_FUZZ_REQUESTS, the seed from YOGAFLOW_FUZZ_SEED; the same seed makes the same requests.
/// </summary>
public sealed class RandomRequestTests(FuzzApp app) : IClassFixture<FuzzApp>
{
    private const int UsualRequests = 2000;
    private const ulong UsualSeed = 20261122;

    [Fact]
    public async Task Whatever_is_sent_the_answer_is_a_declared_one_and_shows_nothing_of_others()
    {
        var (requests, seed) = ((int)Setting("YOGAFLOW_FUZZ_REQUESTS", UsualRequests), Setting("YOGAFLOW_FUZZ_SEED", UsualSeed));
        var people = new FuzzPeople(app);
        using var run = new FuzzRun(app, await MakerAsync(seed, people), people);

        Console.WriteLine($"Random requests with seed {seed}");
        await run.SendAsync(requests, line => Console.WriteLine($"Random requests: {line}"), TestContext.Current.CancellationToken);

        var undeclared = run.Undeclared.Select(one => $"The document does not name {one.Key}.\n{one.Value}");
        Assert.True(run.Faults.Count + run.Undeclared.Count == 0, $"Seed {seed}.\n{string.Join("\n\n", run.Faults.Values.Concat(undeclared))}");

        // All refused, or all good, would mean that the requests are not what they should be.
        Assert.True(requests < 500 || Share(run, 200, 299) > 0.15, $"Few were good: {Share(run, 200, 299):P0}");
        Assert.True(requests < 500 || Share(run, 400, 499) > 0.15, $"Few were refused: {Share(run, 400, 499):P0}");
    }

    [Fact]
    public async Task A_seed_makes_the_same_requests_again_and_another_one_others()
    {
        var people = new FuzzPeople(app);
        var (one, same, other) = (await MakerAsync(1, people), await MakerAsync(1, people), await MakerAsync(2, people));

        var numbers = Enumerable.Range(1, 300).ToList();
        Assert.Equal(numbers.Select(number => one.Make(number).ToString()), numbers.Select(number => same.Make(number).ToString()));
        Assert.InRange(numbers.Count(number => one.Make(number).ToString() == other.Make(number).ToString()), 0, 30);
    }

    private async Task<RequestMaker> MakerAsync(ulong seed, FuzzPeople people)
    {
        var book = new ApiBook(await app.CreateClient().GetJsonAsync("/openapi/v1.json"));
        return new RequestMaker(seed, book, new GoodValues(book, app, people), people);
    }

    private static double Share(FuzzRun run, int from, int to) =>
        (double)run.Statuses.Where(status => status.Key >= from && status.Key <= to).Sum(status => status.Value) / run.Statuses.Values.Sum();

    private static ulong Setting(string name, ulong otherwise) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : otherwise;
}
