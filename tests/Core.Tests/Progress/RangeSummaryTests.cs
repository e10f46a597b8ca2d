using CsCheck;
using YogaFlow.Core.People;
using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class RangeSummaryTests
{
    /// <summary>A Thursday, so that the first week is not whole.</summary>
    private static readonly DateOnly Start = new(2025, 12, 18);

    private static readonly Gen<Tally> Tallies = Gen.Select(Gen.Int[0, 3].Array[8], Gen.Int[0, 5], Gen.Long[0, 9000])
        .Select((counts, felt, seconds) => new Tally
        {
            Completed = counts[0],
            Seconds = counts[0] == 0 ? 0 : seconds,
            Partial = counts[1],
            Abandoned = counts[2],
            Mornings = counts[3],
            Middays = counts[4],
            Evenings = counts[5],
            Brief = counts[6],
            Long = counts[7],
            FeelingSum = felt,
            Felt = felt == 0 ? 0 : 1,
        });

    private static readonly Gen<List<PracticeDay>> Days = Gen.Select(Gen.Int[0, 120], Tallies)
        .Select((offset, tally) => new PracticeDay { Date = Start.AddDays(offset), Tally = tally })
        .Array[0, 60]
        .Select(days => days.DistinctBy(day => day.Date).ToList());

    [Fact]
    public void Is_what_walking_through_the_days_finds() =>
        Gen.Select(Days, Gen.Int[0, 60], Gen.Int[0, 90]).Sample((days, begin, length) =>
        {
            var (from, to) = (Start.AddDays(begin), Start.AddDays(begin + length));

            var summary = RangeSummary.Of(days, from, to);

            var (practised, ended, completed, seconds) = (0, 0, 0, 0L);
            List<(DateOnly Day, int Sessions, long Seconds)> weeks = [], months = [];
            var weekdays = new (int Sessions, long Seconds)[7];
            for (var day = from; day <= to; day = day.AddDays(1))
            {
                if (day == from || day.DayOfWeek is DayOfWeek.Monday)
                {
                    var monday = day;
                    while (monday.DayOfWeek is not DayOfWeek.Monday)
                    {
                        monday = monday.AddDays(-1);
                    }

                    weeks.Add((monday, 0, 0));
                }

                if (day == from || day.Day == 1)
                {
                    months.Add((new DateOnly(day.Year, day.Month, 1), 0, 0));
                }

                if (days.Find(one => one.Date == day)?.Tally is not { } tally)
                {
                    continue;
                }

                practised += tally.Completed + tally.Partial > 0 ? 1 : 0;
                ended += tally.Completed + tally.Partial + tally.Abandoned;
                completed += tally.Completed;
                seconds += tally.Seconds;
                weeks[^1] = (weeks[^1].Day, weeks[^1].Sessions + tally.Completed, weeks[^1].Seconds + tally.Seconds);
                months[^1] = (months[^1].Day, months[^1].Sessions + tally.Completed, months[^1].Seconds + tally.Seconds);
                var weekday = Array.IndexOf(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], day.DayOfWeek.ToString());
                weekdays[weekday] = (weekdays[weekday].Sessions + tally.Completed, weekdays[weekday].Seconds + tally.Seconds);
            }

            Assert.Equal((practised, ended, completed, seconds), (summary.PractisedDays, summary.Total.Ended, summary.Total.Completed, summary.Total.Seconds));
            Assert.Equal(weeks, summary.Weeks.Select(week => (week.First, week.Sessions, week.Seconds)));
            Assert.Equal(months, summary.Months.Select(month => (month.First, month.Sessions, month.Seconds)));
            Assert.Equal(weekdays, summary.Weekdays.Select(weekday => (weekday.Sessions, weekday.Seconds)));
            Assert.Equal(completed == 0 ? 0 : seconds / 60.0 / completed, summary.AverageMinutes);
            Assert.Equal(ended == 0 ? 0 : 100.0 * completed / ended, summary.CompletionPercent);
        });

    [Fact]
    public void Has_every_week_and_month_although_nothing_was_practised()
    {
        var summary = RangeSummary.Of([], new DateOnly(2025, 12, 31), new DateOnly(2026, 2, 1));

        Assert.Equal(
            ["2025-12-29", "2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"], summary.Weeks.Select(week => $"{week.First:yyyy-MM-dd}"));
        Assert.Equal(["2025-12-01", "2026-01-01", "2026-02-01"], summary.Months.Select(month => $"{month.First:yyyy-MM-dd}"));
        Assert.Equal(7, summary.Weekdays.Count);
        Assert.All(summary.Weeks.Concat(summary.Months), span => Assert.Equal((0, 0L), (span.Sessions, span.Seconds)));
        Assert.Equal((0, 0, 0), (summary.PractisedDays, summary.AverageMinutes, summary.CompletionPercent));
        Assert.Null(summary.Feeling);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, null)]
    [InlineData(2, 2, 1, 0, null)]
    [InlineData(0, 0, 0, 1, PartOfDay.Night)]
    [InlineData(3, 2, 2, 0, PartOfDay.Morning)]
    [InlineData(1, 2, 1, 1, PartOfDay.Midday)]
    [InlineData(1, 0, 2, 1, PartOfDay.Evening)]
    public void Prefers_a_part_of_the_day_only_when_it_has_the_most(int mornings, int middays, int evenings, int nights, PartOfDay? preferred)
    {
        var day = new PracticeDay { Date = Start, Tally = new Tally { Mornings = mornings, Middays = middays, Evenings = evenings, Nights = nights } };

        Assert.Equal(preferred, RangeSummary.Of([day], Start, Start).PreferredPart);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, null)]
    [InlineData(0, 2, 0, 2, null)]
    [InlineData(1, 0, 0, 0, PracticeLength.Brief)]
    [InlineData(0, 2, 1, 1, PracticeLength.Short)]
    [InlineData(1, 2, 3, 1, PracticeLength.Middling)]
    [InlineData(1, 2, 3, 4, PracticeLength.Long)]
    public void Prefers_a_length_only_when_it_has_the_most(int brief, int under20, int middling, int over40, PracticeLength? preferred)
    {
        var day = new PracticeDay { Date = Start, Tally = new Tally { Brief = brief, Short = under20, Middling = middling, Long = over40 } };

        Assert.Equal(preferred, RangeSummary.Of([day], Start, Start).PreferredLength);
    }

    [Fact]
    public void Averages_what_was_felt_over_those_who_said_so()
    {
        PracticeDay[] days =
        [
            new() { Date = Start, Tally = new Tally { Completed = 3, Felt = 2, FeelingSum = 7 } },
            new() { Date = Start.AddDays(1), Tally = new Tally { Completed = 1, Felt = 1, FeelingSum = 5 } },
        ];

        Assert.Equal(4, RangeSummary.Of(days, Start, Start.AddDays(1)).Feeling);
    }
}
