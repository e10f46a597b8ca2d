using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Core.Tests.Practice;

public sealed class TimelineSettingsTests
{
    public static TheoryData<TimelineSettings> AtTheEdge => new(
        TimelineSettings.Default,
        new TimelineSettings { PreparationSeconds = 0 },
        new TimelineSettings { PreparationSeconds = 30 },
        new TimelineSettings { ChangeoverSeconds = 0 },
        new TimelineSettings { ChangeoverSeconds = 30 },
        new TimelineSettings { WarningSeconds = 3 },
        new TimelineSettings { WarningSeconds = 30 },
        new TimelineSettings { HoldScale = 0.5 },
        new TimelineSettings { HoldScale = 3 });

    public static TheoryData<TimelineSettings, string> OverTheEdge => new()
    {
        { new() { PreparationSeconds = -1 }, "preparation" },
        { new() { PreparationSeconds = 31 }, "preparation" },
        { new() { ChangeoverSeconds = -1 }, "changeover" },
        { new() { ChangeoverSeconds = 31 }, "changeover" },
        { new() { WarningSeconds = 2 }, "warning" },
        { new() { WarningSeconds = 31 }, "warning" },
        { new() { HoldScale = 0.49 }, "hold_scale" },
        { new() { HoldScale = 3.01 }, "hold_scale" },
        { new() { HoldScale = double.NaN }, "hold_scale" },
        { new() { HoldScale = double.PositiveInfinity }, "hold_scale" },
        { new() { SpokenText = (SpokenText)7 }, "spoken_text" },
        { new() { LeadingSide = (Side)7 }, "leading_side" },
    };

    [Theory]
    [MemberData(nameof(AtTheEdge))]
    public void At_the_edge_is_allowed(TimelineSettings settings) => Assert.Null(settings.Check());

    [Theory]
    [MemberData(nameof(OverTheEdge))]
    public void Over_the_edge_is_refused_by_name(TimelineSettings settings, string field)
    {
        var refusal = settings.Check();

        Assert.NotNull(refusal);
        Assert.Equal(RefusalKind.Invalid, refusal.Kind);
        Assert.Equal(field, refusal.Field);
        Assert.StartsWith(field, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_chose_is_remembered_as_it_was()
    {
        var chosen = new TimelineSettings
        {
            PreparationSeconds = 3,
            ChangeoverSeconds = 7,
            WarningSeconds = 9,
            HoldScale = 1.5,
            ManualAdvance = true,
            SpokenText = SpokenText.Full,
            LeadingSide = Side.Left,
        };
        var settings = PracticeSettings.For(Guid.Empty);

        Assert.Null(settings.Remember(chosen));
        Assert.Equal(chosen, settings.ToTimelineSettings());
    }

    [Fact]
    public void A_refused_choice_leaves_the_old_one()
    {
        var settings = PracticeSettings.For(Guid.Empty);
        settings.Remember(TimelineSettings.Default);

        Assert.NotNull(settings.Remember(new TimelineSettings { PreparationSeconds = 3, WarningSeconds = 0 }));
        Assert.Equal(TimelineSettings.Default, settings.ToTimelineSettings());
    }
}
