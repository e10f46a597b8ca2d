using System.ComponentModel.DataAnnotations;

namespace YogaFlow.Data;

/// <summary>Where everything is kept.</summary>
public sealed class StorageOptions : IValidatableObject
{
    public const string Section = "Storage";

    /// <summary>Sqlite: a file beside the program. Postgres: a PostgreSQL server.</summary>
    [EnumDataType(typeof(StorageEngine), ErrorMessage = "Storage:Engine must be Sqlite or Postgres.")]
    public StorageEngine Engine { get; set; } = StorageEngine.Sqlite;

    public string ConnectionString { get; set; } = "Data Source=data/yogaflow.db";

    /// <summary>True: the program migrates its database when it starts.</summary>
    public bool MigrateOnStart { get; set; } = true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new ValidationResult(
                $"{Section}:ConnectionString is empty. Give it a value such as {Example}.", [nameof(ConnectionString)]);
            yield break;
        }

        var namesAFile = ConnectionString.Contains("Data Source=", StringComparison.OrdinalIgnoreCase);
        if (namesAFile == Engine is StorageEngine.Postgres)
        {
            yield return new ValidationResult(
                $"{Section}:Engine is {Engine} but {Section}:ConnectionString "
                + (namesAFile ? "names a file" : "does not name a file") + $". Give it a value such as {Example}.",
                [nameof(ConnectionString)]);
        }
    }

    private string Example => Engine is StorageEngine.Postgres
        ? "Host=db;Database=yogaflow;Username=yogaflow"
        : "Data Source=data/yogaflow.db";
}

public enum StorageEngine
{
    Sqlite,
    Postgres,
}
