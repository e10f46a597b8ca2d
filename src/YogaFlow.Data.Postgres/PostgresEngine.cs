using Microsoft.EntityFrameworkCore;

namespace YogaFlow.Data.Postgres;

/// <summary>A PostgreSQL server, for more people than one machine's file can serve.</summary>
public static class PostgresEngine
{
    public static DbContextOptionsBuilder UsePostgresEngine(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(
            connectionString,
            postgres => postgres.MigrationsAssembly(typeof(PostgresEngine).Assembly.GetName().Name));
}
