namespace YogaFlow.Figures.Anatomy;

/// <summary>The words with which a figure file names the angles.</summary>
public static class AngleNames
{
    private static readonly string[] RootKeys = ["x", "y", "z", "turn x", "turn y", "turn z"];
    private static readonly string[] SpineKeys = ["flex", "side", "twist"];

    private static readonly string[] ArmKeys =
        ["shrug", "protract", "flex", "abd", "rot", "elbow", "pron", "wrist", "wdev"];

    private static readonly string[] LegKeys = ["flex", "abd", "rot", "knee", "ankle", "inv", "toes"];

    /// <param name="key">A key below <c>spine</c>, <c>lumbar</c>, <c>thorax</c> or <c>neck</c>.</param>
    /// <returns>Its place within the region, or -1.</returns>
    public static int SpineKey(string key) => Array.IndexOf(SpineKeys, key);

    /// <returns>The place of an arm's key within a side, or -1.</returns>
    public static int ArmKey(string key) => Array.IndexOf(ArmKeys, key);

    /// <returns>The place of a leg's key within a side, or -1.</returns>
    public static int LegKey(string key) =>
        Array.IndexOf(LegKeys, key) is var place and >= 0 ? Freedom.LegFlex + place : -1;

    /// <returns>A freedom as an author would write it, such as <c>legR.knee</c>.</returns>
    public static string Of(int freedom) => freedom switch
    {
        < Freedom.FirstAngle => $"root.{RootKeys[freedom]}",
        < Freedom.Thorax => $"lumbar.{SpineKeys[freedom - Freedom.Lumbar]}",
        < Freedom.Neck => $"thorax.{SpineKeys[freedom - Freedom.Thorax]}",
        < Freedom.Right => $"neck.{SpineKeys[freedom - Freedom.Neck]}",
        < Freedom.Left => OfSide(freedom - Freedom.Right, BodySide.Right),
        _ => OfSide(freedom - Freedom.Left, BodySide.Left),
    };

    private static string OfSide(int place, BodySide side) => place < Freedom.LegFlex
        ? $"arm{side.Letter()}.{ArmKeys[place]}"
        : $"leg{side.Letter()}.{LegKeys[place - Freedom.LegFlex]}";
}
