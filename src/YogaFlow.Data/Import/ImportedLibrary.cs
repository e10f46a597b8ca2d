namespace YogaFlow.Data.Import;

/// <summary>
/// Which library was imported last, so that a start with the same one reads none of its thousand files. One row; it is
/// written in the transaction of the import, and a restored backup brings its own.
/// </summary>
public sealed class ImportedLibrary
{
    public const int OnlyId = 1;

    public const int FingerprintMaxLength = 64;

    public int Id { get; set; } = OnlyId;

    /// <summary>Of what <see cref="ShippedContent.Fingerprint"/> said, and of the rows that came of it.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>How many stored poses came from files after the import.</summary>
    public int Poses { get; set; }

    /// <summary>The same of sequences.</summary>
    public int Sequences { get; set; }

    /// <summary>The same of breathing exercises.</summary>
    public int Breathing { get; set; }

    public DateTimeOffset At { get; set; }
}
