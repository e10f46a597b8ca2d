using Microsoft.Data.Sqlite;
using Npgsql;
using YogaFlow.Data;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>
/// A database of its own, gone when disposed: a file, or, when YOGAFLOW_TEST_POSTGRES names a throwaway server
/// (such as <c>Host=127.0.0.1;Port=5433;Username=app</c>), a database there.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    public const string ServerVariable = "YOGAFLOW_TEST_POSTGRES";

    private readonly string _name = $"yogaflow_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
    private readonly string? _folder;
    private bool _gone;

    public TestDatabase()
    {
        if (Server is null)
        {
            _folder = Path.Combine(Path.GetTempPath(), _name);
            Directory.CreateDirectory(_folder);
            ConnectionString = $"Data Source={Path.Combine(_folder, "yogaflow.db")}";
        }
        else
        {
            OnServer($"CREATE DATABASE {_name}");
            ConnectionString = $"{Server};Database={_name}";
        }
    }

    public static string? Server => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server ? server : null;

    public static StorageEngine Engine => Server is null ? StorageEngine.Sqlite : StorageEngine.Postgres;

    public string ConnectionString { get; }

    public void Dispose()
    {
        if (_gone)
        {
            return;
        }

        _gone = true;
        if (_folder is not null)
        {
            using var pool = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { ForeignKeys = true }.ToString());
            SqliteConnection.ClearPool(pool);
            Directory.Delete(_folder, recursive: true);
        }
        else
        {
            using (var pool = new NpgsqlConnection(YogaFlow.Data.Postgres.PostgresEngine.Connection(ConnectionString)))
            {
                NpgsqlConnection.ClearPool(pool);
            }

            OnServer($"DROP DATABASE {_name} WITH (FORCE)");
        }
    }

    private static void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
