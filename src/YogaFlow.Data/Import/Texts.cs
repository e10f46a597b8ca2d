using System.Text;

namespace YogaFlow.Data.Import;

/// <summary>Text as it was typed, made fit to be stored.</summary>
internal static class Texts
{
    /// <summary>Without what no database keeps: signs that cannot be seen, and halves of signs. Ends of lines are one sign.</summary>
    public static string Clean(string? typed)
    {
        var clean = new StringBuilder();
        foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || (!Rune.IsControl(rune) && rune != Rune.ReplacementChar))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    /// <param name="longest">What is longer is cut.</param>
    public static string Clean(string? typed, int longest)
    {
        var clean = Clean(typed);
        return clean.Length <= longest ? clean : clean[..(char.IsHighSurrogate(clean[longest - 1]) ? longest - 1 : longest)].TrimEnd();
    }
}
