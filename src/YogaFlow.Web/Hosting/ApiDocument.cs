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
        document.Info.Description = "Poses, sequences, practice and progress. See docs/vocabulary.md for the words.";
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
        }).AllowAnonymous();
    }
}
