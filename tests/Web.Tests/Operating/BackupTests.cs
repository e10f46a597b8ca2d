using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Data.Backups;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Operating;

/// <summary>A backup is of one moment, is known to be good or not, and old ones go only where a newer one is good.</summary>
public sealed class BackupTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_others_write_a_backup_is_of_one_moment_and_is_verified()
    {
        using var database = new OperatedDatabase();
        await database.FillAsync();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var written = 0;
        var first = new TaskCompletionSource();
        var writer = Task.Run(async () =>
        {
            // Two rows in one transaction: a copy that has one of them without the other is of no moment.
            while (!enough.IsCancellationRequested)
            {
                await using var db = database.CreateDb();
                db.Add(new SignInTally { Key = $"{written}" });
                db.Add(new OutboxMail { Id = Guid.CreateVersion7(database.Clock.Now), Address = $"{written}@example.org" });
                await db.SaveChangesAsync(Ct);
                written++;
                first.TrySetResult();
            }
        }, Ct);
        await first.Task;

        var backup = await database.BackUpAsync();

        await enough.CancelAsync();
        await writer;
        var rows = backup.Record!.Tables.ToDictionary(table => table.Name, table => table.Rows);
        Assert.InRange(rows["SignInTallies"], 1, written);
        Assert.Equal(rows["SignInTallies"], rows["OutboxMails"]);
        Assert.Equal(20, rows["AspNetUsers"]);
        Assert.True(backup.IsGood);
        Assert.Equal((await database.Schema.StateAsync(Ct)).Applied[^1], backup.Record.LastMigration);
        Assert.Equal([Path.GetFileName(backup.File), Path.GetFileName(backup.File) + ".json"], Names(database));
        Assert.Matches(TestDatabase.Engine is StorageEngine.Sqlite ? @"yogaflow_backup_\d{8}_\d{6}\.db\.gz$" : @"yogaflow_backup_\d{8}_\d{6}\.dump$", backup.File);
        foreach (var file in new[] { backup.File, backup.File + ".json" })
        {
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file);
        }

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(database.Folder.Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));

        await database.BackUpAsync(verify: false);
        Assert.Equal([false, true], database.Folder.List().Select(entry => entry.IsGood));
        await NoScratchLeftAsync(database);
    }

    [Fact]
    public async Task Damage_is_found_by_the_bytes_and_no_longer_counts_as_good()
    {
        using var database = new OperatedDatabase();
        await database.FillAsync();
        var backup = await database.BackUpAsync();
        var whole = await File.ReadAllBytesAsync(backup.File, Ct);

        await File.WriteAllBytesAsync(backup.File, Flipped(whole), Ct);
        Assert.Contains("its bytes are not those that were written", await RefusedAsync(database, database.Folder.Find(backup.File)), StringComparison.Ordinal);
        Assert.False(database.Folder.Find(backup.File).IsGood);

        await File.WriteAllBytesAsync(backup.File, whole, Ct);
        Assert.True((await database.Backups.VerifyAsync(database.Folder.Find(backup.File), new Silence(), Ct)).IsGood);
        Assert.True(database.Folder.Find(backup.File).IsGood);

        await File.WriteAllBytesAsync(backup.File, whole[..^1000], Ct);
        Assert.False(database.Folder.Find(backup.File).IsGood);
        Assert.Contains($"it has {whole.Length - 1000} bytes, and {whole.Length} were written", await RefusedAsync(database, database.Folder.Find(backup.File)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_damaged_while_it_was_written_is_found_by_restoring_it()
    {
        using var database = new OperatedDatabase();
        await database.FillAsync();
        var backup = await database.BackUpAsync(verify: false);
        var whole = await File.ReadAllBytesAsync(backup.File, Ct);

        // The record says that these bytes are what was written.
        foreach (var bytes in new[] { Flipped(whole), whole[..(whole.Length / 2)], [] })
        {
            await File.WriteAllBytesAsync(backup.File, bytes, Ct);
            await RecordAsync(backup, backup.Record! with { SizeBytes = bytes.Length, Sha256 = Hash(bytes) });
            Assert.NotEmpty(await RefusedAsync(database, database.Folder.Find(backup.File)));
        }

        await File.WriteAllBytesAsync(backup.File, whole, Ct);
        var people = backup.Record!.Tables.Single(table => table.Name == "AspNetUsers");
        foreach (var (wrong, sentence) in new[]
        {
            (people with { Rows = 21 }, "AspNetUsers has 20 rows, not 21"),
            (people with { Checksum = new string('0', 32) }, "AspNetUsers has other rows than were recorded"),
            (people with { Name = "Others" }, "Others is missing; AspNetUsers was not recorded"),
        })
        {
            await RecordAsync(backup, backup.Record with { Tables = [.. backup.Record.Tables.Where(table => table != people), wrong] });
            Assert.Contains(sentence, await RefusedAsync(database, database.Folder.Find(backup.File)), StringComparison.Ordinal);
        }

        File.Delete(backup.File + ".json");
        Assert.Contains("has no readable record beside it", await RefusedAsync(database, database.Folder.Find(backup.File)), StringComparison.Ordinal);
        Assert.Equal([Path.GetFileName(backup.File)], Names(database));
        await NoScratchLeftAsync(database);
    }

    [Fact]
    public async Task Old_ones_go_only_where_a_newer_one_is_good_and_other_files_never()
    {
        using var database = new OperatedDatabase();
        Directory.CreateDirectory(database.BackupPath);
        var foreign = new[] { "holiday.jpg", "yogaflow_backup_of_asha.dump", "yogaflow_backup_20200101_000000.dump.old" };
        foreach (var name in foreign)
        {
            await File.WriteAllTextAsync(Path.Combine(database.BackupPath, name), "not ours", Ct);
        }

        var old = await FakeAsync(database, 90, good: true);
        var older = await FakeAsync(database, 100, good: false);
        var young = await FakeAsync(database, 3, good: false);

        // The newest good one is old: it stays, and so does everything younger, good or not.
        Assert.Equal([older], database.Folder.Thin(30));
        Assert.Empty(database.Folder.Thin(1));

        // A good one whose file has shrunk is not good any more.
        var shrunk = await FakeAsync(database, 2, good: true);
        await File.WriteAllTextAsync(shrunk, "", Ct);
        Assert.Empty(database.Folder.Thin(30));

        var newest = await FakeAsync(database, 0, good: true);
        Assert.Equal([old], database.Folder.Thin(30));
        Assert.Equal([shrunk, young], database.Folder.Thin(1).Order().Reverse());
        Assert.Equal([.. foreign.Append(Path.GetFileName(newest)).Append(Path.GetFileName(newest) + ".json").Order(StringComparer.Ordinal)], Names(database));
    }

    [Fact]
    public async Task What_a_stopped_backup_leaves_is_nothing_and_what_a_killed_one_left_is_swept()
    {
        using var database = new OperatedDatabase();
        await database.FillAsync();
        using (var stopped = new CancellationTokenSource())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Backups.MakeAsync(database.Folder, verify: true, new StopAt(stopped), stopped.Token));
        }

        Assert.Empty(Names(database));
        var left = Path.Combine(database.BackupPath, "yogaflow_backup_20200101_000000.dump.part");
        await File.WriteAllTextAsync(left, "half", Ct);
        File.SetLastWriteTimeUtc(left, database.Clock.Now.AddDays(-2).UtcDateTime);
        await database.BackUpAsync(verify: false);
        Assert.False(File.Exists(left));
    }

    private static byte[] Flipped(byte[] whole)
    {
        var bytes = (byte[])whole.Clone();
        for (var i = bytes.Length / 2; i < bytes.Length / 2 + 64; i++)
        {
            bytes[i] ^= 0x55;
        }

        return bytes;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

    private static async Task<string> RefusedAsync(OperatedDatabase database, BackupEntry backup) =>
        (await Assert.ThrowsAsync<BackupException>(() => database.Backups.VerifyAsync(backup, new Silence(), Ct))).Message;

    private static Task RecordAsync(BackupEntry backup, BackupRecord record) => File.WriteAllTextAsync(backup.File + ".json", record.ToJson(), Ct);

    private static List<string> Names(OperatedDatabase database) =>
        [.. Directory.EnumerateFileSystemEntries(database.BackupPath).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static async Task<string> FakeAsync(OperatedDatabase database, int daysAgo, bool good)
    {
        var at = database.Clock.Now.AddDays(-daysAgo);
        var file = Path.Combine(database.BackupPath, $"yogaflow_backup_{at:yyyyMMdd_HHmmss}.dump");
        await File.WriteAllTextAsync(file, "as good as any", Ct);
        var record = new BackupRecord(at, TestDatabase.Engine, "1", "First", [], new FileInfo(file).Length, "", good ? at : null);
        await File.WriteAllTextAsync(file + ".json", record.ToJson(), Ct);
        return file;
    }

    private static async Task NoScratchLeftAsync(OperatedDatabase database)
    {
        if (TestDatabase.Server is null)
        {
            return;
        }

        await using var db = database.CreateDb();
        var name = db.Database.GetDbConnection().Database;
        Assert.Equal([name], await db.Database.SqlQuery<string>($"SELECT datname AS \"Value\" FROM pg_database WHERE datname LIKE {name[..40] + "%"}").ToListAsync(Ct));
    }

    /// <summary>Stops at the second thing that is said: in the middle.</summary>
    private sealed class StopAt(CancellationTokenSource stop) : IProgress<string>
    {
        private int _said;

        public void Report(string value)
        {
            if (++_said == 2)
            {
                stop.Cancel();
            }
        }
    }
}
