using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Scalar.AspNetCore;

namespace YogaFlow.Web.Hosting;

/// <summary>The OpenAPI document and a page to read and try it; both ours, nothing is loaded from elsewhere.</summary>
internal static class ApiDocument
{
    public static void Configure(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "YogaFlow API";
        document.Info.Version = "1";
        document.Info.Description = "Poses, sequences, practice and progress. See docs/vocabulary.md for the words. While the database is away every call may be "
            + "answered 503 with Retry-After in seconds and the problem urn:yogaflow:storage.away (urn:yogaflow:storage.full when it has no room): "
            + "what was acknowledged is kept, and the same call may be sent again.";
        document.Servers = [];
        return Task.CompletedTask;
    });

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/docs", options =>
        {
            options.Title = "YogaFlow API";
            options.OpenApiRoutePattern = "/openapi/{documentName}.json";
            options.DefaultFonts = false;
            options.Telemetry = false;
            options.ProxyUrl = null;
        }).AllowAnonymous().AddEndpointFilter(WithNonceAsync);
    }

    /// <summary>The page that shows the API begins with a script of its own; with our nonce the policy lets it run, and no other.</summary>
    private static async ValueTask<object?> WithNonceAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var answer = await next(call);
        return answer is ContentHttpResult { ResponseContent: { } html } page
            ? TypedResults.Content(
                html.Replace("<script", $"<script nonce=\"{call.HttpContext.ScriptNonce()}\"", StringComparison.Ordinal), page.ContentType, contentEncoding: null, page.StatusCode)
            : answer;
    }
}
