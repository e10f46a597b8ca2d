namespace YogaFlow.Data;

/// <summary>Folders that hold what people entrusted to us: whoever else has an account on this machine does not look into them.</summary>
public static class OwnFolder
{
    /// <summary>
    /// Makes a folder that only the account of this process enters (0700), and whatever is missing above it as the machine makes
    /// folders. One that is there stays as its owner wants it. On Windows, where access is inherited, it is an ordinary folder.
    /// </summary>
    /// <param name="path">Absolute, or relative to where the process works.</param>
    /// <exception cref="IOException">A file of that name is there.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not make it.</exception>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } above)
            {
                Directory.CreateDirectory(above);
            }

            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
