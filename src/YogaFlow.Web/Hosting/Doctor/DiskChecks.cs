namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>Whether there is room.</summary>
internal static class DiskChecks
{
    private const string Area = "Disk";

    private const long Megabyte = 1024 * 1024;

    /// <summary>A day of many people's practice and the log of it fit in this.</summary>
    private const long LeastFree = 1024 * Megabyte;

    public static IEnumerable<Check> All =>
    [
        new("disk.database", Area, "There is room where the embedded database is, or the program's own files", Database),
        new("disk.backups", Area, "There is room for two more backups", Backups),
        new("disk.temporary", Area, "There is room for what is written for a moment", _ => Free(Path.GetTempPath(), 256 * Megabyte, "Make room, or set TMPDIR to a folder that has it.")),
    ];

    /// <summary>The nearest folder of a path that exists: what is not there yet will be made below it.</summary>
    public static string NearestFolder(string path)
    {
        var folder = new DirectoryInfo(path);
        while (!folder.Exists && folder.Parent is { } parent)
        {
            folder = parent;
        }

        return folder.FullName;
    }

    private static Verdict Database(Surroundings around) => Free(
        around.DatabaseFile is { } file ? Path.GetDirectoryName(file)! : around.Environment.ContentRootPath, LeastFree, "Make room, or give the machine a larger disk.");

    private static Verdict Backups(Surroundings around)
    {
        var newest = BackupChecks.FilesIn(around).FirstOrDefault();
        var needed = Math.Max(LeastFree, (newest?.Length ?? 0) * 2);
        return Free(BackupChecks.FolderOf(around), needed, "Make room, lower Backup__KeepDays, or set Backup__Folder to a larger disk.");
    }

    private static Verdict Free(string folder, long needed, string toDo)
    {
        var free = new DriveInfo(NearestFolder(folder)).AvailableFreeSpace;
        return Verdict.When(free >= needed, $"{free / Megabyte} MB free at {folder}, {needed / Megabyte} MB wanted", toDo);
    }
}
