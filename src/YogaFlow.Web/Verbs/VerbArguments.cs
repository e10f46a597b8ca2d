using System.Diagnostics.CodeAnalysis;
using YogaFlow.Data;

namespace YogaFlow.Web.Verbs;

/// <summary>The words after a verb: named values such as --email x, switches such as --revoke, and settings, which are not its business.</summary>
internal sealed class VerbArguments
{
    /// <summary>What the platform reads; ours have a colon, as in --Storage:Engine.</summary>
    private static readonly string[] OfThePlatform = ["--urls", "--environment", "--contentRoot"];

    private readonly Dictionary<string, string> _values = [];
    private readonly HashSet<string> _switches = [];

    private VerbArguments()
    {
    }

    /// <summary>A word that stands alone, such as a file; null when there is none.</summary>
    public string? Word { get; private set; }

    public string? this[string name] => _values.GetValueOrDefault(name);

    public bool Has(string name) => _switches.Contains(name);

    /// <param name="args">All of them, the verb first.</param>
    /// <param name="values">Names that are followed by a value.</param>
    /// <param name="switches">Names that stand alone.</param>
    /// <param name="wrong">What is wrong with them, in a sentence.</param>
    /// <param name="word">Whether one word may stand alone.</param>
    public static bool TryRead(
        string[] args, string[] values, string[] switches, [NotNullWhen(true)] out VerbArguments? read, [NotNullWhen(false)] out string? wrong, bool word = false)
    {
        var found = new VerbArguments();
        (read, wrong) = (null, null);
        for (var i = 1; i < args.Length; i++)
        {
            var (name, value) = Split(args[i]);
            if (switches.Contains(name) && value is null)
            {
                found._switches.Add(name);
                continue;
            }

            if (word && found.Word is null && !name.StartsWith('-'))
            {
                found.Word = name;
                continue;
            }

            var isSetting = IsSetting(name);
            if (!isSetting && !values.Contains(name))
            {
                wrong = $"\"{name}\" is not known here.";
                return false;
            }

            if (value is null && (i + 1 == args.Length || args[i + 1].StartsWith("--", StringComparison.Ordinal)))
            {
                wrong = $"{name} needs a value.";
                return false;
            }

            value ??= args[++i];
            if (!isSetting && !found._values.TryAdd(name, value))
            {
                wrong = $"{name} is given twice.";
                return false;
            }
        }

        read = found;
        return true;
    }

    /// <summary>
    /// What the platform is to read of the arguments. After a verb that is only the settings, because it would take what
    /// follows a switch for its value; and the log goes to the error stream, and says only what is wrong and what concerns security, because what a
    /// verb prints is its answer.
    /// </summary>
    public static string[] Settings(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            return args;
        }

        List<string> settings = ["--Logging:Console:LogToStandardErrorThreshold=Trace", "--Logging:LogLevel:Default=Warning", $"--Logging:LogLevel:{typeof(SecurityLog).FullName}=Information"];
        for (var i = 1; i < args.Length; i++)
        {
            var (name, value) = Split(args[i]);
            if (IsSetting(name) && (value is not null || i + 1 < args.Length))
            {
                settings.Add($"{name}={value ?? args[++i]}");
            }
        }

        return [.. settings];
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) && (name.Contains(':', StringComparison.Ordinal) || OfThePlatform.Contains(name));

    private static (string Name, string? Value) Split(string argument)
    {
        var at = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=', StringComparison.Ordinal) : -1;
        return at < 0 ? (argument, null) : (argument[..at], argument[(at + 1)..]);
    }
}
