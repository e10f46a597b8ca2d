using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data;
using YogaFlow.Data.Backups;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Operating;

/// <summary>A backup takes the place of the database whole, or not at all.</summary>
public sealed class RestoreTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Into_an_empty_database_everything_comes_back()
    {
        using var before = new OperatedDatabase();
        await before.FillAsync();
        var backup = await before.BackUpAsync();
        using var after = new OperatedDatabase();

        var restored = await RestoreAsync(after, backup, over: false);

        Assert.Equal((backup.Record!.Rows, null), (restored.Rows, restored.Kept));
        Assert.True(restored.Took > TimeSpan.Zero);
        Assert.Equal(20, await after.PeopleAsync());
        Assert.Equal(await SumsAsync(before), await SumsAsync(after));
        Assert.Empty(await after.Schema.DifferencesAsync(Ct));
    }

    [Fact]
    public async Task An_earlier_schema_is_brought_up_afterwards_and_needs_no_record()
    {
        using var before = new OperatedDatabase();
        await FirstRows.InsertAsync(before);
        var backup = await before.BackUpAsync();
        File.Delete(backup.File + ".json");
        using var after = new OperatedDatabase();

        var restored = await RestoreAsync(after, before.Folder.Find(backup.File), over: false);

        Assert.EndsWith("_First", restored.Schema, StringComparison.Ordinal);
        Assert.Empty((await after.Schema.StateAsync(Ct)).Pending);
        await using var db = after.CreateDb();
        Assert.Equal(2, await db.PracticeSessions.CountAsync(Ct));
    }

    [Fact]
    public async Task What_is_there_is_replaced_only_when_asked_and_is_kept()
    {
        using var database = new OperatedDatabase();
        await database.FillAsync();
        var backup = await database.BackUpAsync();
        await database.DoAsync("DELETE FROM \"AspNetUsers\"");
        await database.DoAsync("CREATE TABLE \"Later\" (\"Id\" INTEGER)");

        Assert.StartsWith("The database is not empty.", (await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(database, backup, over: false))).Message, StringComparison.Ordinal);
        Assert.Equal(0, await database.PeopleAsync());

        var restored = await RestoreAsync(database, backup, over: true);
        Assert.Equal(20, await database.PeopleAsync());
        Assert.Equal(backup.Record!.Tables, await SumsAsync(database));

        var kept = database.Folder.Find(restored.Kept!);
        Assert.True(kept.IsGood);
        await RestoreAsync(database, kept, over: true);
        Assert.Equal(0, await database.PeopleAsync());
    }

    [Fact]
    public async Task A_newer_schema_a_damaged_file_and_another_engine_are_refused_and_change_nothing()
    {
        using var database = new OperatedDatabase();
        await database.FillAsync();
        var backup = await database.BackUpAsync();
        var whole = await File.ReadAllBytesAsync(backup.File, Ct);

        await File.WriteAllTextAsync(backup.File + ".json", (backup.Record! with { LastMigration = "29990101000000_Later" }).ToJson(), Ct);
        await RefusedAsync("is of a newer program: its schema is 29990101000000_Later");

        await File.WriteAllBytesAsync(backup.File, whole[..^100], Ct);
        await RefusedAsync("is damaged");
        File.Delete(backup.File + ".json");
        await RefusedAsync(Path.GetFileName(backup.File));

        var other = Path.Combine(database.BackupPath, TestDatabase.Engine is StorageEngine.Sqlite ? "a.dump" : "a.db.gz");
        await File.WriteAllTextAsync(other, "", Ct);
        Assert.Contains("is no backup of", (await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(database, database.Folder.Find(other), over: true))).Message, StringComparison.Ordinal);
        Assert.Throws<BackupException>(() => database.Folder.Find("nothing.dump"));
        Assert.Equal(20, await database.PeopleAsync());
        Assert.Single(database.Folder.List());

        async Task RefusedAsync(string sentence) => Assert.Contains(
            sentence, (await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(database, database.Folder.Find(backup.File), over: true))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_connected_is_told_of_and_cut_off_only_when_asked()
    {
        using var before = new OperatedDatabase();
        await before.FillAsync(people: 3);
        var backup = await before.BackUpAsync();
        using var database = new OperatedDatabase();
        await database.Schema.MigrateAsync(Ct);
        using var program = database.Another(("Storage:ConnectionString", database.ConnectionString + ";Pooling=False"));
        await using var connected = program.Services.GetRequiredService<IDbContextFactory<YogaDbContext>>().CreateDbContext();
        await connected.Database.OpenConnectionAsync(Ct);
        Assert.Equal(0, await connected.Users.CountAsync(Ct));

        var refused = await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(database, backup, over: false));
        Assert.Contains("Others are connected to the database", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await connected.Users.CountAsync(Ct));

        await RestoreAsync(database, backup, over: true);
        if (TestDatabase.Engine is StorageEngine.Postgres)
        {
            Assert.NotNull(await Record.ExceptionAsync(() => connected.Users.CountAsync(Ct)));
        }
        else
        {
            Assert.Equal(3, await connected.Users.CountAsync(Ct));
        }

        Assert.Equal(3, await database.PeopleAsync());
    }

    private static Task<Restored> RestoreAsync(OperatedDatabase database, BackupEntry backup, bool over) =>
        database.Get<Restoring>().RunAsync(database.Folder, backup, over, new Silence(), Ct);

    private static async Task<IReadOnlyList<TableSum>> SumsAsync(OperatedDatabase database) => (await database.Get<BackupEngine>().ReadAsync(Ct)).Tables;
}
