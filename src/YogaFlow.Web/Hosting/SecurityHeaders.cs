using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace YogaFlow.Web.Hosting;

/// <summary>The headers that every answer carries: pages, files, errors and the API alike.</summary>
internal static class SecurityHeaders
{
    private const string NonceKey = "csp-nonce";

    /// <summary>The nonce that lets an inline script of this one answer run; on the page that shows the API alone.</summary>
    public static string ScriptNonce(this HttpContext context)
    {
        if (context.Items[NonceKey] is not string nonce)
        {
            nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            context.Items[NonceKey] = nonce;
        }

        return nonce;
    }

    public static void UseSecurityHeaders(this WebApplication app)
    {
        // Read with the first request: a setting that is wrong is reported by then, with the others.
        var policies = new Lazy<Policies>(() => new Policies(
            app.Services.GetRequiredService<IOptions<HeaderOptions>>().Value, app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.StaticOrigin,
            app.Services.GetRequiredService<EndpointDataSource>()));
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Write(context, policies.Value, app.Environment);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Write(HttpContext context, Policies policies, IHostEnvironment environment)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = policies.Permissions;
        headers.XXSSProtection = "0";
        headers.ContentSecurityPolicy = policies.For(context);
        if (policies.HasStaticOrigin && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            // The host that serves our files to our own pages has them from here, headers and all; a font is only taken with the second.
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            headers.AccessControlAllowOrigin = "*";
        }

        if (context.Request.IsHttps && environment.IsProduction() && context.Request.Host.Host != "localhost")
        {
            // For this name alone: what else runs under the domain is not ours to decide.
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    /// <summary>The policies as the settings complete them.</summary>
    private sealed class Policies
    {
        private readonly HeaderOptions _added;
        private readonly string? _staticOrigin;

        /// <summary>The policy of nearly every answer.</summary>
        private readonly string _usual;

        public Policies(HeaderOptions added, string? staticOrigin, EndpointDataSource endpoints)
        {
            (_added, _staticOrigin) = (added, staticOrigin);
            _usual = Of($"'self'{HashOfImportMap(endpoints)}", "'self'");
        }

        public string Permissions => _added.PermissionsPolicy;

        public bool HasStaticOrigin => _staticOrigin is not null;

        /// <remarks>The page that shows the API styles itself inline and begins with a script of its own; nothing of a person's is on it.</remarks>
        public string For(HttpContext context) => context.Request.Path.StartsWithSegments("/docs")
            ? Of($"'self' 'nonce-{context.ScriptNonce()}'", "'self' 'unsafe-inline'")
            : _usual;

        private string Of(string scripts, string styles) =>
            $"default-src 'none'; script-src {scripts}{Sources(_added.ScriptSources)}; style-src {styles}{Sources(_added.StyleSources, _staticOrigin)}; "
            + $"img-src 'self' data:{Sources(_added.ImageSources, _staticOrigin)}; font-src 'self' data:{Sources(_added.FontSources, _staticOrigin)}; "
            + $"connect-src 'self'{Sources(_added.ConnectSources)}; manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; form-action 'self'; "
            + "base-uri 'self'; frame-ancestors 'none'";

        /// <summary>
        /// The one inline script of our pages is the map of the modules. It is the same on every page until the next release,
        /// so its hash lets it run and nothing else, and a page that was kept stays right.
        /// </summary>
        private static string HashOfImportMap(EndpointDataSource endpoints) =>
            endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ImportMapDefinition>()).FirstOrDefault(map => map is not null) is { } map
                ? $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map.ToString())))}'"
                : "";

        private static string Sources(string sources, string? ours = null) => string.Concat(
            sources.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(ours).OfType<string>().Distinct().Select(source => $" {source}"));
    }
}
