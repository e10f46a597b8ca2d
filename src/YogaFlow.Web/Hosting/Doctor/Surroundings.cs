using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using YogaFlow.Data;
using YogaFlow.Data.Sqlite;
using YogaFlow.Web.Hosting.Deployment;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>What checks look at: the settings, the database, the disk, the network. Read-only, all of it.</summary>
internal sealed class Surroundings(IServiceProvider services, IConfiguration settings, IHostEnvironment environment, TimeProvider clock) : IAsyncDisposable
{
    private readonly Lazy<IReadOnlyList<SettingFault>> _faults = new(() => StartGuard.FaultsOf(settings, environment, services));
    private readonly Lazy<FrontDoor?> _front = new(() =>
        Uri.TryCreate(settings["Site:PublicAddress"], UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? new FrontDoor(address) : null);

    public IServiceProvider Services => services;

    public IConfiguration Settings => settings;

    public IHostEnvironment Environment => environment;

    public DateTimeOffset Now => clock.GetUtcNow();

    public TimeProvider Clock => clock;

    public DeploymentKind Kind => new SettingRules(settings, environment.EnvironmentName).Kind;

    public bool IsStrict => DeploymentOptions.IsStrict(Kind);

    public IReadOnlyList<SettingFault> SettingFaults => _faults.Value;

    /// <summary>The site as the world sees it; null where no public address is set.</summary>
    public FrontDoor? Front => _front.Value;

    /// <exception cref="OptionsValidationException">The setting of it is wrong.</exception>
    public T Options<T>()
        where T : class => services.GetRequiredService<IOptions<T>>().Value;

    public StorageOptions Storage => Options<StorageOptions>();

    public bool OnPostgres => Storage.Engine is StorageEngine.Postgres;

    /// <summary>Looking makes no database: one that is not there is said to be missing.</summary>
    /// <exception cref="InvalidOperationException">The embedded database's file is not there.</exception>
    public void RequireDatabase()
    {
        if (DatabaseFile is { } file && !File.Exists(file))
        {
            throw new InvalidOperationException($"There is no file {file} (Storage:ConnectionString); the first start makes it.");
        }
    }

    public Task<YogaDbContext> DatabaseAsync(CancellationToken ct)
    {
        RequireDatabase();
        return services.GetRequiredService<IDbContextFactory<YogaDbContext>>().CreateDbContextAsync(ct);
    }

    /// <summary>The first value of the first row.</summary>
    public async Task<string> AskAsync(string sql, CancellationToken ct)
    {
        await using var db = await DatabaseAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Each statement is a constant of a check.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>The embedded database's file; null on PostgreSQL or in memory.</summary>
    public string? DatabaseFile => OnPostgres ? null : SqliteEngine.FileOf(Storage.ConnectionString, environment.ContentRootPath);

    /// <summary>A path as the program reads it: relative to its own folder.</summary>
    public string InFolder(string path) => Path.GetFullPath(path, environment.ContentRootPath);

    public ValueTask DisposeAsync()
    {
        if (_front.IsValueCreated)
        {
            _front.Value?.Dispose();
        }

        return ValueTask.CompletedTask;
    }
}
