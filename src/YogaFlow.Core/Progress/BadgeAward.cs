namespace YogaFlow.Core.Progress;

/// <summary>A badge that one person earned.</summary>
public sealed class BadgeAward
{
    public const int CodeMaxLength = 60;

    private BadgeAward()
    {
    }

    public Guid PersonId { get; private init; }

    /// <summary>See <see cref="Badge.Code"/>.</summary>
    public string Code { get; private init; } = "";

    /// <summary>As it was when earned, so that a library that grows takes nothing away.</summary>
    public int Threshold { get; private init; }

    public DateTimeOffset EarnedAt { get; private init; }

    /// <summary>When the person was first told; null until then.</summary>
    public DateTimeOffset? CelebratedAt { get; private set; }

    public static BadgeAward Of(Guid personId, Badge badge, DateTimeOffset now) =>
        new() { PersonId = personId, Code = badge.Code, Threshold = badge.Threshold, EarnedAt = now };

    /// <summary>False when practices were deleted since, and with them what the badge stood for.</summary>
    /// <param name="value">What <see cref="Badge.Value"/> says now.</param>
    public bool Holds(int value) => value >= Threshold;

    /// <summary>Once: telling a person twice changes nothing.</summary>
    public void Celebrate(DateTimeOffset now) => CelebratedAt ??= now;
}
