using CsCheck;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Core.Tests.Practice;

/// <summary>What is true of every timeline, whatever the sequence and the settings.</summary>
public sealed class TimelineProperties
{
    [Fact]
    public void Segments_follow_one_another_without_gap_or_overlap() => PlannedPractice.Any.Sample(practice =>
    {
        var clock = 0;
        foreach (var segment in practice.Timeline.Segments)
        {
            Assert.Equal(clock, segment.Start);
            Assert.True(segment.Seconds >= 1);
            clock += segment.Seconds;
            Assert.Equal(clock, segment.End);
        }
    });

    [Fact]
    public void The_total_is_the_sum_of_the_parts() => PlannedPractice.Any.Sample(practice =>
    {
        Assert.Equal(practice.Timeline.Segments.Sum(segment => segment.Seconds), practice.Timeline.TotalSeconds);

        var expected = practice.Expected();
        var changeovers = expected.Skip(1).Count(hold => !hold.FlowsFromPrevious);
        Assert.Equal(
            practice.Settings.PreparationSeconds + expected.Sum(hold => hold.Seconds) + (changeovers * practice.Settings.ChangeoverSeconds),
            practice.Timeline.TotalSeconds);
    });

    [Fact]
    public void The_holds_are_those_that_a_slow_reading_of_the_sequence_gives() => PlannedPractice.Any.Sample(practice =>
    {
        var expected = practice.Expected().Select(hold => (
            hold.Step.Pose.Slug, hold.Side, hold.Seconds, hold.Step.BlockName, hold.Round, hold.Round == 0 ? 0 : hold.Step.Rounds));
        var actual = practice.Holds.Select(hold => (hold.Pose, hold.Side, hold.Seconds, hold.Block, hold.Round, hold.Rounds));

        Assert.Equal(expected, actual);
        Assert.Equal(practice.Holds.Count(), practice.Timeline.Steps);
        Assert.Equal(Enumerable.Range(1, practice.Timeline.Steps), practice.Holds.Select(hold => hold.Step));
    });

    [Fact]
    public void Both_sides_of_a_sided_pose_are_there_and_equally_long() => PlannedPractice.Any.Sample(practice =>
    {
        var bothSided = practice.Steps.Where(step => step.Pose.IsSided && step.Side is null).Select(step => step.Pose.Slug)
            .Except(practice.Steps.Where(step => step.Side is not null).Select(step => step.Pose.Slug));
        foreach (var slug in bothSided)
        {
            var left = practice.Holds.Where(hold => hold.Pose == slug && hold.Side is Side.Left).ToList();
            var right = practice.Holds.Where(hold => hold.Pose == slug && hold.Side is Side.Right).ToList();
            Assert.NotEmpty(left);
            Assert.Equal(left.Count, right.Count);
            Assert.Equal(left.Sum(hold => hold.Seconds), right.Sum(hold => hold.Seconds));
        }
    });

    [Fact]
    public void The_leading_side_comes_first() => PlannedPractice.Any.Sample(practice =>
    {
        var holds = practice.Holds.ToList();
        var expected = practice.Expected();
        for (var i = 0; i < holds.Count; i++)
        {
            // The first of the two holds of a line that asks for both sides.
            if (expected[i].Step is { Pose.IsSided: true, Side: null } && (i == 0 || !ReferenceEquals(expected[i - 1].Step, expected[i].Step)))
            {
                Assert.Equal(practice.Settings.LeadingSide, holds[i].Side);
            }
        }
    });

    [Fact]
    public void An_explicit_side_is_the_only_one() => PlannedPractice.Any.Sample(practice =>
    {
        foreach (var group in practice.Steps.GroupBy(step => step.Pose.Slug))
        {
            if (group.All(step => step.Side is Side.Left))
            {
                Assert.All(practice.Holds.Where(hold => hold.Pose == group.Key), hold => Assert.Equal(Side.Left, hold.Side));
            }
        }
    });

    [Fact]
    public void A_flowing_block_has_no_changeover_inside() => PlannedPractice.Any.Sample(practice =>
    {
        var expected = practice.Expected();
        foreach (var changeover in practice.Timeline.Segments.Where(segment => segment.Kind is SegmentKind.Changeover))
        {
            Assert.False(expected[changeover.Step - 1].FlowsFromPrevious);
            Assert.Equal(practice.Settings.ChangeoverSeconds, changeover.Seconds);
        }
    });

    [Fact]
    public void Signals_are_in_order_and_inside_the_timeline() => PlannedPractice.Any.Sample(practice =>
    {
        var at = practice.Timeline.Signals.Select(signal => signal.At).ToList();
        Assert.Equal(at.Order(), at);
        Assert.All(at, second => Assert.InRange(second, 0, practice.Timeline.TotalSeconds));
        Assert.Equal(Sounds.End, practice.Timeline.Signals.Last(signal => signal.Kind is SignalKind.Sound).Text);
        Assert.All(practice.Timeline.Signals, signal => Assert.NotEmpty(signal.Text));
    });

    [Fact]
    public void Every_hold_is_sounded_and_announced() => PlannedPractice.Any.Sample(practice =>
    {
        var expected = practice.Expected();
        foreach (var hold in practice.Holds)
        {
            var sound = expected[hold.Step - 1].FlowsFromPrevious ? Sounds.Flow : Sounds.Begin;
            Assert.Contains(practice.Timeline.Signals, signal => signal.At == hold.Start && signal.Kind is SignalKind.Sound && signal.Text == sound);

            // By name: either now, or in the lead-in that stands right before it.
            var from = practice.Timeline.Segments.Where(segment => segment.Step == hold.Step).Min(segment => segment.Start);
            Assert.Contains(practice.Timeline.Signals, signal => signal.Kind is SignalKind.Announce
                && signal.At >= from && signal.At <= hold.Start && signal.Text.Contains(expected[hold.Step - 1].Name, StringComparison.Ordinal));
        }
    });

    [Fact]
    public void Going_on_by_hand_hears_no_warning() => PlannedPractice.Any.Where(practice => practice.Settings.ManualAdvance).Sample(practice =>
        Assert.DoesNotContain(practice.Timeline.Signals, signal => signal.Text is Sounds.Warning or "Halfway." || signal.Text.EndsWith("seconds left.", StringComparison.Ordinal)));

    [Fact]
    public void A_long_hold_warns_before_it_ends() => PlannedPractice.Any.Where(practice => !practice.Settings.ManualAdvance).Sample(practice =>
    {
        var warned = practice.Timeline.Signals.Where(signal => signal is { Kind: SignalKind.Sound, Text: Sounds.Warning }).Select(signal => signal.At);
        var expected = practice.Holds.Where(hold => hold.Seconds >= practice.Settings.WarningSeconds * 2)
            .Select(hold => hold.End - practice.Settings.WarningSeconds);
        Assert.Equal(expected, warned);
    });

    [Fact]
    public void What_is_said_at_the_start_of_a_hold_fits_or_is_the_bare_name() => PlannedPractice.Any.Sample(practice =>
    {
        var expected = practice.Expected();
        foreach (var hold in practice.Holds)
        {
            foreach (var said in practice.Timeline.Signals.Where(signal => signal.Kind is SignalKind.Say && signal.At == hold.Start))
            {
                // 2.3 words a second after 0.4 s of breath in.
                var seconds = 0.4 + (said.Text.Split(' ').Length / 2.3);
                Assert.True(seconds <= hold.Seconds || said.Text == expected[hold.Step - 1].Name + ".", $"{said.Text} needs {seconds} of {hold.Seconds} s");
            }
        }
    });

    [Fact]
    public void No_name_is_left_unsaid() => PlannedPractice.Any.Sample(practice =>
    {
        var expected = practice.Expected();
        foreach (var hold in practice.Holds)
        {
            var from = practice.Timeline.Segments.Where(segment => segment.Step == hold.Step).Min(segment => segment.Start);
            Assert.Contains(practice.Timeline.Signals, signal => signal.Kind is SignalKind.Say
                && signal.At >= from && signal.At <= hold.Start && signal.Text.Contains(expected[hold.Step - 1].Name, StringComparison.Ordinal));
        }
    });
}
