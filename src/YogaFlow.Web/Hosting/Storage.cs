using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using YogaFlow.Data;
using YogaFlow.Data.Backups;
using YogaFlow.Data.Import;
using YogaFlow.Data.Keeping;
using YogaFlow.Data.Postgres;
using YogaFlow.Data.Progress;
using YogaFlow.Data.Schema;
using YogaFlow.Data.Sqlite;
using YogaFlow.Web.Hosting.Deployment;
using YogaFlow.Web.Hosting.Doctor;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Hosting;

/// <summary>The database: which engine, brought up to date and filled before the first request.</summary>
internal static class Storage
{
    public static IServiceCollection AddYogaStorage(this IServiceCollection services)
    {
        services.AddDeployment().AddSingleton<Examination>();
        services.AddOptions<StorageOptions>()
            .BindConfiguration(StorageOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddDbContextFactory<YogaDbContext>((provider, builder) =>
            builder.UseEngine(
                provider.GetRequiredService<IOptions<StorageOptions>>().Value,
                provider.GetRequiredService<IHostEnvironment>().ContentRootPath).AddInterceptors(DatabaseFigures.OfCommands, DatabaseFigures.OfConnections));
        services.AddDataProtection().SetApplicationName("YogaFlow").PersistKeysToDbContext<YogaDbContext>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<LibraryImport>().AddSingleton<LibraryShelf>().AddSingleton<BadgeBook>().AddSingleton<ProgressBook>().AddSingleton<Recount>().AddSingleton<AuditBook>();
        return services.AddBackups();
    }

    private static IServiceCollection AddBackups(this IServiceCollection services)
    {
        services.AddOptions<BackupOptions>()
            .BindConfiguration(BackupOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<EngineSchema>(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value is { Engine: StorageEngine.Sqlite } storage
            ? new SqliteSchema(storage.ConnectionString, provider.GetRequiredService<IHostEnvironment>().ContentRootPath)
            : new PostgresSchema(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString));
        services.AddSingleton<BackupEngine>(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value is { Engine: StorageEngine.Sqlite } storage
            ? new SqliteBackups(storage.ConnectionString, provider.GetRequiredService<IHostEnvironment>().ContentRootPath)
            : new PostgresBackups(
                provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString, provider.GetRequiredService<IOptions<BackupOptions>>().Value.ToolsFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new BackupFolder(
            Path.GetFullPath(provider.GetRequiredService<IOptions<BackupOptions>>().Value.Folder, provider.GetRequiredService<IHostEnvironment>().ContentRootPath),
            provider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<SchemaUpgrade>().AddSingleton<Backups>().AddSingleton<Restoring>();
    }

    /// <param name="folder">Where the embedded database's file is when its path is relative.</param>
    public static DbContextOptionsBuilder UseEngine(this DbContextOptionsBuilder builder, StorageOptions storage, string folder) =>
        storage.Engine switch
        {
            StorageEngine.Sqlite => builder.UseSqliteEngine(storage.ConnectionString, folder),
            StorageEngine.Postgres => builder.UsePostgresEngine(storage.ConnectionString),
            _ => throw new InvalidOperationException($"No storage engine called {storage.Engine}."),
        };

    /// <summary>Migrates, compares the schema, imports the shipped library, and stops the start when one of them is refused.</summary>
    public static async Task PrepareStorageAsync(this WebApplication app)
    {
        // Options are asked for first, so that a wrong setting is reported as such and not as a failed connection.
        app.RefuseWrongSettings();
        var ct = app.Lifetime.ApplicationStopping;
        var content = app.Services.GetRequiredService<ShippedContent>();
        var words = Task.Run(() => content.Vocabulary, ct); // needed by nearly every page; read while the database is prepared
        if (app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.MigrateOnStart)
        {
            var schema = app.Services.GetRequiredService<SchemaUpgrade>();
            await schema.MigrateAsync(ct);
            if (await schema.RememberedDifferencesAsync(ct) is { Count: > 0 } differences)
            {
                throw new InvalidOperationException(
                    $"The database is not as this program needs it, though every migration is noted as applied: {string.Join(' ', differences)} Restore a backup, or put it right by hand.");
            }
        }

        await app.Services.GetRequiredService<SigningKeys>().PrepareAsync(ct);
        var result = await app.Services.GetRequiredService<LibraryImport>()
            .RunAsync(content, ct);
        await words;
        var counted = await app.Services.GetRequiredService<Recount>().RunAsync(onlyUncounted: true, null, ct);
        if (counted.People > 0)
        {
            StorageLog.Counted(app.Logger, counted.People);
        }

        StorageLog.LibraryReady(
            app.Logger, result.Poses, result.PosesWritten, result.Sequences, result.SequencesWritten, result.Breathing, result.BreathingWritten);
    }
}

internal static partial class StorageLog
{
    [LoggerMessage(1, LogLevel.Information, "Library ready: {Poses} poses ({PosesWritten} written), {Sequences} sequences ({SequencesWritten} written), {Breathing} breathing exercises ({BreathingWritten} written)")]
    public static partial void LibraryReady(
        ILogger logger, int poses, int posesWritten, int sequences, int sequencesWritten, int breathing, int breathingWritten);

    [LoggerMessage(2, LogLevel.Information, "Counted the practices of {People} people, who practised before there was anything to count them")]
    public static partial void Counted(ILogger logger, int people);
}
