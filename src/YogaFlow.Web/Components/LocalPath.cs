namespace YogaFlow.Web.Components;

/// <summary>Keeps a way back on this site.</summary>
internal static class LocalPath
{
    public static string OrHome(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) ? path : "/";
}
