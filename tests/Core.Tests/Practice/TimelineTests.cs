using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Core.Tests.Practice;

/// <summary>The same rules as <see cref="TimelineProperties"/>, on examples small enough to count by hand.</summary>
public sealed class TimelineTests
{
    private static readonly Pose Mountain = new()
    {
        Slug = "mountain",
        Name = "Mountain",
        Cues = new PoseCues { Short = "Stand tall.", Long = string.Join(' ', Enumerable.Repeat("tall", 40)) },
    };

    private static readonly Pose Tree = new()
    {
        Slug = "tree",
        Name = "Tree",
        Sides = PoseSides.Both,
        Cues = new PoseCues { Short = "Root one foot down.", Long = "Press the standing foot down." },
    };

    [Fact]
    public void One_symmetric_pose_is_preparation_and_a_hold()
    {
        var timeline = TimelineBuilder.Build([Line(Mountain, 60)], TimelineSettings.Default);

        Assert.Equal([SegmentKind.Preparation, SegmentKind.Hold], timeline.Segments.Select(segment => segment.Kind));
        Assert.Equal(70, timeline.TotalSeconds);
        Assert.Equal(1, timeline.Steps);
    }

    [Fact]
    public void A_sided_pose_is_held_on_both_sides_with_a_changeover_between()
    {
        var timeline = TimelineBuilder.Build([Line(Tree, 30)], TimelineSettings.Default);

        Assert.Equal(10 + 30 + 5 + 30, timeline.TotalSeconds);
        Assert.Equal("Switch sides: Tree, left side.", timeline.Segments[2].Cue);
    }

    [Fact]
    public void A_changeover_says_what_comes_next()
    {
        var timeline = TimelineBuilder.Build([Line(Mountain, 30), Line(Tree, 30)], TimelineSettings.Default);

        Assert.Equal("Next: Tree, right side.", timeline.Segments[2].Cue);
        Assert.Equal("We begin with Mountain.", timeline.Segments[0].Cue);
    }

    [Fact]
    public void A_note_is_shown_instead_of_the_short_cue()
    {
        var step = Line(Mountain, 30);
        step.Note = "Feel the floor.";

        var timeline = TimelineBuilder.Build([step, Line(Mountain, 30)], TimelineSettings.Default);

        Assert.Equal(["Feel the floor.", "Stand tall."], timeline.Segments.Where(segment => segment.Kind is SegmentKind.Hold).Select(hold => hold.Cue));
    }

    [Fact]
    public void A_flowing_block_of_two_lines_and_three_rounds_is_six_holds_in_a_row()
    {
        var block = new[] { Line(Mountain, 4), Line(Mountain, 6) };
        foreach (var line in block)
        {
            (line.BlockNumber, line.BlockName, line.Rounds, line.Flowing) = (1, "Breathing", 3, true);
        }

        var timeline = TimelineBuilder.Build([Line(Mountain, 10), .. block, Line(Mountain, 10)], TimelineSettings.Default);

        Assert.Equal(10 + 10 + 5 + 30 + 5 + 10, timeline.TotalSeconds);
        Assert.Equal([0, 1, 1, 2, 2, 3, 3, 0], timeline.Segments.Where(segment => segment.Kind is SegmentKind.Hold).Select(hold => hold.Round));
        Assert.Equal(2, timeline.Segments.Count(segment => segment.Kind is SegmentKind.Changeover));
    }

    [Theory]
    [InlineData(0.5, 15)]
    [InlineData(1, 30)]
    [InlineData(1.25, 38)]
    [InlineData(3, 90)]
    public void The_hold_scale_multiplies_holds_and_nothing_else(double scale, int expected)
    {
        var timeline = TimelineBuilder.Build([Line(Mountain, 30)], new TimelineSettings { HoldScale = scale });

        Assert.Equal(10, timeline.Segments[0].Seconds);
        Assert.Equal(expected, timeline.Segments[1].Seconds);
    }

    [Fact]
    public void Nothing_to_prepare_and_nothing_to_change_leaves_holds_alone()
    {
        var timeline = TimelineBuilder.Build([Line(Tree, 30)], new TimelineSettings { PreparationSeconds = 0, ChangeoverSeconds = 0 });

        Assert.All(timeline.Segments, segment => Assert.Equal(SegmentKind.Hold, segment.Kind));
        Assert.Equal(60, timeline.TotalSeconds);
    }

    [Theory]
    [InlineData(SpokenText.Names, null)]
    [InlineData(SpokenText.KeyCue, "Stand tall.")]
    public void What_is_said_follows_the_choice(SpokenText spoken, string? expected)
    {
        var timeline = TimelineBuilder.Build([Line(Mountain, 60)], new TimelineSettings { SpokenText = spoken });

        Assert.Equal(expected, timeline.Signals.SingleOrDefault(signal => signal is { At: 10, Kind: SignalKind.Say })?.Text);
    }

    [Fact]
    public void Full_text_is_said_where_there_is_time_and_shortened_where_there_is_not()
    {
        var timeline = TimelineBuilder.Build([Line(Mountain, 60), Line(Mountain, 10)], new TimelineSettings { SpokenText = SpokenText.Full });

        var said = timeline.Signals.Where(signal => signal.Kind is SignalKind.Say).ToList();
        Assert.Equal(Mountain.Cues.Long, said[1].Text);
        Assert.Equal("Stand tall.", said[3].Text);
    }

    [Fact]
    public void A_hold_of_forty_seconds_says_when_half_is_over()
    {
        var timeline = TimelineBuilder.Build([Line(Mountain, 40), Line(Mountain, 39)], TimelineSettings.Default);

        Assert.Equal([30], timeline.Signals.Where(signal => signal.Text == "Halfway.").Select(signal => signal.At));
    }

    [Fact]
    public void No_steps_make_no_timeline() => Assert.Throws<ArgumentException>(() => TimelineBuilder.Build([], TimelineSettings.Default));

    [Fact]
    public void A_setting_out_of_range_makes_no_timeline() => Assert.Throws<ArgumentException>(
        () => TimelineBuilder.Build([Line(Mountain, 30)], new TimelineSettings { HoldScale = 3.01 }));

    private static SequenceStep Line(Pose pose, int seconds) => new() { Pose = pose, Seconds = seconds };
}
