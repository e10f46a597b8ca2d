using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Components;

/// <summary>Light, dark, or as the system says; kept in a cookie so that the server draws the page right at once.</summary>
internal static class Theme
{
    public static IReadOnlyList<(string Value, string Label)> Choices { get; } = [("light", "Light"), ("dark", "Dark"), ("system", "As the system")];

    /// <summary>light, dark, or null for the system's choice.</summary>
    public static string? Of(HttpContext context) => ChosenTheme.Of(context);

    public static RedirectHttpResult Choose(HttpContext context, [FromForm] string? theme, [FromForm] string? back)
    {
        if (theme is "light" or "dark")
        {
            context.Response.Cookies.Append(ChosenTheme.CookieName, theme, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
            });
        }
        else
        {
            context.Response.Cookies.Delete(ChosenTheme.CookieName);
        }

        return TypedResults.LocalRedirect(LocalPath.OrHome(back));
    }
}
