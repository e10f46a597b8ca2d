using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using YogaFlow.Data.Backups;

namespace YogaFlow.Web.Verbs;

/// <summary>What the verbs of an operator have in common: how they are read, stopped, answer and end.</summary>
internal static class Operation
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Wrong = 2;

    /// <summary>What a shell says of a program that an interruption ended.</summary>
    private const int Interrupted = 130;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Reads the arguments, does the work, prints its answer, and turns what can go wrong into a sentence.</summary>
    /// <param name="help">Printed with --help, and after what is wrong with the arguments.</param>
    /// <param name="values">Names that are followed by a value; --json and --help are known always.</param>
    public static async Task<int> RunAsync(
        string[] args, string help, string[] values, string[] switches, Func<VerbArguments, CancellationToken, Task<Answer>> work, bool word = false)
    {
        if (args.Contains("--help"))
        {
            Console.WriteLine(help);
            return Done;
        }

        if (!VerbArguments.TryRead(args, values, [.. switches, "--json"], out var read, out var wrong, word))
        {
            await Console.Error.WriteLineAsync($"{wrong}\n\n{help}");
            return Wrong;
        }

        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            var answer = await work(read, stop.Token);
            Console.WriteLine(read.Has("--json") ? JsonSerializer.Serialize(answer.Facts, Json) : answer.Text);
            return answer.Code;
        }
        catch (WrongArgument fault)
        {
            await Console.Error.WriteLineAsync($"{fault.Message}\n\n{help}");
            return Wrong;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return await EndAsync(read, "Stopped. Nothing was left half done.", Interrupted);
        }
        catch (Exception fault) when (Reason(fault) is { } reason)
        {
            return await EndAsync(read, reason, Failed);
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>Says on the error stream how far long work is.</summary>
    public static IProgress<string> Progress { get; } = new ErrorStream();

    private static async Task<int> EndAsync(VerbArguments read, string reason, int code)
    {
        await Console.Error.WriteLineAsync(reason);
        if (read.Has("--json"))
        {
            Console.WriteLine(JsonSerializer.Serialize(new { ok = false, error = reason }, Json));
        }

        return code;
    }

    private static string? Reason(Exception fault) => fault switch
    {
        BackupException or DbException or IOException or UnauthorizedAccessException => fault.Message,
        OptionsValidationException options => string.Join('\n', options.Failures),
        InvalidOperationException { InnerException: DbException inner } => inner.Message,
        InvalidOperationException { Source: { } source } when source.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) => fault.Message,
        _ => null,
    };

    private sealed class ErrorStream : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}

/// <summary>What a verb found or did.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Text">For people.</param>
/// <param name="Facts">For machines; one object.</param>
internal sealed record Answer(int Code, string Text, object Facts);

/// <summary>An argument that is not good; the message says why.</summary>
internal sealed class WrongArgument(string message) : Exception(message);
