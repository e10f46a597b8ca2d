using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Core.Practice;

namespace YogaFlow.Core.Tests.Practice;

public sealed class PracticeSessionTests
{
    private static readonly DateTimeOffset Dawn = new(2026, 3, 21, 6, 0, 0, TimeSpan.Zero);
    private static readonly PersonClock AtHome = new("Asia/Kolkata", 4);
    private static readonly Guid Asha = new("0195b3a0-0000-7000-8000-000000000001");
    private static readonly Sequence Morning = new() { Id = 4, Name = "Morning", TotalSeconds = 600 };

    [Fact]
    public void Begins_active_with_nothing_done()
    {
        var session = Started();

        Assert.Equal(SessionStatus.Active, session.Status);
        Assert.Equal(0, session.DurationSeconds);
        Assert.Null(session.CompletedAt);
        Assert.Equal(PracticeKind.Sequence, session.Kind);
        Assert.Equal("Morning", session.SequenceName);
        Assert.Equal(session.Id, session.ClientId);
    }

    [Fact]
    public void Without_a_sequence_is_free() =>
        Assert.Equal(PracticeKind.Free, PracticeSession.Start(Asha, null, null, Dawn, AtHome).Kind);

    [Theory]
    [InlineData(SessionStatus.Completed)]
    [InlineData(SessionStatus.Partial)]
    [InlineData(SessionStatus.Abandoned)]
    public void Ends_in_one_of_three_ways(SessionStatus status)
    {
        var session = Started();

        Assert.Null(session.End(status, 300, null, Steps(3), Dawn.AddSeconds(300)));

        Assert.Equal(status, session.Status);
        Assert.Equal(300, session.DurationSeconds);
        Assert.Equal(3, session.PosesCompleted);
        Assert.Equal(Dawn.AddSeconds(300), session.CompletedAt);
    }

    [Fact]
    public void Does_not_end_by_going_on() =>
        Assert.Equal(SessionRefusals.NotAnEnding, Started().End(SessionStatus.Active, 10, null, [], Dawn.AddSeconds(10)));

    [Fact]
    public void Ends_after_it_began_though_the_clock_was_put_back()
    {
        var (ended, paused, replaced) = (Started(), Started(), Started());
        var earlier = Dawn.AddHours(-1).AddSeconds(300);

        Assert.Null(ended.End(SessionStatus.Completed, 300, null, Steps(3), earlier));
        Assert.Null(paused.Pause(300, earlier));
        replaced.GiveWay(Morning.TotalSeconds, earlier);

        Assert.Equal((300, Dawn.AddSeconds(300)), (ended.DurationSeconds, ended.CompletedAt));
        Assert.Equal(300, paused.DurationSeconds);
        Assert.Equal(Dawn, replaced.CompletedAt);
        Assert.Equal(SessionRefusals.Duration, Started().End(SessionStatus.Completed, PracticeSession.LongestSeconds + 1, null, [], earlier));
    }

    [Fact]
    public void Ended_twice_keeps_the_first_ending()
    {
        var session = Started();
        session.End(SessionStatus.Completed, 300, 3, Steps(3), Dawn.AddSeconds(300));

        Assert.Null(session.End(SessionStatus.Abandoned, 600, 9, Steps(9), Dawn.AddSeconds(600)));

        Assert.Equal((SessionStatus.Completed, 300, 3), (session.Status, session.DurationSeconds, session.PosesCompleted));
        Assert.Equal(3, session.Steps.Count);
        Assert.Equal(Dawn.AddSeconds(300), session.CompletedAt);
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(300, 300, true)]
    [InlineData(330, 300, true)]
    [InlineData(331, 300, false)]
    [InlineData(-1, 300, false)]
    [InlineData(14400, 14400, true)]
    [InlineData(14401, 20000, false)]
    [InlineData(int.MaxValue, 300, false)]
    [InlineData(int.MinValue, 300, false)]
    public void Lasts_no_longer_than_the_time_since_it_began(int seconds, int secondsLater, bool accepted)
    {
        var session = Started();

        var ended = session.End(SessionStatus.Completed, seconds, null, [], Dawn.AddSeconds(secondsLater));
        var paused = Started().Pause(seconds, Dawn.AddSeconds(secondsLater));

        Assert.Equal(accepted, ended is null);
        Assert.Equal(accepted, paused is null);
        Assert.Equal(accepted ? SessionStatus.Completed : SessionStatus.Active, session.Status);
    }

    [Fact]
    public void Paused_remembers_how_far_it_came()
    {
        var session = Started();

        Assert.Null(session.Pause(120, Dawn.AddSeconds(150)));

        Assert.Equal((SessionStatus.Active, 120), (session.Status, session.DurationSeconds));
    }

    [Fact]
    public void Cannot_be_paused_when_it_has_ended()
    {
        var session = Started();
        session.End(SessionStatus.Completed, 100, null, [], Dawn.AddSeconds(100));

        Assert.Equal(SessionRefusals.AlreadyEnded, session.Pause(50, Dawn.AddSeconds(120)));
        Assert.Equal(100, session.DurationSeconds);
    }

    [Theory]
    [InlineData(600, 300, SessionStatus.Abandoned)]
    [InlineData(600, 301, SessionStatus.Partial)]
    [InlineData(600, 0, SessionStatus.Abandoned)]
    [InlineData(null, 3000, SessionStatus.Abandoned)]
    public void Gives_way_as_partial_when_over_half_was_done(int? sequenceSeconds, int done, SessionStatus expected)
    {
        var session = Started();
        session.Pause(done, Dawn.AddHours(1));

        session.GiveWay(sequenceSeconds, Dawn.AddHours(2));

        Assert.Equal((expected, Dawn.AddHours(2)), (session.Status, session.CompletedAt));
    }

    [Fact]
    public void Whole_is_stored_as_it_was()
    {
        var session = Whole(Dawn, 600, SessionStatus.Partial, Dawn.AddHours(1));

        Assert.NotNull(session);
        Assert.Equal((Dawn, Dawn.AddSeconds(600)), (session.StartedAt, session.CompletedAt));
        Assert.Equal((600, SessionStatus.Partial, 2), (session.DurationSeconds, session.Status, session.PosesCompleted));
        Assert.Equal(Asha, session.PersonId);
    }

    [Theory]
    [InlineData(-600, 600, true)]
    [InlineData(-600, 630, true)]
    [InlineData(-600, 631, false)]
    [InlineData(30, 0, true)]
    [InlineData(31, 0, false)]
    [InlineData(-20000, 14400, true)]
    [InlineData(-20000, 14401, false)]
    [InlineData(-600, -1, false)]
    public void Whole_begins_and_ends_before_now_and_lasts_at_most_four_hours(int startsAfterNow, int seconds, bool accepted) =>
        Assert.Equal(accepted, Whole(Dawn.AddSeconds(startsAfterNow), seconds, SessionStatus.Completed, Dawn) is not null);

    [Theory]
    [InlineData(20, true)]
    [InlineData(18, true)]
    [InlineData(17, false)]
    public void Steps_may_last_longer_than_their_practice_by_their_rounding_only(int seconds, bool accepted)
    {
        var practice = new FinishedPractice(Asha, PracticeKind.Free, Dawn.AddHours(-1), seconds, SessionStatus.Completed, null, Steps(2));

        Assert.Equal(accepted, PracticeSession.Whole(Asha, practice, null, Dawn, AtHome).TryGet(out _, out _));
        Assert.Equal(accepted, Started().End(SessionStatus.Completed, seconds, null, Steps(2), Dawn.AddHours(1)) is null);
    }

    [Fact]
    public void Whole_has_ended() => Assert.Null(Whole(Dawn, 0, SessionStatus.Active, Dawn));

    [Fact]
    public void Whole_may_be_older_than_computers() =>
        Assert.NotNull(Whole(new DateTimeOffset(1931, 5, 1, 6, 0, 0, TimeSpan.Zero), 600, SessionStatus.Completed, Dawn));

    private static PracticeSession Started() => PracticeSession.Start(Asha, null, Morning, Dawn, AtHome);

    private static PracticeSession? Whole(DateTimeOffset startedAt, int seconds, SessionStatus status, DateTimeOffset now)
    {
        var practice = new FinishedPractice(Asha, PracticeKind.Free, startedAt, seconds, status, null, Steps(seconds < 20 ? 0 : 2));
        return PracticeSession.Whole(Asha, practice, null, now, AtHome).TryGet(out var session, out _) ? session : null;
    }

    private static List<PracticedStep> Steps(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new PracticedStep { Position = i, PoseId = i, Seconds = 10 })];
}
