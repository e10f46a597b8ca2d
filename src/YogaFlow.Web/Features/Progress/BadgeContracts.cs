using YogaFlow.Core.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <param name="Earned">Newest first.</param>
/// <param name="Next">Nearest first.</param>
public sealed record BadgeDetails(IReadOnlyList<EarnedBadgeDetails> Earned, IReadOnlyList<NextBadgeDetails> Next);

/// <param name="Celebrated">The person has been told.</param>
public sealed record EarnedBadgeDetails(
    string Code, string Name, string Meaning, BadgeFamily Family, DateTimeOffset EarnedAt, bool Celebrated);

/// <param name="Value">How far it is, from 0 up to, and without, <paramref name="Threshold"/>.</param>
/// <param name="Threshold">In days, practices, hours or poses, as the family says.</param>
public sealed record NextBadgeDetails(string Code, string Name, string Meaning, BadgeFamily Family, int Value, int Threshold);
