using System.Text.Json;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>One call as the document describes it.</summary>
/// <param name="Path">With the names of its places in braces.</param>
/// <param name="Body">The schema of the body; null when it takes none.</param>
/// <param name="BodyType">The media type of the body.</param>
/// <param name="Answers">The media types of each status that is named; none for a status without a body.</param>
internal sealed record Operation(
    string Method, string Path, IReadOnlyList<Parameter> Parameters, JsonElement? Body, string? BodyType, IReadOnlyDictionary<int, IReadOnlyList<string>> Answers)
{
    public string Name => $"{Method} {Path}";

    public bool IsOfTheApi => Path.StartsWith("/api/", StringComparison.Ordinal);
}

/// <summary>Something that is told in the address.</summary>
/// <param name="InPath">Otherwise it is in the query.</param>
internal sealed record Parameter(string Name, bool InPath, JsonElement Schema);

/// <summary>The document of the API, as the running program serves it.</summary>
internal sealed class ApiBook
{
    private readonly JsonElement _document;

    public ApiBook(JsonElement document)
    {
        _document = document;
        Operations = [.. from path in document.GetProperty("paths").EnumerateObject() from call in path.Value.EnumerateObject() select Read(path.Name, call)];
    }

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The schema that a reference stands for, and of several possible ones the one that says most.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (true)
        {
            if (schema.TryGetProperty("$ref", out var reference))
            {
                schema = reference.GetString()!.Split('/').Skip(1).Aggregate(_document, (place, part) => place.GetProperty(part));
            }
            else if (schema.TryGetProperty("oneOf", out var several))
            {
                schema = several.EnumerateArray().Last();
            }
            else
            {
                return schema;
            }
        }
    }

    private static Operation Read(string path, JsonProperty call)
    {
        List<Parameter> parameters = call.Value.TryGetProperty("parameters", out var listed)
            ? [.. from one in listed.EnumerateArray() let place = one.GetProperty("in").GetString() where place is "path" or "query" select new Parameter(one.GetProperty("name").GetString()!, place is "path", one.GetProperty("schema"))]
            : [];
        JsonProperty? body = call.Value.TryGetProperty("requestBody", out var taken) ? taken.GetProperty("content").EnumerateObject().First() : null;
        return new Operation(
            call.Name.ToUpperInvariant(),
            path,
            parameters,
            body?.Value.GetProperty("schema"),
            body?.Name,
            call.Value.GetProperty("responses").EnumerateObject().Where(answer => int.TryParse(answer.Name, out _)).ToDictionary(
                answer => int.Parse(answer.Name, System.Globalization.CultureInfo.InvariantCulture),
                IReadOnlyList<string> (answer) => answer.Value.TryGetProperty("content", out var content) ? [.. content.EnumerateObject().Select(type => type.Name)] : []));
    }
}
