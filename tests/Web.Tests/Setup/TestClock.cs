namespace YogaFlow.Web.Tests.Setup;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>Where every clock begins: a Saturday morning, eight days before summer time in Europe.</summary>
    public static readonly DateTimeOffset Dawn = new(2026, 3, 21, 6, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Dawn;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}
