using YogaFlow.Core.People;

namespace YogaFlow.Core.Tests.People;

public sealed class PartsOfDayTests
{
    [Theory]
    [InlineData(0, 0, PartOfDay.Night)]
    [InlineData(3, 59, PartOfDay.Night)]
    [InlineData(4, 0, PartOfDay.Morning)]
    [InlineData(10, 59, PartOfDay.Morning)]
    [InlineData(11, 0, PartOfDay.Midday)]
    [InlineData(16, 59, PartOfDay.Midday)]
    [InlineData(17, 0, PartOfDay.Evening)]
    [InlineData(21, 59, PartOfDay.Evening)]
    [InlineData(22, 0, PartOfDay.Night)]
    [InlineData(23, 59, PartOfDay.Night)]
    public void Begin_at_full_hours(int hour, int minute, PartOfDay expected) =>
        Assert.Equal(expected, PartsOfDay.Of(new TimeOnly(hour, minute)));
}
