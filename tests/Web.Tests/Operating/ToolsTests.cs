using YogaFlow.Data;
using YogaFlow.Data.Backups;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Operating;

/// <summary>What a backup needs besides the program: a database, and on PostgreSQL the server's own tools, which are never told the password by arguments.</summary>
public sealed class ToolsTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_missing_is_said_in_a_sentence()
    {
        if (TestDatabase.Engine is StorageEngine.Sqlite)
        {
            using var nothing = new OperatedDatabase();
            Assert.StartsWith("There is no database at ", await RefusedAsync(nothing), StringComparison.Ordinal);
            return;
        }

        var tools = Directory.CreateTempSubdirectory("yogaflow-tools-").FullName;
        try
        {
            using var database = new OperatedDatabase(("Backup:ToolsFolder", tools));
            await database.Schema.MigrateAsync(Ct);
            var none = await RefusedAsync(database);
            Assert.Contains($"There is no pg_dump in {tools}.", none, StringComparison.Ordinal);
            Assert.Contains("set Backup:ToolsFolder", none, StringComparison.Ordinal);

            Script(tools, "pg_dump", "echo 'pg_dump (PostgreSQL) 9.6.24'");
            Assert.Contains($"the newest pg_dump in {tools} is 9: it cannot read a newer server.", await RefusedAsync(database), StringComparison.Ordinal);

            Script(tools, "pg_dump", "[ \"$1\" = --version ] && exec echo 'pg_dump (PostgreSQL) 99.1'\necho 'could not write: No space left on device' >&2\nexit 1");
            Assert.Contains("No space left on device", await RefusedAsync(database), StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFiles(database.BackupPath));
        }
        finally
        {
            Directory.Delete(tools, recursive: true);
        }
    }

    [Fact]
    public async Task The_password_is_in_no_argument_and_reaches_the_tools()
    {
        if (TestDatabase.Engine is StorageEngine.Sqlite)
        {
            return; // Has neither tools nor a password.
        }

        var tools = Directory.CreateTempSubdirectory("yogaflow-tools-").FullName;
        try
        {
            foreach (var tool in new[] { "pg_dump", "pg_restore", "psql" })
            {
                Script(tools, tool, $"echo {tool} \"$@\" $PGPASSWORD >> {tools}/said\necho \"$@\" >> {tools}/arguments\nPATH=${{PATH#{tools}:}} exec {tool} \"$@\"");
            }

            using var database = new OperatedDatabase(("Backup:ToolsFolder", tools));
            await database.FillAsync(people: 2);
            var backup = await database.BackUpAsync();
            await database.Get<Restoring>().RunAsync(database.Folder, backup, over: true, new Silence(), Ct);

            Assert.DoesNotContain(OperatedDatabase.Password, await File.ReadAllTextAsync(Path.Combine(tools, "arguments"), Ct), StringComparison.Ordinal);
            var said = await File.ReadAllLinesAsync(Path.Combine(tools, "said"), Ct);
            Assert.All(["pg_dump --format", "pg_restore ", "psql "], (string tool) =>
                Assert.Contains(said, line => line.StartsWith(tool, StringComparison.Ordinal) && line.EndsWith(OperatedDatabase.Password, StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(tools, recursive: true);
        }
    }

    private static async Task<string> RefusedAsync(OperatedDatabase database) => (await Assert.ThrowsAsync<BackupException>(() => database.BackUpAsync())).Message;

    private static void Script(string folder, string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, $"#!/bin/sh\n{text}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
