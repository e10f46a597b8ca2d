using System.Globalization;
using System.Runtime.InteropServices;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>The process that looks, which stands for the one that serves when both are started alike.</summary>
internal static class ProcessChecks
{
    private const string Area = "Process";

    private const long Megabyte = 1024 * 1024;

    private const int LeastOpenFiles = 4096;

    private const long LeastMemory = 384 * Megabyte;

    /// <summary>Until when Microsoft mends each version (dotnet.microsoft.com/platform/support/policy).</summary>
    private static readonly Dictionary<int, DateOnly> MendedUntil = new() { [10] = new(2028, 11, 14), [11] = new(2028, 11, 14), [12] = new(2030, 11, 12) };

    private static readonly string[] SomeZones = ["Europe/Amsterdam", "America/New_York", "Asia/Kolkata"];

    public static IEnumerable<Check> All =>
    [
        new("process.not-root", Area, "The program does not run as root", NotRoot),
        new("process.content-root", Area, "The program cannot write over its own files", ContentRoot),
        new("process.data-folder", Area, "The program can write where its data is", DataFolder),
        new("process.open-files", Area, "The program may open enough files and connections", OpenFiles),
        new("process.memory-limit", Area, "There is enough memory, within whatever limit there is", Memory),
        new("process.runtime", Area, "The version of .NET is still mended", Runtime),
        new("process.time-zones", Area, "The time zones of the world are known", TimeZones),
        new("process.pictures", Area, "Uploaded pictures can be made anew", Pictures),
        new("process.optimised", Area, "The program was built for release", Optimised),
    ];

    private static Verdict NotRoot(Surroundings around) => OperatingSystem.IsWindows()
        ? Verdict.NotApplicable("there is no root on Windows")
        : Strictly(around, Environment.UserName != "root" && !Environment.IsPrivilegedProcess, $"user {Environment.UserName}", "Run it as a user of its own: User=yogaflow in the unit, or USER in the image.");

    private static Verdict ContentRoot(Surroundings around)
    {
        var folder = AppContext.BaseDirectory;
        return Strictly(around, !CanWrite(folder), CanWrite(folder) ? $"can write to {folder}" : $"cannot write to {folder}", $"Let the files belong to root, and set ReadOnlyPaths in the unit or read_only in compose: chown -R root {folder}");
    }

    private static Verdict DataFolder(Surroundings around)
    {
        var folder = around.DatabaseFile is { } file ? Path.GetDirectoryName(file) : null;
        return folder is null
            ? Verdict.NotApplicable("nothing but backups is kept on this disk")
            : Verdict.When(CanWrite(folder), folder, $"chown the folder to the user {Environment.UserName}, or set Storage__ConnectionString to a file elsewhere.");
    }

    private static Verdict OpenFiles(Surroundings around)
    {
        const string limits = "/proc/self/limits";
        if (!File.Exists(limits))
        {
            return Verdict.NotApplicable("this system does not say");
        }

        // Max open files            1048576              1048576              files
        var soft = File.ReadLines(limits).First(line => line.StartsWith("Max open files", StringComparison.Ordinal))[26..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return Verdict.When(soft == "unlimited" || int.Parse(soft, CultureInfo.InvariantCulture) >= LeastOpenFiles, soft, $"Set LimitNOFILE=65536 in the unit, or ulimits in compose; at least {LeastOpenFiles}.");
    }

    private static Verdict Memory(Surroundings around)
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return Verdict.When(available >= LeastMemory, $"{available / Megabyte} MB for the program", $"Give it more: MemoryMax in the unit, mem_limit in compose; at least {LeastMemory / Megabyte} MB.");
    }

    private static Verdict Runtime(Surroundings around)
    {
        var today = DateOnly.FromDateTime(around.Now.UtcDateTime);
        return MendedUntil.TryGetValue(Environment.Version.Major, out var until)
            ? Verdict.When(today <= until, $"{RuntimeInformation.FrameworkDescription}, until {until:yyyy-MM-dd}", "Upgrade to a release of this program on a newer .NET.")
            : Verdict.Fail($"{RuntimeInformation.FrameworkDescription} is not one that this release was made for", "Install the runtime that the release names, such as .NET 10.");
    }

    private static Verdict TimeZones(Surroundings around)
    {
        var missing = SomeZones.Where(zone => !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)).ToList();
        return Verdict.When(missing.Count == 0, missing.Count == 0 ? "they are" : $"missing: {string.Join(", ", missing)}", "Install the package tzdata: people's days begin by their own clocks.");
    }

    private static Verdict Pictures(Surroundings around)
    {
        using var bitmap = new SkiaSharp.SKBitmap(8, 8);
        using var webp = bitmap.Encode(SkiaSharp.SKEncodedImageFormat.Webp, 80);
        return Verdict.When(webp is { Size: > 0 }, webp is { Size: > 0 } ? "a small one was" : "the encoder made nothing", "Install the release for this system: libSkiaSharp belongs beside the program.");
    }

    private static Verdict Optimised(Surroundings around)
    {
        var debug = typeof(ProcessChecks).Assembly.GetCustomAttributes(typeof(System.Diagnostics.DebuggableAttribute), inherit: false)
            .Cast<System.Diagnostics.DebuggableAttribute>().Any(attribute => attribute.IsJITOptimizerDisabled);
        return Strictly(around, !debug, debug ? "built for debugging" : "built for release", "Build it with dotnet publish -c Release.");
    }

    /// <summary>At home it is worth knowing and nothing more.</summary>
    private static Verdict Strictly(Surroundings around, bool good, string evidence, string toDo) =>
        good || around.IsStrict ? Verdict.When(good, evidence, toDo) : Verdict.NotApplicable($"{evidence}; at home nobody insists");

    private static bool CanWrite(string folder)
    {
        try
        {
            var probe = Path.Combine(folder, $".doctor-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return true;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }
}
