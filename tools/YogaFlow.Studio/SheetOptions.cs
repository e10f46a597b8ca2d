using System.Globalization;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Studio;

/// <summary>What a contact sheet should look like.</summary>
/// <param name="Size">Edge of one drawing in pixels.</param>
/// <param name="Look">In whose colours; null leaves those of the drawing.</param>
/// <param name="IsHidden">Numbers stand below the drawings instead of names, in an order that tells nothing.</param>
internal sealed record SheetOptions(
    string File, IReadOnlyList<string> Slugs, int Size, bool AllViews, bool IsDark, Look? Look, bool IsHidden)
{
    private const int UsualSize = 160;

    /// <exception cref="StudioException">The command line cannot be understood.</exception>
    public static SheetOptions Read(string[] arguments)
    {
        var words = new List<string>();
        var options = new SheetOptions("", words, UsualSize, AllViews: false, IsDark: false, Look: null, IsHidden: false);
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var argument))
        {
            switch (argument)
            {
                case "--views":
                    options = options with { AllViews = true };
                    break;
                case "--dark":
                    options = options with { IsDark = true };
                    break;
                case "--hidden":
                    options = options with { IsHidden = true };
                    break;
                case "--look":
                    options = options with { Look = ReadLook(rest) };
                    break;
                case "--size":
                    options = options with { Size = ReadSize(rest) };
                    break;
                default:
                    words.Add(argument);
                    break;
            }
        }

        return words is [var file, .. var slugs] && file.EndsWith(".png", StringComparison.OrdinalIgnoreCase)
            ? options with { File = file, Slugs = slugs }
            : throw new StudioException("sheet needs the name of a .png file.");
    }

    private static Look ReadLook(Queue<string> rest) =>
        rest.TryDequeue(out var name) && Looks.All.TryGetValue(name, out var look)
            ? look
            : throw new StudioException($"--look needs one of {string.Join(", ", Looks.All.Keys)}.");

    private static int ReadSize(Queue<string> rest) =>
        rest.TryDequeue(out var word)
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && size is >= 40 and <= 1000
            ? size
            : throw new StudioException("--size needs a number of pixels from 40 to 1000.");
}
