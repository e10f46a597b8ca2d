namespace YogaFlow.Web.Hosting;

/// <summary>Light or dark, as somebody chose: kept in a cookie, so that the server draws the page right at once.</summary>
internal static class ChosenTheme
{
    public const string CookieName = "theme";

    /// <summary>light, dark, or null for the system's choice.</summary>
    public static string? Of(HttpContext context) =>
        context.Request.Cookies[CookieName] is "light" or "dark" ? context.Request.Cookies[CookieName] : null;
}
