using System.Globalization;

namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>Small pieces of the sentences.</summary>
internal static class Wording
{
    private static readonly string[] Numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>In words up to twelve, in digits above.</summary>
    public static string Number(int number) =>
        number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    public static string Minutes(int minutes) => minutes == 1 ? "1 minute" : $"{minutes} minutes";

    /// <summary>A label as it reads in the middle of a sentence.</summary>
    public static string Inside(string label) =>
        label.Length == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
