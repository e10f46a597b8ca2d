using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Storage;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(StorageEngine.Sqlite, "Data Source=unused.db")]
    [InlineData(StorageEngine.Postgres, "Host=unused")]
    public void Every_engine_has_a_migration_for_the_whole_model(StorageEngine engine, string connectionString)
    {
        var options = new DbContextOptionsBuilder<YogaDbContext>();
        options.UseEngine(new StorageOptions { Engine = engine, ConnectionString = connectionString }, Path.GetTempPath());
        using var db = new YogaDbContext(options.Options);

        Assert.False(db.Database.HasPendingModelChanges(), $"The model has changed: run `./test migration <Name>` ({engine}).");
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Fact]
    public async Task A_second_start_on_the_same_database_finds_everything_done()
    {
        await using var app = new YogaFlowApp();
        await using var db = app.CreateDb();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        Assert.Equal(app.Library.Poses.Count, await db.Poses.CountAsync(TestContext.Current.CancellationToken));
    }
}
