using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.Doctor;
using YogaFlow.Web.Hosting.Mail;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Deployment;

/// <summary>Each check is well on the running program, and says so when what it looks at is broken.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    // Everything here breaks its database, so each test has one of its own.
    private readonly YogaFlowApp _app = new();
    private readonly string _backups = Directory.CreateTempSubdirectory("yogaflow-doctor-").FullName;

    private Dictionary<string, string?> Strict => new() { ["Deployment:Kind"] = "Production", ["Backup:Folder"] = _backups };

    public ValueTask InitializeAsync()
    {
        _ = _app.Services;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_backups, recursive: true);
    }

    [Fact]
    public async Task The_database_and_the_library_are_well_until_they_are_not()
    {
        foreach (var id in new[]
        {
            "database.reachable", "database.writable", "database.migrations", "database.schema", "database.encoding", "library.counts", "library.shipped", "library.pictures", "keys.seal",
            "keys.cookies", "mail.outbox", "process.runtime", "process.time-zones", "process.pictures", "process.open-files", "process.memory-limit",
        })
        {
            (await _app.LookAsync(id)).Passes();
        }

        await using var db = _app.CreateDb();
        var pose = await db.Poses.OrderBy(one => one.Id).FirstAsync(Ct);
        await db.Poses.Where(one => one.Id == pose.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.ShownBy, "nobody-drew-this"), Ct);
        (await _app.LookAsync("library.pictures")).Fails(pose.Slug, "content/drawings");

        await db.BreathingExercises.ExecuteDeleteAsync(Ct);
        (await _app.LookAsync("library.counts")).Fails("0 breathing exercises", "Start the program once");
        (await _app.LookAsync("library.shipped")).Fails("some of it is gone", "Start this version of the program once");

        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "SignInTallies" RENAME TO "SomethingElse";""", Ct);
        (await _app.LookAsync("database.schema")).Fails("SignInTallies", "yogaflow migrate");
    }

    [Fact]
    public async Task Migrations_that_are_missing_or_strange_are_told_apart()
    {
        await using var db = _app.CreateDb();
        var last = (await db.Database.GetAppliedMigrationsAsync(Ct)).Last();
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {last};""", Ct);
        (await _app.LookAsync("database.migrations")).Fails(last, "yogaflow migrate");

        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '10.0.0');""", Ct);
        (await _app.LookAsync("database.migrations")).Fails("29990101000000_Later", "newer version");
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_a_failure_and_is_not_made()
    {
        var missing = Path.Combine(_backups, "none", "yogaflow.db");
        var storage = Patient.Of(new StorageOptions { Engine = StorageEngine.Sqlite, ConnectionString = $"Data Source={missing}" });

        (await _app.LookAsync("database.reachable", null, storage)).Fails(missing, "Mend what the evidence says");

        Assert.False(Directory.Exists(Path.GetDirectoryName(missing)));
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_embedded_database()
    {
        var found = await _app.LookAsync("database.file-mode");
        if (TestDatabase.Engine is StorageEngine.Postgres || OperatingSystem.IsWindows())
        {
            Assert.Equal(Finding.NotApplicable, found.Finding);
            return;
        }

        var file = _app.ConnectionString.Split('=', 2)[1];
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await _app.LookAsync("database.file-mode")).Passes();
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        File.SetUnixFileMode(Path.GetDirectoryName(file)!, (UnixFileMode)0b111_101_101);
        (await _app.LookAsync("database.file-mode")).Fails(file, $"chmod o-rwx {file}");
    }

    [Fact]
    public async Task The_server_of_the_database_is_asked_what_it_is()
    {
        foreach (var id in new[] { "database.engine-version", "database.connections", "database.stuck", "database.not-superuser", "database.clock" })
        {
            var found = await _app.LookAsync(id);
            // The throwaway server's user made it, and the clock of the tests stands still.
            var expected = TestDatabase.Engine is StorageEngine.Sqlite ? Finding.NotApplicable : id is "database.not-superuser" or "database.clock" ? Finding.Fail : Finding.Pass;
            Assert.True(expected == found.Finding, $"{id}: {found.Finding}, {found.Evidence}");
        }
    }

    [Fact]
    public async Task Backups_have_to_be_there_young_verified_and_whole()
    {
        (await _app.LookAsync("backup.age", Strict)).Fails("no backup in", "Backup__Folder");
        Assert.Equal(Finding.NotApplicable, (await _app.LookAsync("backup.age", new() { ["Backup:Folder"] = _backups })).Finding);

        var old = Path.Combine(_backups, $"yogaflow_backup_{_app.Clock.Now.AddHours(-27):yyyyMMdd_HHmmss}.dump");
        await File.WriteAllTextAsync(old, "dump", Ct);
        (await _app.LookAsync("backup.age", Strict)).Fails("is 27.0 h old", "yogaflow backup");
        (await _app.LookAsync("backup.complete", Strict)).Fails(Path.GetFileName(old), "Delete what is named");

        var young = Path.Combine(_backups, $"yogaflow_backup_{_app.Clock.Now.AddHours(-25):yyyyMMdd_HHmmss}.db.gz");
        await File.WriteAllTextAsync(young, "copy", Ct);
        await File.WriteAllTextAsync($"{young}.json", """{"verified": false}""", Ct);
        (await _app.LookAsync("backup.age", Strict)).Passes();
        (await _app.LookAsync("backup.verified", Strict)).Fails("was not", "yogaflow verify-backup");
        await File.WriteAllTextAsync($"{young}.json", """{"verified_at": "2026-03-20T05:00:00Z"}""", Ct);
        (await _app.LookAsync("backup.verified", Strict)).Passes();
        (await _app.LookAsync("backup.folder", Strict)).Passes();
        (await _app.LookAsync("backup.folder", new() { ["Deployment:Kind"] = "Staging", ["Backup:Folder"] = Path.Combine(_backups, "none") })).Fails("is not there", "Backup__Folder");
    }

    [Fact]
    public async Task Somebody_keeps_it_and_has_a_second_factor()
    {
        (await _app.LookAsync("people.keeper")).Fails("0 with a confirmed address", "create-admin");

        _app.SignedInAsKeeper().Dispose();
        (await _app.LookAsync("people.keeper")).Passes();
        (await _app.LookAsync("people.second-factor", Strict)).Fails("1 of 1 have neither", "/account/security");
        await using var db = _app.CreateDb();
        await db.Users.ExecuteUpdateAsync(row => row.SetProperty(person => person.TwoFactorEnabled, true), Ct);
        (await _app.LookAsync("people.second-factor", Strict)).Passes();

        await db.DataProtectionKeys.ExecuteDeleteAsync(Ct);
        (await _app.LookAsync("keys.cookies")).Fails("there are none", "Start the program once");
    }

    [Fact]
    public async Task The_mail_server_is_greeted()
    {
        using var post = new SmtpSink();
        var mail = new MailOptions { Host = "127.0.0.1", Port = post.Port, Security = MailSecurity.None };
        (await _app.LookAsync("mail.server", Strict, Patient.Of(mail))).Passes();
        Assert.Empty(post.Mails);
        (await _app.LookAsync("mail.encrypted", Strict, Patient.Of(mail))).Passes();

        (await _app.LookAsync("mail.server", Strict, Patient.Of(new MailOptions { Host = "127.0.0.1", Port = ClosedPort(), Security = MailSecurity.None }))).Fails("127.0.0.1:", "Mail__Port");
        (await _app.LookAsync("mail.server", Strict)).Fails("Mail:Host is not set", "Mail__Host=smtp.example.org");
        (await _app.LookAsync("mail.encrypted", Strict, Patient.Of(new MailOptions { Host = "smtp.example.org", Security = MailSecurity.None }))).Fails("None", "Mail__Security=StartTls");

        await _app.SeedAsync(new OutboxMail { Id = _app.NewId(), Kind = LetterKind.PasswordChanged, Address = "asha@example.org", CreatedAt = _app.Clock.Now.AddHours(-2), NextTryAt = _app.Clock.Now.AddHours(2) });
        (await _app.LookAsync("mail.outbox")).Fails("1 of 1", "See mail.server");
    }

    [Fact]
    public async Task Settings_are_looked_at_beyond_what_stops_the_start()
    {
        (await _app.LookAsync("config.log-level")).Passes();
        (await _app.LookAsync("config.log-level", new() { ["Logging:LogLevel:Microsoft"] = "Debug" })).Fails("Logging:LogLevel:Microsoft=Debug", "Logging__LogLevel__Microsoft=Information");
        (await _app.LookAsync("config.old-key", null, Patient.Of(new TokenOptions { PreviousSigningKey = SettingsTemplate.GoodKey }))).Fails("is set", "Tokens__PreviousSigningKey");
        (await _app.LookAsync("config.is-strict", new() { ["Site:PublicAddress"] = "https://yoga.example.org" })).Fails("is Home", "Deployment__Kind=Production");
        (await _app.LookAsync("config.proxy-named", new() { ["Site:PublicAddress"] = "https://yoga.example.org" })).Fails("Proxies:Known is not set", "Proxies__Known=172.16.0.0/12");
        (await _app.LookAsync("config.signing-key", Strict)).Fails("Tokens:SigningKey", "openssl rand");
        (await _app.LookAsync("redis.reachable", new() { ["Redis:ConnectionString"] = $"127.0.0.1:{ClosedPort()},password=hidden" })).Fails("Redis:ConnectionString", "Redis__ConnectionString");
        Assert.Equal(Finding.NotApplicable, (await _app.LookAsync("redis.eviction")).Finding);
        (await _app.LookAsync("process.content-root", Strict)).Fails("can write to", "ReadOnlyPaths");
    }

    [Fact]
    public void There_are_many_checks_and_each_has_a_name_of_its_own()
    {
        Assert.True(Examination.All.Count >= 60, $"{Examination.All.Count} checks");
        Assert.Equal(Examination.All.Count, Examination.All.Select(check => check.Id).Distinct().Count());
        Assert.All(Examination.All, check => Assert.Matches("^[a-z]+\\.[a-z]+(-[a-z]+)*$", check.Id));
    }

    private static int ClosedPort()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        return ((IPEndPoint)taken.LocalEndpoint).Port;
    }
}
