namespace YogaFlow.Web.Components;

/// <summary>Keeps a way back on this site, and writable in a header: other letters come encoded.</summary>
internal static class LocalPath
{
    public static string OrHome(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(letter => char.IsControl(letter) || !char.IsAscii(letter)) ? path : "/";
}
