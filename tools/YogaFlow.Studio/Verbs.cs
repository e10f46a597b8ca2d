namespace YogaFlow.Studio;

/// <summary>What a verb tells the shell.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>Something of the content is not good enough.</summary>
    public const int Failed = 1;

    /// <summary>The command line, or a file, could not be understood.</summary>
    public const int Misused = 2;

    /// <summary>Stopped by the person (the shell's number for an interrupt).</summary>
    public const int Interrupted = 130;
}

/// <summary>The Studio's verbs, and their help.</summary>
internal static class Verbs
{
    private const string Usage = """
        The Studio: checks and draws the figures of the library. Run it anywhere below the repository.

          check               solve every figure; what is wrong with each
          draw [slug…]        solve and draw the figures that changed
          sheet <file.png>    a contact sheet of the main views
          mesh [look…]        the skin of each look as triangles
          moves               the ways between poses that follow one another: what is wrong with the worst
          words [slug…]       what the postures say in words; writes what changed
          sizes               how large the drawings are

        Each verb explains itself with --help.
        Exit codes: 0 good, 1 the content is not good enough, 2 misused, 130 interrupted.
        """;

    public static int Run(string[] arguments)
    {
        try
        {
            return arguments switch
            {
                [] or ["--help" or "-h" or "help"] => Say(Usage, ExitCode.Good),
                ["check", .. var rest] => Explained(rest, CheckVerb.Help, CheckVerb.Run),
                ["draw", .. var rest] => Explained(rest, DrawVerb.Help, DrawVerb.Run),
                ["sheet", .. var rest] => Explained(rest, SheetVerb.Help, SheetVerb.Run),
                ["mesh", .. var rest] => Explained(rest, MeshVerb.Help, MeshVerb.Run),
                ["moves", .. var rest] => Explained(rest, MovesVerb.Help, MovesVerb.Run),
                ["sizes", .. var rest] => Explained(rest, SizesVerb.Help, SizesVerb.Run),
                ["words", .. var rest] => Explained(rest, WordsVerb.Help, WordsVerb.Run),
                _ => Misused($"There is no verb {arguments[0]}."),
            };
        }
        catch (StudioException wrong)
        {
            return Misused(wrong.Message);
        }
    }

    private static int Explained(string[] arguments, string help, Func<string[], int> run) =>
        arguments.Any(argument => argument is "--help" or "-h") ? Say(help, ExitCode.Good) : run(arguments);

    private static int Say(string text, int exitCode)
    {
        Console.WriteLine(text);
        return exitCode;
    }

    private static int Misused(string reason)
    {
        Console.Error.WriteLine(reason);
        Console.Error.WriteLine("Try --help.");
        return ExitCode.Misused;
    }
}
