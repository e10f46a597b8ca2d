using System.Globalization;

namespace YogaFlow.Web.Features.Progress.Charts;

/// <summary>
/// Places in a drawing. Across, they are shares of its width, so that a chart fits every screen and its words keep their size.
/// </summary>
internal static class Scale
{
    private const int MostLetters = 32;

    /// <param name="share">0 to 1 of the width.</param>
    public static string Across(double share) => $"{Math.Round(share * 100, 3).ToString(CultureInfo.InvariantCulture)}%";

    public static string Down(double pixels) => Math.Round(pixels, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>0 to 1; 0 when there is nothing to compare with.</summary>
    public static double Share(double amount, double largest) => largest > 0 ? amount / largest : 0;

    /// <summary>A label that leaves room for the number beside it on the narrowest screen; the table has all of it.</summary>
    public static string Fitted(string label) => label.Length <= MostLetters ? label : $"{label[..(MostLetters - 1)].TrimEnd()}…";
}
