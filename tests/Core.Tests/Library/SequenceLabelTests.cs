using YogaFlow.Core.Library;

namespace YogaFlow.Core.Tests.Library;

public sealed class SequenceLabelTests
{
    [Theory]
    [InlineData(10, 600, true)]
    [InlineData(10, 630, true)]
    [InlineData(10, 570, true)]
    [InlineData(10, 631, false)]
    [InlineData(10, 569, false)]
    [InlineData(5, 315, true)]
    [InlineData(5, 316, false)]
    [InlineData(60, 3420, true)]
    [InlineData(60, 3419, false)]
    public void The_label_is_true_within_five_percent(int minutes, int seconds, bool expected) =>
        Assert.Equal(expected, new Sequence { Minutes = minutes, TotalSeconds = seconds }.LabelIsTrue);
}
