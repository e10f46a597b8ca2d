namespace YogaFlow.Web.Components;

/// <summary>The keys of the player, as its own help and the pages of help show them; <c>keys.js</c> acts on them.</summary>
internal static class PlayerKeys
{
    public static readonly IReadOnlyList<(string Key, string What)> All =
    [
        ("Space", "Pause, and go on"), ("→", "Next pose"), ("←", "Back to the beginning of the pose, or to the one before"),
        ("R", "Restart this step"), ("+", "10 seconds more"), ("↑ ↓", "Louder, quieter"), ("M", "Mute"), ("F", "Full screen"),
        ("?", "This help"), ("Esc", "Leave, or close what is open"),
    ];
}
