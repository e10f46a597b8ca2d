using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace YogaFlow.Web.Hosting;

/// <summary>The headers that every answer carries: pages, files, errors and the API alike.</summary>
internal static class SecurityHeaders
{
    private const string NonceKey = "csp-nonce";

    /// <summary>The nonce that lets this answer's own inline scripts run.</summary>
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
            app.Services.GetRequiredService<IOptions<HeaderOptions>>().Value, app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.StaticOrigin));
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
    private sealed class Policies(HeaderOptions added, string? staticOrigin)
    {
        private readonly string _scripts = Sources(added.ScriptSources);
        private readonly string _styles = Sources(added.StyleSources, staticOrigin);
        private readonly string _images = Sources(added.ImageSources, staticOrigin);
        private readonly string _fonts = Sources(added.FontSources, staticOrigin);
        private readonly string _calls = Sources(added.ConnectSources);

        public string Permissions => added.PermissionsPolicy;

        public bool HasStaticOrigin => staticOrigin is not null;

        public string For(HttpContext context)
        {
            // The page that shows the API styles itself inline; nothing of a person's is on it.
            var styles = context.Request.Path.StartsWithSegments("/docs") ? "'self' 'unsafe-inline'" : "'self'";
            return $"default-src 'none'; script-src 'self' 'nonce-{context.ScriptNonce()}'{_scripts}; style-src {styles}{_styles}; img-src 'self' data:{_images}; font-src 'self' data:{_fonts}; "
                + $"connect-src 'self'{_calls}; manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; form-action 'self'; "
                + "base-uri 'self'; frame-ancestors 'none'";
        }

        private static string Sources(string sources, string? ours = null) => string.Concat(
            sources.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(ours).OfType<string>().Distinct().Select(source => $" {source}"));
    }
}
