using System.Globalization;

namespace YogaFlow.Figures.Posing;

/// <summary>A direction from which a figure is drawn.</summary>
/// <param name="Azimuth">Degrees around the mat: 0 looks at its long side, + comes from its front edge.</param>
/// <param name="Elevation">Degrees above the mat.</param>
public readonly record struct FigureView(float Azimuth, float Elevation)
{
    /// <param name="text">Azimuth and elevation, then perhaps a word for the reader: <c>"90 6 front"</c>.</param>
    /// <exception cref="FigureFaultException">The two numbers are not there.</exception>
    public static FigureView Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && TryNumber(words[0], out var azimuth) && TryNumber(words[1], out var elevation)
            ? new FigureView(azimuth, elevation)
            : throw new FigureFaultException($"The view \"{text}\" is not an azimuth and an elevation.");
    }

    private static bool TryNumber(string word, out float number) =>
        float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
