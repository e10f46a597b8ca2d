using System.Net;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Operating;

/// <summary>What the database really looks like is compared with the program's model, and every earlier schema comes up to it.</summary>
public sealed class SchemaTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Earlier
    {
        get
        {
            var options = new DbContextOptionsBuilder<YogaDbContext>();
            options.UseEngine(
                new StorageOptions { Engine = TestDatabase.Engine, ConnectionString = TestDatabase.Server is null ? "Data Source=unused.db" : "Host=unused" }, Path.GetTempPath());
            using var db = new YogaDbContext(options.Options);
            return new TheoryData<string>(db.Database.GetMigrations());
        }
    }

    [Theory]
    [MemberData(nameof(Earlier))]
    public async Task Every_earlier_schema_comes_up_with_its_rows(string earlier)
    {
        using var database = new OperatedDatabase();
        await FirstRows.InsertAsync(database);
        await database.MigrateToAsync(earlier);
        Assert.Equal(earlier, (await database.Schema.StateAsync(Ct)).Applied[^1]);

        await database.Schema.MigrateAsync(Ct);

        var state = await database.Schema.StateAsync(Ct);
        Assert.Empty(state.Pending);
        Assert.Empty(await database.Schema.DifferencesAsync(Ct));
        await using var db = database.CreateDb();
        Assert.Equal("Asha", (await db.Users.SingleAsync(Ct)).Name);
        Assert.Equal(2, await db.PracticeSessions.CountAsync(Ct));
    }

    [Fact]
    public async Task Nothing_is_not_the_schema_and_asking_makes_nothing()
    {
        using var database = new OperatedDatabase();

        var state = await database.Schema.StateAsync(Ct);

        Assert.Empty(state.Applied);
        Assert.Equal(Earlier.Select(row => row.Data), state.Pending);
    }

    [Fact]
    public async Task Each_difference_is_named()
    {
        using var database = new OperatedDatabase();
        await database.Schema.MigrateAsync(Ct);
        var sqlite = TestDatabase.Engine is StorageEngine.Sqlite;
        await database.DoAsync("ALTER TABLE \"AspNetUsers\" DROP COLUMN \"Look\"");
        await database.DoAsync("DROP INDEX \"IX_Poses_Name\"");
        await database.DoAsync("DROP INDEX \"IX_Poses_Slug\"");
        await database.DoAsync("CREATE INDEX \"IX_Poses_Slug\" ON \"Poses\" (\"Slug\")");
        await database.DoAsync("DROP INDEX \"IX_OutboxMails_NextTryAt\"");
        await database.DoAsync("CREATE INDEX \"IX_OutboxMails_NextTryAt\" ON \"OutboxMails\" (\"Id\", \"NextTryAt\")");
        await database.DoAsync("DROP TABLE \"SignInTallies\"");
        await database.DoAsync("DROP TABLE \"SigningKeys\"");
        await database.DoAsync(sqlite ? "CREATE TABLE \"SigningKeys\" (\"Id\" INTEGER)" : "CREATE TABLE \"SigningKeys\" (\"Id\" integer)");
        await database.DoAsync("ALTER TABLE \"Consents\" ADD COLUMN \"Later\" INTEGER NOT NULL DEFAULT 0");
        await database.DoAsync("CREATE TABLE \"Extra\" (\"Id\" INTEGER)");

        var found = await database.Schema.DifferencesAsync(Ct);

        Assert.Contains("The column AspNetUsers.Look is missing.", found);
        Assert.Contains("The index IX_Poses_Name of Poses is missing.", found);
        Assert.Contains("The index IX_Poses_Slug of Poses is not unique and not filtered, not unique and not filtered.", found);
        Assert.Contains("The index IX_OutboxMails_NextTryAt of OutboxMails is on Id, NextTryAt, not on NextTryAt.", found);
        Assert.Contains("The table SignInTallies is missing.", found);
        Assert.Contains(sqlite ? "The column SigningKeys.Id is INTEGER, not TEXT." : "The column SigningKeys.Id is integer, not character varying(64).", found);
        Assert.Contains("The column SigningKeys.Id may be empty and must not.", found);
        Assert.Contains("The primary key of SigningKeys is not Id.", found);
        Assert.DoesNotContain(found, sentence => sentence.Contains("Consents", StringComparison.Ordinal) || sentence.Contains("Extra", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reference_that_is_gone_and_a_column_that_we_cannot_fill_are_named()
    {
        using var database = new OperatedDatabase();
        await database.Schema.MigrateAsync(Ct);
        var (text, id) = TestDatabase.Engine is StorageEngine.Sqlite ? ("TEXT", "TEXT") : ("character varying(64)", "uuid");
        await database.DoAsync("DROP TABLE \"RefreshTokens\"");
        await database.DoAsync($"CREATE TABLE \"RefreshTokens\" (\"Hash\" {text} NOT NULL PRIMARY KEY, \"SessionId\" {id} NOT NULL, \"Other\" INTEGER NOT NULL)");

        var found = await database.Schema.DifferencesAsync(Ct);

        Assert.Contains("The reference of RefreshTokens (SessionId) to AccountSessions is missing.", found);
        Assert.Contains("The column RefreshTokens.Other has to be filled, and this program does not know it.", found);
        Assert.DoesNotContain(found, sentence => sentence.Contains("primary key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_differs_does_not_start_and_is_not_ready()
    {
        using var database = new OperatedDatabase();
        await database.Schema.MigrateAsync(Ct);
        await database.DoAsync("DROP INDEX \"IX_Poses_Name\"");

        await using var stubborn = new StartedOn(database.ConnectionString, migrate: true);
        Assert.Contains("The index IX_Poses_Name of Poses is missing.", Assert.Throws<InvalidOperationException>(() => stubborn.Services).Message, StringComparison.Ordinal);

        await using var app = new StartedOn(database.ConnectionString, migrate: false);
        var client = app.CreateClient();
        using (var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Ct))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("The index IX_Poses_Name of Poses is missing.", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        await database.DoAsync("CREATE INDEX \"IX_Poses_Name\" ON \"Poses\" (\"Name\")");
        Assert.Equal("matches the program", (await client.GetJsonAsync("/health/ready")).GetProperty("checks").Text("schema"));
    }

    private sealed class StartedOn(string connectionString, bool migrate) : YogaFlowApp
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Storage:ConnectionString"] = connectionString,
            ["Storage:MigrateOnStart"] = migrate.ToString(),
        };
    }
}
