using Microsoft.AspNetCore.ResponseCompression;

namespace YogaFlow.Web.Hosting;

/// <summary>Pages and answers are compressed; static files are compressed by the build.</summary>
internal static class Compression
{
    public static IServiceCollection AddCompression(this IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
}
