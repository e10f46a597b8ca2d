using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class BadgeAwardTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly Badge Seven = new("streak-7", BadgeFamily.Streak, null, 7, "7-day streak", "A streak of 7 days of practice.");

    [Fact]
    public void Keeps_the_threshold_at_which_it_was_earned()
    {
        var person = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

        var award = BadgeAward.Of(person, Seven, Now);

        Assert.Equal((person, "streak-7", 7, Now, null), (award.PersonId, award.Code, award.Threshold, award.EarnedAt, award.CelebratedAt));
        Assert.True(award.Holds(7));
        Assert.False(award.Holds(6));
    }

    [Fact]
    public void Is_celebrated_once()
    {
        var award = BadgeAward.Of(Guid.Empty, Seven, Now);

        award.Celebrate(Now.AddMinutes(1));
        award.Celebrate(Now.AddMinutes(2));

        Assert.Equal(Now.AddMinutes(1), award.CelebratedAt);
    }
}
