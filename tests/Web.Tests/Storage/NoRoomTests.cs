using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Storage;

/// <summary>A disk that is full: said in words, nothing half written, and all is well once there is room.</summary>
public sealed class NoRoomTests : IDisposable
{
    private const int Most = 400;

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private readonly CrampedApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task What_finds_no_room_is_refused_whole_until_there_is_some()
    {
        using var client = _app.SignedInAsSomebody();
        using (var first = await StoreAsync(client))
        {
            Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        }

        await _app.FillAsync();
        var stored = 1;
        while (true)
        {
            using var answer = await StoreAsync(client);
            if (answer.StatusCode is not HttpStatusCode.Created)
            {
                Assert.Null(await Load.FaultOfAsync(answer, "storage.full"));
                Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter!.Delta);
                break;
            }

            Assert.InRange(++stored, 1, Most);
        }

        Assert.Equal((stored, stored * 2), await CountAsync());
        await client.GetJsonAsync(Answers.Api + "/history");

        await _app.MakeRoomAsync();

        using var again = await StoreAsync(client);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal((stored + 1, (stored + 1) * 2), await CountAsync());
    }

    private Task<HttpResponseMessage> StoreAsync(HttpClient client) => client.SendJsonAsync(HttpMethod.Post, Answers.Api + "/sessions", Load.Practice(_app.NewId(), _app.Clock.Now));

    /// <summary>Practices and their steps: each has two.</summary>
    private async Task<(int Practices, int Steps)> CountAsync()
    {
        await using var db = _app.CreateDb();
        var practices = await db.PracticeSessions.AsNoTracking().Include(practice => practice.Steps).ToListAsync(Ct);
        return (practices.Count, practices.Sum(practice => practice.Steps.Count));
    }

    /// <summary>Where the engine itself says that there is no room: SQLite may not grow its file, PostgreSQL says what it says when its disk is full.</summary>
    private sealed class CrampedApp : YogaFlowApp
    {
        private readonly Ceiling _ceiling = new();

        public Task FillAsync() => SetAsync(true, """
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
            CREATE TRIGGER no_room BEFORE INSERT ON "PracticedSteps" FOR EACH ROW EXECUTE FUNCTION no_room();
            """);

        public Task MakeRoomAsync() => SetAsync(false, "DROP FUNCTION no_room() CASCADE");

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            if (TestDatabase.Engine is StorageEngine.Sqlite)
            {
                builder.ConfigureTestServices(services => services.ConfigureDbContext<YogaDbContext>(options => options.AddInterceptors(_ceiling)));
            }
        }

        private async Task SetAsync(bool isFull, string onServer)
        {
            _ceiling.IsFull = isFull;
            if (TestDatabase.Engine is StorageEngine.Postgres)
            {
                await using var db = CreateDb();
                await db.Database.ExecuteSqlRawAsync(onServer, Ct);
            }
        }
    }

    private sealed class Ceiling : DbConnectionInterceptor
    {
        public bool IsFull { get; set; }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            // Less than there is means what there is.
            command.CommandText = IsFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1073741823";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
