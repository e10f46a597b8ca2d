using System.Globalization;

namespace YogaFlow.Benchmarks.Progress;

/// <summary>What is filled in and measured; the sizes that are not given are those of the bars.</summary>
internal sealed class BenchmarkOptions
{
    public const string Help = """
        Measures the pages of progress. Sizes, each with the value of the bar:
          --people 20000    people in the large database
          --sessions 100    sessions of each of them
          --big 5000        sessions of the one whose pages are asked for
          --requests 1000   measured requests of each address to each database
          --warm-up 200     requests before those
          --readers 50      people at once
          --practices 600   sessions of each of them, over three years
          --seconds 30      how long they read
          --only fading     the first bar alone; --only crowd the second alone
        """;

    /// <summary>The folder of the published program.</summary>
    public string Program { get; private set; } = "";

    /// <summary>A connection string without a database; its user may do everything.</summary>
    public string Postgres { get; private set; } = "";

    /// <summary>The file to which the server logs.</summary>
    public string PostgresLog { get; private set; } = "";

    /// <summary>A folder for files that are gone afterwards.</summary>
    public string Work { get; private set; } = "";

    public int People { get; private set; } = 20_000;

    public int Sessions { get; private set; } = 100;

    public int Big { get; private set; } = 5_000;

    public int Requests { get; private set; } = 1_000;

    public int WarmUp { get; private set; } = 200;

    public int Readers { get; private set; } = 50;

    public int Practices { get; private set; } = 600;

    public TimeSpan Reading { get; private set; } = TimeSpan.FromSeconds(30);

    public bool Fading { get; private set; } = true;

    public bool Crowd { get; private set; } = true;

    /// <exception cref="BenchmarkException">A word is none of these, or its value does not fit.</exception>
    public static BenchmarkOptions Read(string[] args)
    {
        var options = new BenchmarkOptions();
        foreach (var pair in args.Chunk(2))
        {
            options.Set(pair[0], pair.Length == 2 ? pair[1] : "");
        }

        return options;
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--program": Program = value; break;
            case "--postgres": Postgres = value; break;
            case "--postgres-log": PostgresLog = value; break;
            case "--work": Work = value; break;
            case "--people": People = Number(name, value); break;
            case "--sessions": Sessions = Number(name, value); break;
            case "--big": Big = Number(name, value); break;
            case "--requests": Requests = Number(name, value); break;
            case "--warm-up": WarmUp = Number(name, value); break;
            case "--readers": Readers = Number(name, value); break;
            case "--practices": Practices = Number(name, value); break;
            case "--seconds": Reading = TimeSpan.FromSeconds(Number(name, value)); break;
            case "--only" when value is "fading" or "crowd": (Fading, Crowd) = (value == "fading", value == "crowd"); break;
            default: throw new BenchmarkException($"\"{name} {value}\" is not understood.\n\n{Help}");
        }
    }

    private static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new BenchmarkException($"{name} needs a whole number of at least 1, not \"{value}\".");
}
