using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing;

/// <summary>What the rules call a pose, read from its facts.</summary>
internal static class PoseKinds
{
    private const string Headstand = "headstand";
    private const string Shoulderstand = "shoulderstand";

    private static readonly HashSet<string> FinalRests =
        ["corpse", "side-lying-rest", "constructive-rest", "legs-on-a-chair", "legs-up-the-wall", "reclining-bound-angle", "prone-rest", "reclining-mountain"];

    /// <summary>The slug of the base pose: that of the pose itself unless it is a variation.</summary>
    public static string Root(this Pose pose) => pose.VariationOf ?? pose.Slug;

    /// <summary>True for these poses and for their variations.</summary>
    public static bool IsOneOf(this Pose pose, params IEnumerable<string> slugs) =>
        slugs.Contains(pose.Slug) || (pose.VariationOf is { } root && slugs.Contains(root));

    /// <summary>Level 1, and either neutral or a rest.</summary>
    public static bool IsQuiet(this Pose pose) => pose.Level <= 1 && (pose.Family == "neutral" || pose.Categories.Contains("restorative"));

    public static bool EndsAPractice(this Pose pose) => pose.IsOneOf(FinalRests);

    public static bool IsOnFeet(this Pose pose) => pose.Base == "standing";

    public static bool IsOnFloor(this Pose pose) => pose.Base is "seated" or "supine" or "prone";

    public static bool IsStrongBackbend(this Pose pose) => pose is { Family: "backbend", Level: >= 3 };

    public static bool IsGentleBackbend(this Pose pose) => pose.Level <= 3 && (pose.Family == "backbend" || pose.IsOneOf("upward-plank", "reverse-tabletop"));

    /// <summary>A fold that is more than rounding the back on the knees.</summary>
    public static bool IsDeepFold(this Pose pose) => pose is { Family: "fold", Level: >= 2, Base: "standing" or "seated" or "inverted" };

    /// <summary>Lets the spine come back to its middle.</summary>
    public static bool IsReset(this Pose pose) => pose.Level <= 2 && (pose.Family == "neutral" || pose.Category == "restorative");

    public static bool IsHeadstand(this Pose pose) => pose.Root().EndsWith(Headstand, StringComparison.Ordinal);

    public static bool IsShoulderstand(this Pose pose) => pose.Root().EndsWith(Shoulderstand, StringComparison.Ordinal);

    /// <summary>Shoulderstand and what is done from it.</summary>
    public static bool IsOnShoulders(this Pose pose) => pose.IsShoulderstand() || pose.IsOneOf("plow", "ear-pressure");

    /// <summary>Upside down on the head, the forearms or the hands.</summary>
    public static bool IsSteepInversion(this Pose pose) => pose.IsHeadstand() || (pose is { Base: "inverted", Level: >= 4 } && !pose.IsOnShoulders());

    public static bool IsUneven(this Pose pose) => pose.IsSided && pose.Family is "twist" or "lateral";

    /// <summary>The hands or the forearms carry much of the body.</summary>
    public static bool LoadsHands(this Pose pose) => pose.Base == "arm_support" || (pose.Base == "inverted" && pose.IsSteepInversion());

    /// <summary>Whether somebody with one of these conditions should leave the pose.</summary>
    public static IEnumerable<PoseCondition> Forbidding(this Pose pose, IReadOnlyCollection<string> limits) =>
        pose.Concerning(limits).Where(condition => condition.Severity is Library.Severity.Avoid);
}
