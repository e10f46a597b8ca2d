using YogaFlow.Core;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Hosting;

/// <summary>
/// Whoever asked to have their account erased, and signs in again while they may still think, finds one thing: to keep it.
/// Everything else waits until they have.
/// </summary>
internal static class AccountGate
{
    public const string KeepPath = "/account/keep";

    private static readonly Refusal BeingDeleted = new(
        RefusalKind.Forbidden, "account.being-deleted", "This account is being erased. POST /api/v1/profile/restore keeps it.");

    private static readonly string[] Open = [KeepPath, "/sign-out", "/api/v1/profile/restore", "/api/v1/auth/logout", "/api/v1/profile/export", "/theme", "/privacy", "/terms", "/help", "/faq"];

    /// <summary>Finds out who asks, and stops whoever is being erased.</summary>
    public static void UseSignIn(this WebApplication app) => app.UseAuthentication().Use(StopErasedAsync);

    private static async Task StopErasedAsync(HttpContext context, RequestDelegate next)
    {
        if (CurrentPerson.From(context.User) is not null)
        {
            context.Response.OnStarting(KeepToOnePerson, context.Response);
        }

        var closed = context.User.HasClaim(claim => claim.Type == PersonClaims.BeingDeleted)
            && !Open.Any(path => context.Request.Path.Equals(path, StringComparison.OrdinalIgnoreCase));
        if (!closed)
        {
            await next(context);
        }
        else if (Problems.IsApi(context.Request.Path))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await BeingDeleted.ToProblem().ExecuteAsync(context);
        }
        else
        {
            context.Response.Redirect(KeepPath);
        }
    }

    /// <summary>What is told to one person no cache between may keep, unless it says itself that it is for everyone.</summary>
    private static Task KeepToOnePerson(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "private, no-cache";
        }

        return Task.CompletedTask;
    }
}
