using System.Diagnostics;
using System.Text.Json;

namespace YogaFlow.Benchmarks.Load;

/// <summary>One sign-in at a time, beside the hash that it has to compute: what is on top is the program's.</summary>
internal static class SignInMeasure
{
    private const int Tries = 20;

    public static async Task<Part> RunAsync(LoadOptions options, Town town, CancellationToken ct)
    {
        Say.Heading("Signing in");
        var tries = Math.Max(5, (int)(Tries * options.Share));
        var hash = BCrypt.Net.BCrypt.EnhancedHashPassword(Visitor.Password, Town.WorkFactor);
        var (signIns, hashes) = (new List<double>(), new List<double>());
        using var client = Visitor.Anonymous(town.Program.Address);
        var body = JsonSerializer.Serialize(new { email = Town.EmailOf(1), password = Visitor.Password });
        await Say.WhileAsync($"{tries} in turns", async () =>
        {
            // The first of each is slower than all others.
            for (var number = -1; number < tries; number++)
            {
                var visit = await client.AskAsync(new Ask("/api/v1/auth/login", Json: body, Mark: "access_token"), ct);
                if (!visit.Good)
                {
                    throw new BenchmarkException($"A sign-in was answered with {visit.Fault}.");
                }

                var began = Stopwatch.GetTimestamp();
                BCrypt.Net.BCrypt.EnhancedVerify(Visitor.Password, hash);
                if (number >= 0)
                {
                    signIns.Add(visit.Milliseconds);
                    hashes.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        });
        var (signIn, one) = (new Latencies(signIns), new Latencies(hashes));
        return new Part(
            "sign-in",
            [new Row(
                "One sign-in", $"p50 {Written.Milliseconds(signIn.P50)}, p95 {Written.Milliseconds(signIn.P95)}",
                $"one bcrypt hash {Written.Milliseconds(one.P50)}", Written.Percent(signIn.P50 / one.P50))],
            $"{tries} sign-ins through the API, one after the other, in turns with a hash of cost {Town.WorkFactor}; the ratio is of times, so 100 % is the least there can be. The program hashes on threads that give way to everything else.");
    }
}
