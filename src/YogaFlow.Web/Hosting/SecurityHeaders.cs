using System.Security.Cryptography;

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

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), screen-wake-lock=(self), fullscreen=(self)";
            headers.XXSSProtection = "0";
            headers.ContentSecurityPolicy = PolicyFor(context);
            if (context.Request.IsHttps && app.Environment.IsProduction() && context.Request.Host.Host != "localhost")
            {
                // For this name alone: what else runs under the domain is not ours to decide.
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    private static string PolicyFor(HttpContext context)
    {
        // The page that shows the API styles itself inline; nothing of a person's is on it.
        var styles = context.Request.Path.StartsWithSegments("/docs") ? "'self' 'unsafe-inline'" : "'self'";
        return $"default-src 'none'; script-src 'self' 'nonce-{context.ScriptNonce()}'; style-src {styles}; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; form-action 'self'; "
            + "base-uri 'self'; frame-ancestors 'none'";
    }
}
