using System.Globalization;

namespace YogaFlow.Benchmarks.Load;

/// <summary>What processes take of the machine, as Linux counts it.</summary>
internal static class ProcessUse
{
    /// <summary>Ticks of the kernel's clock in a second, for those who read /proc.</summary>
    private const double TicksPerSecond = 100;

    private const int ParentField = 1;
    private const int UserField = 11;
    private const int SystemField = 12;
    private const int ChildrensUserField = 13;
    private const int ChildrensSystemField = 14;

    /// <summary>Bytes of memory that a process has in use, with the pages of files that it looks into.</summary>
    public static long Resident(int process) => Memory(process, "VmRSS:");

    /// <summary>
    /// Bytes that are the process's own: what a container is charged with (and <c>docker stats</c> tells), without the pages
    /// of program files, which the kernel shares among instances and drops when something else needs the room.
    /// </summary>
    public static long Own(int process) => Memory(process, "RssAnon:") + Memory(process, "RssShmem:");

    private static long Memory(int process, string what)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(one => one.StartsWith(what, StringComparison.Ordinal));
        return long.Parse(line[what.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[0], CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>Seconds of computing of one process.</summary>
    public static double Seconds(int process) => Fields(process) is { } fields ? (Number(fields, UserField) + Number(fields, SystemField)) / TicksPerSecond : 0;

    /// <summary>Seconds of computing of a process, of those that it began and of those that have ended.</summary>
    public static double SecondsOfFamily(int process)
    {
        var parent = Fields(process);
        var ended = parent is null ? 0 : (Number(parent, ChildrensUserField) + Number(parent, ChildrensSystemField)) / TicksPerSecond;
        var children = Directory.EnumerateDirectories("/proc").Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
            .Where(id => id > 0 && Fields(id) is { } fields && Number(fields, ParentField) == process);
        return Seconds(process) + ended + children.Sum(Seconds);
    }

    /// <returns>What comes after the name, which may have spaces; null when the process has ended.</returns>
    private static string[]? Fields(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long Number(string[] fields, int at) => long.Parse(fields[at], CultureInfo.InvariantCulture);
}
