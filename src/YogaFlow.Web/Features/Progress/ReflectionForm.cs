using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Features.Progress;

/// <summary>How a practice was, as a form says it.</summary>
public sealed class ReflectionForm
{
    public string? Feeling { get; set; }

    public string? Note { get; set; }

    /// <summary>By number of the pose: pleased, hurt, or nothing. Null in a form that asks of no pose.</summary>
    public Dictionary<int, string?>? Reactions { get; set; }

    public static ReflectionForm Of(PracticeSession session) => new()
    {
        Feeling = session.Feeling?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Note = session.Note,
        Reactions = session.Reactions.ToDictionary(reaction => reaction.PoseId, reaction => (string?)reaction.Kind.ToString().ToLowerInvariant()),
    };

    public Reflection Read() => new(
        int.TryParse(Feeling, out var feeling) ? feeling : null,
        Note,
        [.. (Reactions ?? []).Where(one => one.Value is "pleased" or "hurt")
            .Select(one => new PoseReactionDetails(one.Key, one.Value == "hurt" ? ReactionKind.Hurt : ReactionKind.Pleased))]);
}
