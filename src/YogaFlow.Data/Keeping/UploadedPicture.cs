namespace YogaFlow.Data.Keeping;

/// <summary>
/// A picture that a keeper uploaded, as the program made it anew. Its files are in the database: one backup holds
/// everything, and several instances of the program show the same pictures without a disk that they share.
/// </summary>
public sealed class UploadedPicture
{
    public const int KeyLength = 32;
    public const int AltMaxLength = 300;

    /// <summary>The first half of the SHA-256 of all its files: the same picture twice is one, and an address never shows another.</summary>
    public string Key { get; init; } = "";

    /// <summary>What is on it, for someone who cannot see it; empty when nobody has said.</summary>
    public string Alt { get; set; } = "";

    /// <summary>Of the largest file, in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Of the largest file, in pixels.</summary>
    public int Height { get; init; }

    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>One for each size, none larger than what was uploaded.</summary>
    public List<PictureFile> Files { get; init; } = [];
}

/// <summary>One size of an uploaded picture: a WebP that holds pixels and nothing else.</summary>
public sealed class PictureFile
{
    public const int NameMaxLength = 48;

    /// <summary>The key of the picture, a hyphen, the longest side in pixels, and the ending: the last part of its address.</summary>
    public string Name { get; init; } = "";

    public string PictureKey { get; init; } = "";

    public int Width { get; init; }

    public int Height { get; init; }

    public byte[] Bytes { get; init; } = [];
}
