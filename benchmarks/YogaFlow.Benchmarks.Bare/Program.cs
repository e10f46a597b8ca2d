using System.Text.Json;

// The yardstick: an endpoint that does nothing but send bytes which it has in memory. What it sends was recorded from the
// program, headers and all, so that both write the same to the wire.
if (args is not [var folder, ..])
{
    await Console.Error.WriteLineAsync("usage: YogaFlow.Benchmarks.Bare FOLDER [--urls ADDRESS]");
    return 2;
}

var builder = WebApplication.CreateBuilder(args[1..]);
builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();
var answers = JsonSerializer.Deserialize<RecordedAnswer[]>(await File.ReadAllBytesAsync(Path.Combine(folder, "answers.json")))!;
foreach (var answer in answers)
{
    var body = await File.ReadAllBytesAsync(Path.Combine(folder, answer.File));
    app.MapGet(answer.Address, (HttpResponse response) =>
    {
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    });
}

await app.RunAsync();
return 0;

/// <summary>One answer of the program as it was on the wire.</summary>
/// <param name="File">Holds the body, in the same folder.</param>
internal sealed record RecordedAnswer(string Address, string File, Dictionary<string, string> Headers);
