using Microsoft.AspNetCore.Http.HttpResults;

namespace YogaFlow.Web.Components;

/// <summary>Answers a page request that failed with a page in the same voice and a way on.</summary>
internal static class ErrorPage
{
    public static Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        return new RazorComponentResult<ErrorDocument>(new { Status = status, Http = context }) { StatusCode = status }.ExecuteAsync(context);
    }
}
