using Microsoft.AspNetCore.Antiforgery;
using YogaFlow.Core;

namespace YogaFlow.Web.Hosting;

/// <summary>
/// What changes something and is signed in by the browser's cookie must come from our own pages. A call of the API: another
/// site can make a browser send the cookie, but not an Origin of ours. A form: another site does not know its token.
/// </summary>
internal static class SameOrigin
{
    private static readonly Refusal FromElsewhere =
        new(RefusalKind.Invalid, "request.other-origin", "This call must come from YogaFlow's own pages.");

    public static void UseSameOriginForCookies(this WebApplication app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        if (changes && Problems.IsApi(request.Path) && request.Cookies.Count > 0 && !ComesFromUs(request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await TypedResults.Problem(
                title: FromElsewhere.Reason, detail: FromElsewhere.Reason, type: $"urn:yogaflow:{FromElsewhere.Code}",
                statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    /// <summary>A form must bring the token of the page that showed it. What looks for the token only records what it found.</summary>
    public static IApplicationBuilder UseFormTokens(this IApplicationBuilder app) => app.UseAntiforgery().Use((context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    /// <summary>Whether a browser says that one of our own pages asks; what says nothing of it is none.</summary>
    public static bool IsOurPage(HttpRequest request) =>
        (request.Headers.ContainsKey("Sec-Fetch-Site") || request.Headers.Origin.Count > 0) && request.Headers["Sec-Fetch-Site"] != "none" && ComesFromUs(request);

    private static bool ComesFromUs(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
        {
            return site == "same-origin" || site == "none";
        }

        // Browsers before Fetch Metadata send an Origin with every POST; scripts with a cookie jar send neither.
        return request.Headers.Origin is not { Count: > 0 } origin
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
