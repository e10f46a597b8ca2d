using System.ComponentModel.DataAnnotations;

namespace YogaFlow.Data.Backups;

/// <summary>Where backups are kept, how long, and with which tools they are made.</summary>
public sealed class BackupOptions : IValidatableObject
{
    public const string Section = "Backup";

    /// <summary>The longest that <see cref="KeepDays"/> may be.</summary>
    public const int MostDays = 3650;

    /// <summary>Relative to the program's folder.</summary>
    public string Folder { get; set; } = "data/backups";

    /// <summary>In days, 1 to 3650. The newest verified backup is kept however old it is.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>Where pg_dump, pg_restore and psql are. Without it they are looked for on PATH and in /usr/lib/postgresql.</summary>
    public string? ToolsFolder { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Folder))
        {
            yield return new ValidationResult($"{Section}:Folder is empty. Give it a value such as data/backups.", [nameof(Folder)]);
        }

        if (KeepDays is < 1 or > MostDays)
        {
            yield return new ValidationResult($"{Section}:KeepDays must be from 1 to {MostDays}, such as 30.", [nameof(KeepDays)]);
        }

        if (ToolsFolder is not null && !Directory.Exists(ToolsFolder))
        {
            yield return new ValidationResult(
                $"{Section}:ToolsFolder is no folder. Give it a value such as /usr/lib/postgresql/17/bin, or leave it out.", [nameof(ToolsFolder)]);
        }
    }
}
