using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using YogaFlow.Data;
using YogaFlow.Data.Postgres;
using YogaFlow.Data.Sqlite;

namespace YogaFlow.Web.Hosting;

/// <summary>
/// A database that is away for a moment is no fault of the program: whoever asks is answered 503 and told when to come
/// again, and the next request finds it when it is back. Nobody is signed out meanwhile.
/// </summary>
internal static partial class StorageAway
{
    /// <param name="fault">What was thrown; what lies inside it counts as well.</param>
    /// <returns>Null when the database is not what is in the way.</returns>
    public static StorageTrouble? TroubleOf(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            var trouble = fault is StorageTroubleException known ? known.Trouble : PostgresEngine.TroubleOf(fault) ?? SqliteEngine.TroubleOf(fault);
            if (trouble is not null)
            {
                return trouble;
            }
        }

        return null;
    }

    /// <summary>Says when to come again, and tells the log in one line: a thousand who wait are no thousand faults.</summary>
    public static void Answer(HttpContext context, Exception fault, ILogger log)
    {
        if (context.Response.StatusCode != StatusCodes.Status503ServiceUnavailable)
        {
            return;
        }

        var trouble = TroubleOf(fault);
        context.Response.Headers.RetryAfter = AskAgainAfter(trouble).ToString(CultureInfo.InvariantCulture);
        if (trouble is not null)
        {
            NotServed(log, trouble.Value, context.Request.Method, fault.GetBaseException().Message);
        }
    }

    /// <summary>The program itself has too much to do.</summary>
    public static void Explain(ProblemDetails problem, BadHttpRequestException busy)
    {
        (problem.Type, problem.Title, problem.Detail) = ("urn:yogaflow:request.busy", "Too much is going on right now.", busy.Message);
        problem.Extensions["retry_after"] = AskAgainAfter(null);
    }

    public static void Explain(ProblemDetails problem, StorageTrouble trouble)
    {
        var after = AskAgainAfter(trouble);
        (problem.Type, problem.Title, problem.Detail) = trouble is StorageTrouble.Full
            ? ("urn:yogaflow:storage.full", "There is no room to store anything.",
                $"The database has no room left, so nothing of this was stored. Whoever runs this installation has to make room; try again in {after} s.")
            : ("urn:yogaflow:storage.away", "The database cannot be reached.",
                $"The database cannot be reached or has too much to do. What was acknowledged is kept; send this again in {after} s.");
        problem.Extensions["retry_after"] = after;
    }

    /// <summary>Seconds after which asking again is worth while.</summary>
    private static int AskAgainAfter(StorageTrouble? trouble) => trouble is StorageTrouble.Full ? 60 : 5;

    [LoggerMessage(5301, LogLevel.Warning, "The database is {Trouble}: a {Method} was answered 503. {Said}")]
    private static partial void NotServed(ILogger log, StorageTrouble trouble, string method, string said);
}
