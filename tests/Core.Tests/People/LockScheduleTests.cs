using CsCheck;
using YogaFlow.Core.People;

namespace YogaFlow.Core.Tests.People;

public sealed class LockScheduleTests
{
    [Theory]
    [InlineData(0, 15)]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(6, 960)]
    [InlineData(7, 1440)]
    [InlineData(8, 1440)]
    [InlineData(int.MaxValue, 1440)]
    public void Each_lock_is_twice_as_long_up_to_a_day(int locksBefore, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), LockSchedule.LockFor(locksBefore));

    [Fact]
    public void A_later_lock_is_never_shorter() =>
        Gen.Int[0, 1_000_000].Sample(locks => Assert.InRange(LockSchedule.LockFor(locks + 1), LockSchedule.LockFor(locks), LockSchedule.Longest));

    [Fact]
    public void There_is_no_lock_before_the_first() => Assert.Throws<ArgumentOutOfRangeException>(() => LockSchedule.LockFor(-1));
}
