using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>What holds for every answer, whatever was asked.</summary>
internal sealed class AnswerCheck(IReadOnlyList<FuzzPerson> people)
{
    /// <summary>Words that only the program's inside knows.</summary>
    private static readonly string[] Insides = ["Exception", "   at ", "Microsoft.", "SQLite", "Npgsql", ".cs:line"];

    /// <returns>What is wrong with it; null when nothing is.</returns>
    public string? FaultOf(FuzzRequest request, int status, HttpResponseHeaders headers, MediaTypeHeaderValue? type, byte[] body)
    {
        if (status >= 500 && request.Operation.IsOfTheApi)
        {
            return $"answered {status}";
        }

        if (headers.Contains(Hostile.InjectedHeader))
        {
            return "a line break of ours became a header";
        }

        var asksAsKeeper = request.Person is { IsKeeper: true };
        if (people.Where(person => person != request.Person).FirstOrDefault(person => Holds(body, asksAsKeeper ? person.OwnMark : person.Mark)) is { } other)
        {
            return $"something of {other.Name}'s was shown";
        }

        return request.Operation.IsOfTheApi && !request.MayLeadElsewhere ? FaultOfBody(request, status, type?.MediaType, body) : null;
    }

    /// <summary>Whether the document says nothing of this status, and nothing in the request explains it.</summary>
    public static bool IsUndeclared(FuzzRequest request, int status) =>
        !request.MayLeadElsewhere && !request.AlsoFine.Contains(status) && !request.Operation.Answers.ContainsKey(status);

    private static string? FaultOfBody(FuzzRequest request, int status, string? type, byte[] body)
    {
        if (body.Length == 0)
        {
            var isEmpty = request.Method == "HEAD" || status is 204 or 304 || (status == 400 && request.AlsoFine.Contains(400));
            return isEmpty ? null : $"answered {status} without a body";
        }

        var named = request.Operation.Answers.GetValueOrDefault(status) ?? [];
        if (status < 400 && !named.Contains(type))
        {
            return $"answered {status} as {type}, not as {string.Join(" or ", named)}";
        }

        if (status >= 400 && type != "application/problem+json")
        {
            return $"answered {status} as {type}, which is no problem document";
        }

        if (type is not ("application/json" or "application/problem+json"))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return status < 400 ? null : FaultOfProblem(status, json.RootElement, body);
        }
        catch (JsonException)
        {
            return $"answered {status} with what is no JSON: {Encoding.UTF8.GetString(body)[..Math.Min(200, body.Length)]}";
        }
    }

    private static string? FaultOfProblem(int status, JsonElement problem, byte[] body)
    {
        foreach (var field in new[] { "type", "title", "detail", "instance" })
        {
            if (!problem.TryGetProperty(field, out var value) || value.ValueKind is not JsonValueKind.String || value.GetString()!.Length == 0)
            {
                return $"answered {status} with a problem that has no {field}";
            }
        }

        if (!problem.TryGetProperty("status", out var said) || said.GetInt32() != status)
        {
            return $"answered {status} with a problem that says another status";
        }

        return Insides.FirstOrDefault(word => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0) is { } inside ? $"answered {status} and told of its inside: {inside}" : null;
    }

    private static bool Holds(byte[] body, string mark) =>
        body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) >= 0 || body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark.ToUpperInvariant())) >= 0;
}
