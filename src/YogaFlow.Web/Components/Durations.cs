using System.Globalization;

namespace YogaFlow.Web.Components;

/// <summary>Times as people say them.</summary>
internal static class Durations
{
    /// <summary>Minutes as people read them: rounded.</summary>
    public static int WholeMinutes(int seconds) => (int)Math.Round(seconds / 60.0, MidpointRounding.AwayFromZero);

    /// <summary>"1 minute", "15 minutes"; rounded.</summary>
    public static string Minutes(int seconds) => WholeMinutes(seconds) is var minutes && minutes == 1
        ? "1 minute"
        : $"{minutes} minutes";

    /// <summary>"45 s", "1 min 30 s", "2 min".</summary>
    public static string Exact(int seconds) => (seconds / 60, seconds % 60) switch
    {
        (0, var rest) => $"{rest} s",
        (var minutes, 0) => $"{minutes} min",
        var (minutes, rest) => $"{minutes} min {rest} s",
    };

    /// <summary>"12 min" or "3 h 20 min"; rounded down to whole minutes.</summary>
    public static string Total(long seconds) => seconds < 3600 ? $"{seconds / 60} min" : $"{seconds / 3600} h {seconds % 3600 / 60} min";

    public static string Day(DateOnly date) => date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Month(DateOnly date) => date.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
