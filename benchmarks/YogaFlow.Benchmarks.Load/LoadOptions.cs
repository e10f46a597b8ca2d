using System.Globalization;

namespace YogaFlow.Benchmarks.Load;

/// <summary>What is measured, how long, and where everything is.</summary>
internal sealed class LoadOptions
{
    public const string Help = """
          --only NAMES      some of library, dashboard, sessions, sign-in, mixed, memory, start, image, separated by commas
          --seconds 300     how long the mixed load of the most people lasts; everything else becomes shorter with it
          --people 1000     the most people of the mixed load
          --program FOLDER  measures a program that is published already
          --image NAME      the image whose size is told, of a Docker that runs here (yogaflow:local)
          --document FILE   where the figures are written (docs/performance.md); a shorter run only writes when a file is named
          --no-write        only prints
        """;

    /// <summary>The parts in the order in which they run: what wants a quiet machine comes first.</summary>
    public static readonly IReadOnlyList<string> Parts = ["start", "memory", "image", "library", "dashboard", "sign-in", "sessions", "mixed"];

    private const int WholeSeconds = 300;
    private const int WholePeople = 1_000;

    public IReadOnlyList<string> Only { get; private set; } = Parts;

    public int Seconds { get; private set; } = WholeSeconds;

    public int People { get; private set; } = WholePeople;

    public string? Document { get; private set; }

    public bool Writes { get; private set; } = true;

    /// <summary>The folder of the published program.</summary>
    public string Program { get; private set; } = "";

    /// <summary>The assembly of the bare endpoint.</summary>
    public string Bare { get; private set; } = "";

    /// <summary>A connection string without a database; its user may do everything.</summary>
    public string Postgres { get; private set; } = "";

    /// <summary>The file to which the server logs.</summary>
    public string PostgresLog { get; private set; } = "";

    /// <summary>Where the server's programs are.</summary>
    public string PostgresTools { get; private set; } = "";

    /// <summary>The server's first process.</summary>
    public int PostgresProcess { get; private set; }

    /// <summary>A folder for files that are gone afterwards.</summary>
    public string Work { get; private set; } = "";

    /// <summary>What was published, such as 0.1.0 of commit 72bfa09.</summary>
    public string Version { get; private set; } = "";

    public string Image { get; private set; } = "yogaflow:local";

    /// <summary>Whether the sizes are those of the bars.</summary>
    public bool IsWhole => Seconds >= WholeSeconds && People >= WholePeople;

    /// <summary>How much of a whole run this is, at most 1.</summary>
    public double Share => Math.Min(1, Seconds / (double)WholeSeconds);

    /// <exception cref="BenchmarkException">A word is none of these, or its value does not fit.</exception>
    public static LoadOptions Read(string[] args)
    {
        var options = new LoadOptions();
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] is "--no-write")
            {
                options.Writes = false;
            }
            else
            {
                options.Set(args[at], ++at < args.Length ? args[at] : "");
            }
        }

        return options;
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--only": Only = Names(value); break;
            case "--seconds": Seconds = Number(name, value); break;
            case "--people": People = Number(name, value); break;
            case "--document" when value.Length > 0: Document = value; break;
            case "--program": Program = value; break;
            case "--bare": Bare = value; break;
            case "--postgres": Postgres = value; break;
            case "--postgres-log": PostgresLog = value; break;
            case "--postgres-tools": PostgresTools = value; break;
            case "--postgres-process": PostgresProcess = Number(name, value); break;
            case "--work": Work = value; break;
            case "--version": Version = value; break;
            case "--image" when value.Length > 0: Image = value; break;
            default: throw new WrongWordException($"\"{name} {value}\" is not understood.\n{Help}");
        }
    }

    private static List<string> Names(string value)
    {
        var names = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length > 0 && names.All(Parts.Contains)
            ? [.. Parts.Where(names.Contains)]
            : throw new WrongWordException($"--only takes some of {string.Join(", ", Parts)}, separated by commas, not \"{value}\".");
    }

    private static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new WrongWordException($"{name} needs a whole number of at least 1, not \"{value}\".");
}

/// <summary>The arguments are wrong; the message says what would be right.</summary>
internal sealed class WrongWordException(string message) : Exception(message);
