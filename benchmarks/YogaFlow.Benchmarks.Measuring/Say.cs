using System.Diagnostics;
using System.Globalization;

namespace YogaFlow.Benchmarks.Measuring;

/// <summary>What appears on the terminal.</summary>
internal static class Say
{
    public static void Heading(string text) => Console.WriteLine($"\n== {text}");

    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Says what is being done, and how long it took.</summary>
    public static async Task WhileAsync(string what, Func<Task> work)
    {
        Console.Write($"  {what} … ");
        var began = Stopwatch.GetTimestamp();
        await work();
        Line($"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
    }
}
