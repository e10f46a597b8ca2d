using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

namespace YogaFlow.Web.Hosting;

/// <summary>Says which value of a request could not be read, in the words of the API and without the program's own.</summary>
internal static partial class Unreadable
{
    public static void Explain(ProblemDetails problem, BadHttpRequestException fault)
    {
        var field = FieldOf(fault);
        var wantsForm = WantsForm().IsMatch(fault.Message);
        var shape = wantsForm ? "a form with files (multipart/form-data)" : "JSON of the right shape";
        var reason = field is null ? $"The body cannot be read as {shape}." : $"{field} cannot be read.";
        problem.Type = "urn:yogaflow:request.unreadable";
        problem.Title = "Something in the request cannot be read.";
        problem.Detail = fault.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => "The body is too large.",
            StatusCodes.Status415UnsupportedMediaType when wantsForm => "The body must be a form, with Content-Type multipart/form-data.",
            StatusCodes.Status415UnsupportedMediaType => "The body must be JSON, with Content-Type application/json.",
            _ => reason,
        };
        problem.Extensions["errors"] = new Dictionary<string, string[]> { [field ?? "body"] = [problem.Detail] };
    }

    private static string? FieldOf(BadHttpRequestException fault)
    {
        if (fault.InnerException is JsonException { Path: { Length: > 2 } path })
        {
            return path[2..];
        }

        var parameter = ParameterName().Match(fault.Message);
        return parameter.Success ? JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter.Groups["name"].Value) : null;
    }

    // The framework names the parameter only in its message: Failed to bind parameter "Nullable<int> page" from "x".
    [GeneratedRegex("""^(Failed to bind parameter|Required parameter) "[^"]*?(?<name>\w+)"( from|\b| was)""")]
    private static partial Regex ParameterName();

    // Likewise: Expected a supported form media type but got "x". Failed to read parameter "IFormFile file" from the request body as form.
    [GeneratedRegex("form media type|as form")]
    private static partial Regex WantsForm();
}
