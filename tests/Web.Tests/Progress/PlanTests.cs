using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data;
using YogaFlow.Data.Progress;
using YogaFlow.Web.Tests.Progress.Crowd;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>No page and no call of progress reads a table that grows from end to end: what one person costs does not grow with the others.</summary>
public sealed class PlanTests(PlanTests.ListeningApp app) : IClassFixture<PlanTests.ListeningApp>
{
    private const int OtherPeople = 60;
    private const int Seed = 5;

    private static readonly string[] Places =
    [
        "/", "/history", "/history?status=completed&from=2026-01-01", "/history/day/2026-03-20", Answers.Api + "/stats", Answers.Api + "/stats?from=2025-01-01&to=2026-03-01",
        Answers.Api + "/calendar", Answers.Api + "/history", Answers.Api + "/history?page=2&page_size=5", Answers.Api + "/recommendations",
        "/statistics", "/statistics?range=everything", "/calendar", "/calendar/2025", "/goals", "/badges", Answers.Api + "/goals", Answers.Api + "/badges",
    ];

    [Fact]
    public async Task Every_statement_finds_its_rows_through_a_key_of_the_person()
    {
        var ct = TestContext.Current.CancellationToken;
        var library = await MadeLibrary.ReadAsync(app, ct);
        var people = Enumerable.Range(0, OtherPeople).Select(new CrowdMaker(Seed, library).Make).ToList();
        await CrowdStore.AddAsync(app, people, library, ct);
        await app.Services.GetRequiredService<Recount>().RunAsync(onlyUncounted: false, null, ct);
        await using var db = app.CreateDb();
        await db.Database.ExecuteSqlRawAsync("ANALYZE", ct);
        using var client = app.SignedInAs(people.MaxBy(person => person.Sessions.Count)!.Id);
        var (faults, tables) = (new List<string>(), new HashSet<string>());

        foreach (var place in Places)
        {
            app.Statements.Take();
            using (var answer = await client.GetAsync(new Uri(place, UriKind.Relative), ct))
            {
                Assert.True(answer.IsSuccessStatusCode, $"{place}: {answer.StatusCode}");
            }

            var statements = app.Statements.Take().Where(statement => QueryPlans.TablesOf(statement).Count > 0).ToList();
            Assert.True(statements.Count > 0, $"{place} asked the database nothing.");
            foreach (var statement in statements.Where(statement => !statement.Sql.StartsWith("INSERT", StringComparison.Ordinal)))
            {
                tables.UnionWith(QueryPlans.TablesOf(statement));
                faults.AddRange((await QueryPlans.FaultsAsync(db, statement, ct)).Select(fault => $"{place} reads {fault}\n{statement.Sql}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));

        // It has really listened.
        Assert.Superset(
            new HashSet<string> { "PracticeSessions", "PracticeDays", "PoseDays", "SequenceDays", "PracticeTotals", "PoseTotals", "SequenceTotals", "WeekPlans", "BadgeAwards", "ShownSuggestions", "AspNetUsers" },
            tables);
    }

    [Fact]
    public async Task A_statement_without_a_key_would_be_noticed()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = app.CreateDb();
        app.Statements.Take();
        await db.PracticeDays.Where(day => day.Date > new DateOnly(2026, 1, 1)).CountAsync(ct);
        // The post looks into the outbox at any moment.
        var statement = Assert.Single(app.Statements.Take(), one => !one.Sql.Contains("OutboxMails", StringComparison.Ordinal));

        Assert.NotEmpty(await QueryPlans.FaultsAsync(db, statement, ct));
    }

    /// <summary>The program with someone who listens to what it says to its database.</summary>
    public sealed class ListeningApp : YogaFlowApp
    {
        public StatementLog Statements { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<YogaDbContext>((_, options) => options.AddInterceptors(Statements)));
        }
    }
}
