using YogaFlow.Core.Library;

namespace YogaFlow.Core.Practice;

/// <summary>The sentences of a practice: what is said and shown around the pose's own words.</summary>
internal static class Phrases
{
    public const string Halfway = "Halfway.";
    public const string End = "Your practice is complete. Take a moment before you get up.";

    /// <summary>Spoken words per second at the normal rate, on the slow side of common synthetic voices.</summary>
    private const double WordsPerSecond = 2.3;

    public static string Name(PlannedHold hold) =>
        hold.Side is { } side ? $"{hold.Pose.Name}, {SideName(side)}" : hold.Pose.Name;

    public static string First(PlannedHold hold) => $"We begin with {Name(hold)}.";

    public static string Next(PlannedHold before, PlannedHold hold) =>
        before.Pose.Slug == hold.Pose.Slug && before.Side != hold.Side && hold.Side is { } side
            ? $"Switch sides: {hold.Pose.Name}, {SideName(side)}."
            : $"Next: {Name(hold)}.";

    /// <summary>The line under the figure during a hold: the teacher's note for this place, else the pose's short cue.</summary>
    public static string Shown(PlannedHold hold) => hold.Note ?? hold.Pose.Cues.Short;

    public static string LastSeconds(int seconds) => $"{seconds} seconds left.";

    /// <summary>What may be said at the start of a hold, longest first; the longest that fits is said.</summary>
    /// <param name="withName">True when no changeover has said the name yet.</param>
    public static IEnumerable<string> Choices(PlannedHold hold, SpokenText spoken, bool withName)
    {
        var name = withName ? Name(hold) + "." : "";
        var note = hold.Note ?? "";
        if (spoken is SpokenText.Full)
        {
            yield return Join(name, hold.Pose.Cues.Long, note);
            yield return Join(name, hold.Pose.Cues.Long);
        }

        // How to do the pose comes first and the teacher's note for this place after it; where there is time for one
        // only, as between two breaths of a flow, the note knows better what is needed.
        if (spoken is not SpokenText.Names)
        {
            yield return Join(name, hold.Pose.Cues.Short, note);
            yield return Join(name, Shown(hold));
            yield return Join(name, hold.Pose.Cues.Short);
        }

        yield return name;
    }

    /// <summary>About how long it takes to say, in seconds.</summary>
    public static double SecondsToSay(string text) =>
        0.4 + (text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length / WordsPerSecond);

    private static string SideName(Side side) => side is Side.Left ? "left side" : "right side";

    private static string Join(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
