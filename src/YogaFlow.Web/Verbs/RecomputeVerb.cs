using YogaFlow.Data.Progress;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Verbs;

/// <summary>Counts every practice again from the sessions. It may run beside the program, be stopped, and be begun again.</summary>
internal static class RecomputeVerb
{
    private const int ReportEvery = 100;

    private const string Help = """
        recompute: counts every practice again from the sessions, and puts right what differs.

        Days, totals, streaks and badges are kept up to date with every practice; this is for an operator who restored
        or changed rows by hand. It goes through the people one by one, each in a transaction of their own, so the program
        may go on serving, and stopping it loses nothing.
        """;

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        if (args.Contains("--help"))
        {
            Console.WriteLine(Help);
            return 0;
        }

        await app.PrepareStorageAsync();
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.Cancel();
        };
        try
        {
            var result = await app.Services.GetRequiredService<Recount>().RunAsync(onlyUncounted: false, new Counting(), stop.Token);
            Console.WriteLine($"{result.People} people looked at, {result.Differing} put right.");
            return 0;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Whoever was looked at is right; run it again to look at everyone.");
            return 130;
        }
    }

    private sealed class Counting : IProgress<RecountResult>
    {
        public void Report(RecountResult value)
        {
            if (value.People % ReportEvery == 0)
            {
                Console.Error.WriteLine($"{value.People} people looked at, {value.Differing} put right …");
            }
        }
    }
}
