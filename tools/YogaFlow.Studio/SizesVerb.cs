namespace YogaFlow.Studio;

/// <summary>How large the drawings are.</summary>
internal static class SizesVerb
{
    public const string Help = """
        sizes

        Prints how many drawings there are, their median size, and the largest ones, in bytes.
        """;

    private const int Largest = 5;

    public static int Run(string[] arguments)
    {
        var folder = new DirectoryInfo(Repository.Above(Environment.CurrentDirectory).DrawingsFolder);
        var drawings = folder.GetFiles("*.svg").OrderByDescending(file => file.Length).ToArray();
        if (drawings.Length == 0)
        {
            throw new StudioException($"There are no drawings in {folder.FullName}.");
        }

        Console.WriteLine($"{drawings.Length} drawings, {drawings.Sum(file => file.Length)} bytes in all.");
        Console.WriteLine($"Median {drawings[drawings.Length / 2].Length}; the largest:");
        foreach (var drawing in drawings.Take(Largest))
        {
            Console.WriteLine($"{drawing.Length,7} {drawing.Name}");
        }

        return ExitCode.Good;
    }
}
