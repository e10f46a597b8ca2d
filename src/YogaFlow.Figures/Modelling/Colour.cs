using System.Globalization;
using System.Numerics;

namespace YogaFlow.Figures.Modelling;

/// <summary>An sRGB colour.</summary>
/// <param name="Rgb">Red, green and blue from 0 to 1, as encoded (not linear light).</param>
public readonly record struct Colour(Vector3 Rgb)
{
    /// <param name="hex">Six hexadecimal digits: <c>d69a78</c>.</param>
    public static Colour Parse(string hex) => new(new Vector3(Channel(hex, 0), Channel(hex, 2), Channel(hex, 4)));

    /// <summary>Each channel multiplied.</summary>
    public Colour Times(float red, float green, float blue) => new(Rgb * new Vector3(red, green, blue));

    public Colour Times(float share) => new(Rgb * share);

    public Colour Towards(Colour other, float share) => new(Vector3.Lerp(Rgb, other.Rgb, share));

    /// <summary>The contrast of two colours from 1 to 21 (WCAG 2, relative luminance).</summary>
    public float ContrastWith(Colour other)
    {
        var (one, two) = (Luminance() + .05f, other.Luminance() + .05f);
        return MathF.Max(one, two) / MathF.Min(one, two);
    }

    /// <returns><c>#rrggbb</c>.</returns>
    public override string ToString() => $"#{Byte(Rgb.X):x2}{Byte(Rgb.Y):x2}{Byte(Rgb.Z):x2}";

    private static float Linear(float channel) =>
        channel <= .04045f ? channel / 12.92f : MathF.Pow((channel + .055f) / 1.055f, 2.4f);

    private float Luminance() => (.2126f * Linear(Rgb.X)) + (.7152f * Linear(Rgb.Y)) + (.0722f * Linear(Rgb.Z));

    private static float Channel(string hex, int start) =>
        int.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255f;

    private static int Byte(float channel) => (int)((Math.Clamp(channel, 0, 1) * 255) + .5f);
}
