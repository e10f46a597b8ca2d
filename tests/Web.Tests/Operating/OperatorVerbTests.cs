using System.Diagnostics;
using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Operating;

/// <summary>The built program does what its verbs say: exit codes, one JSON object, and nothing that was not asked for.</summary>
public sealed class OperatorVerbTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_nothing_to_a_backup_and_back()
    {
        using var database = new OperatedDatabase();

        var before = await JsonAsync(database, 3, "migrate", "--status", "--json");
        Assert.NotEmpty(before.GetProperty("pending").EnumerateArray());
        Assert.Empty((await database.Schema.StateAsync(Ct)).Applied);

        var migrated = await JsonAsync(database, 0, "migrate", "--json");
        Assert.Equal(before.GetProperty("pending").ToString(), migrated.GetProperty("applied_now").ToString());
        Assert.Null(migrated.Text("backup"));
        Assert.Empty(Files(database));
        await using (var db = database.CreateDb())
        {
            Assert.Empty(db.Poses);
        }

        Assert.True((await JsonAsync(database, 0, "migrate", "--json", "--status")).GetProperty("ok").GetBoolean());
        await database.FillAsync(people: 5);

        var made = (await JsonAsync(database, 0, "backup", "--json")).GetProperty("backup");
        Assert.True(made.GetProperty("good").GetBoolean());
        Assert.Equal(2, Files(database).Count);
        var listed = await JsonAsync(database, 0, "list-backups", "--json");
        Assert.Equal([made.Text("file")], listed.GetProperty("backups").EnumerateArray().Select(backup => backup.Text("file")));
        Assert.Equal(made.Text("file"), (await JsonAsync(database, 0, "verify-backup", "--json")).GetProperty("backup").Text("file"));

        var refused = await JsonAsync(database, 1, "restore", "--json", Path.GetFileName(made.Text("file")!));
        Assert.StartsWith("The database is not empty.", refused.Text("error"), StringComparison.Ordinal);
        await database.DoAsync("DELETE FROM \"AspNetUsers\"");
        var restored = await RunAsync(database, "restore", made.Text("file")!, "--yes");
        Assert.True(restored.Code == 0, restored.Told);
        Assert.Matches(@"Restored .*: \d+ rows, in \d+\.\d s\.", restored.Said);
        database.ForgetConnections();
        Assert.Equal(5, await database.PeopleAsync());
    }

    [Fact]
    public async Task In_production_nobody_migrates_without_saying_so_and_what_was_there_is_backed_up()
    {
        using var database = new OperatedDatabase();
        await FirstRows.InsertAsync(database);

        var refused = await JsonAsync(database, 1, "migrate", "--json", "--Deployment:Kind=Production");
        Assert.StartsWith("Not confirmed", refused.Text("error"), StringComparison.Ordinal);
        Assert.Single((await database.Schema.StateAsync(Ct)).Applied);

        var done = await JsonAsync(database, 0, "migrate", "--yes", "--json", "--Deployment:Kind=Production");
        var backup = database.Folder.Find(done.Text("backup")!);
        Assert.True(backup.IsGood);
        Assert.EndsWith("_First", backup.Record!.LastMigration, StringComparison.Ordinal);
        Assert.Empty((await database.Schema.StateAsync(Ct)).Pending);
    }

    [Fact]
    public async Task A_disk_that_is_full_leaves_no_half_file_and_every_good_one()
    {
        using var database = new OperatedDatabase();
        await database.FillAsync();
        var good = await database.BackUpAsync();

        // A limit on the size of files is as good as a full disk, and needs no rights.
        using var program = Process.Start(Limited(database))!;
        program.StandardInput.Close();
        var (said, complained) = (program.StandardOutput.ReadToEndAsync(Ct), program.StandardError.ReadToEndAsync(Ct));
        await program.WaitForExitAsync(Ct);

        Assert.True(program.ExitCode == 1, $"{program.ExitCode}: {await said} {await complained}");
        Assert.DoesNotContain(" at YogaFlow", await complained, StringComparison.Ordinal);
        Assert.Equal([good.File, good.File + ".json"], Files(database));
        Assert.True(database.Folder.Find(good.File).IsGood);
    }

    [Theory]
    [InlineData("migrate", "--force")]
    [InlineData("backup", "--keep-days", "0")]
    [InlineData("backup", "--to")]
    [InlineData("verify-backup", "one", "two")]
    [InlineData("restore")]
    [InlineData("list-backups", "--yes")]
    [InlineData("version", "now")]
    public async Task Wrong_arguments_are_2_with_a_sentence_and_the_help(params string[] verb)
    {
        var run = await VerbRun.OnAsync("Data Source=unused.db", verb);

        Assert.Equal(2, run.Code);
        Assert.Contains($"{verb[0]} ", run.Complained, StringComparison.Ordinal);
        Assert.Equal("", run.Said);
        Assert.DoesNotContain(" at YogaFlow", run.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_told_without_a_database()
    {
        var run = await VerbRun.OnAsync("Data Source=unused.db", "version", "--json");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+", JsonDocument.Parse(run.Said).RootElement.Text("version"));
        var help = (await VerbRun.OnAsync("Data Source=unused.db", "help")).Said;
        Assert.All(["migrate", "backup", "list-backups", "verify-backup", "restore", "version"], (string verb) => Assert.Contains($"  {verb} ", help, StringComparison.Ordinal));
    }

    private static ProcessStartInfo Limited(OperatedDatabase database)
    {
        var start = VerbRun.StartInfo(
            database.ConnectionString, "bash", ["-c", "trap '' XFSZ; ulimit -f 64; exec dotnet \"$@\"", "bash", VerbRun.Program, "backup", $"--Backup:Folder={database.BackupPath}"]);

        // The runtime's own doubled memory is a file to the system.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return start;
    }

    private static List<string> Files(OperatedDatabase database) =>
        Directory.Exists(database.BackupPath) ? [.. Directory.EnumerateFiles(database.BackupPath).Order(StringComparer.Ordinal)] : [];

    private static Task<VerbRun> RunAsync(OperatedDatabase database, params string[] verb) =>
        VerbRun.OnAsync(database.ConnectionString, [.. verb, $"--Backup:Folder={database.BackupPath}"]);

    private static async Task<JsonElement> JsonAsync(OperatedDatabase database, int code, params string[] verb)
    {
        var run = await RunAsync(database, verb);
        Assert.True(run.Code == code, $"{string.Join(' ', verb)}: {run.Said}\n{run.Complained}\nexit {run.Code}");
        return JsonDocument.Parse(run.Said).RootElement;
    }
}
