using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using YogaFlow.Data;
using YogaFlow.Data.Backups;
using YogaFlow.Data.Keeping;
using YogaFlow.Data.Schema;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Operating;

/// <summary>A database of its own and the program's storage on it, without the program; and a folder for backups.</summary>
public sealed class OperatedDatabase : IDisposable
{
    /// <summary>Bytes that no compression makes fewer.</summary>
    public const int PictureBytes = 300 * 1024;

    private readonly TestDatabase _database;
    private readonly IHost _host;

    /// <param name="settings">More of them, such as Backup:ToolsFolder.</param>
    public OperatedDatabase(params (string Key, string Value)[] settings)
    {
        _database = new TestDatabase();
        Directory.CreateDirectory(Root);
        _host = Host(ConnectionString, settings);
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"yogaflow-operated-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}");

    public string BackupPath => Path.Combine(Root, "backups");

    /// <summary>Of PostgreSQL with a password, so that it can be looked for.</summary>
    public string ConnectionString => TestDatabase.Server is null ? _database.ConnectionString : $"{_database.ConnectionString};Password={Password}";

    public const string Password = "not-for-arguments";

    public TestClock Clock { get; } = new() { Now = TimeProvider.System.GetUtcNow() };

    public SchemaUpgrade Schema => Get<SchemaUpgrade>();

    public Backups Backups => Get<Backups>();

    public BackupFolder Folder => Get<BackupFolder>();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public YogaDbContext CreateDb() => Get<IDbContextFactory<YogaDbContext>>().CreateDbContext();

    /// <summary>A second program on the same database.</summary>
    public IHost Another(params (string Key, string Value)[] settings) => Host(ConnectionString, settings);

    public async Task MigrateToAsync(string migration)
    {
        await using var db = CreateDb();
        await db.GetService<IMigrator>().MigrateAsync(migration, Ct);
    }

    /// <summary>The newest schema, and some people, mails and bytes.</summary>
    public async Task FillAsync(int people = 20)
    {
        await Schema.MigrateAsync(Ct);
        await using var db = CreateDb();
        for (var i = 0; i < people; i++)
        {
            var (id, email) = (Guid.CreateVersion7(Clock.Now), $"{i}-{Guid.CreateVersion7(Clock.Now):N}@example.org");
            db.Add(new Person
            {
                Id = id,
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                Name = $"Āśā 'quoted' {i}",
                TimeZone = "UTC",
                CreatedAt = Clock.Now,
                PrivacyAcceptedAt = Clock.Now,
                SecurityStamp = $"{id:N}",
            });
        }

        db.Add(new UploadedPicture { Key = "a", Files = [new PictureFile { Name = "a", PictureKey = "a", Bytes = RandomNumberGenerator.GetBytes(PictureBytes) }] });
        await db.SaveChangesAsync(Ct);
    }

    public async Task<int> PeopleAsync()
    {
        await using var db = CreateDb();
        return await db.Users.CountAsync(Ct);
    }

    public async Task DoAsync(string sql)
    {
        await using var db = CreateDb();
        await db.Database.ExecuteSqlRawAsync(sql, Ct);
    }

    public Task<BackupEntry> BackUpAsync(bool verify = true) => Backups.MakeAsync(Folder, verify, new Silence(), Ct);

    /// <summary>Another process may have cut them off, as one that restores does.</summary>
    public void ForgetConnections()
    {
        if (TestDatabase.Server is not null)
        {
            using var pool = new Npgsql.NpgsqlConnection(YogaFlow.Data.Postgres.PostgresEngine.Connection(ConnectionString));
            Npgsql.NpgsqlConnection.ClearPool(pool);
        }
    }

    public void Dispose()
    {
        _host.Dispose();
        ForgetConnections();
        _database.Dispose();
        Directory.Delete(Root, recursive: true);
    }

    private IHost Host(string connectionString, (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Engine"] = TestDatabase.Engine.ToString(),
            ["Storage:ConnectionString"] = connectionString,
            ["Backup:Folder"] = BackupPath,
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddYogaStorage().AddSingleton<TimeProvider>(Clock);
        return builder.Build();
    }
}

/// <summary>Nobody listens.</summary>
public sealed class Silence : IProgress<string>
{
    public void Report(string value)
    {
    }
}
