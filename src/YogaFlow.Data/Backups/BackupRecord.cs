using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace YogaFlow.Data.Backups;

/// <summary>What is known of a backup; the .json beside it.</summary>
/// <param name="MadeAt">When it was begun.</param>
/// <param name="Engine">Backups of one engine cannot be restored into the other.</param>
/// <param name="Version">Of the program that made it.</param>
/// <param name="LastMigration">The newest of its schema; null when there was none.</param>
/// <param name="SizeBytes">Of the file as it was written.</param>
/// <param name="Sha256">Of the file as it was written, in lower case.</param>
/// <param name="VerifiedAt">When it was last restored on trial and found to be the same; null when never, or no longer.</param>
public sealed record BackupRecord(
    DateTimeOffset MadeAt, StorageEngine Engine, string Version, string? LastMigration, IReadOnlyList<TableSum> Tables, long SizeBytes, string Sha256, DateTimeOffset? VerifiedAt)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>What runs now.</summary>
    public static string ProgramVersion { get; } =
        typeof(BackupRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public long Rows => Tables.Sum(table => table.Rows);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <returns>Null when the text is no record.</returns>
    public static BackupRecord? FromJson(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupRecord>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How many rows a table has, and their sum.</summary>
/// <param name="Checksum">Independent of the order of rows: 128 bits in hexadecimal digits.</param>
public sealed record TableSum(string Name, long Rows, string Checksum);

/// <summary>What a database holds.</summary>
/// <param name="LastMigration">Null when no schema is there.</param>
public sealed record Contents(string? LastMigration, IReadOnlyList<TableSum> Tables)
{
    /// <returns>A sentence for each table that is not as it was recorded.</returns>
    public IEnumerable<string> DifferencesFrom(IReadOnlyList<TableSum> recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var has = Tables.ToDictionary(table => table.Name);
        foreach (var table in recorded)
        {
            if (!has.Remove(table.Name, out var found))
            {
                yield return $"{table.Name} is missing";
            }
            else if (found.Rows != table.Rows)
            {
                yield return $"{table.Name} has {found.Rows} rows, not {table.Rows}";
            }
            else if (found.Checksum != table.Checksum)
            {
                yield return $"{table.Name} has other rows than were recorded";
            }
        }

        foreach (var other in has.Keys)
        {
            yield return $"{other} was not recorded";
        }
    }
}
