using YogaFlow.Core.Library;

namespace YogaFlow.Core.Tests.Library;

public sealed class BreathingExerciseTests
{
    [Fact]
    public void A_pattern_in_rounds_takes_its_rounds() =>
        Assert.Equal((19, 76), Lengths(new BreathingExercise { Pattern = Pattern(4, 7, 8), Rounds = 4 }));

    [Fact]
    public void Half_seconds_count() =>
        Assert.Equal((11, 33), Lengths(new BreathingExercise { Pattern = Pattern(5.5, 5.5), Rounds = 3 }));

    [Fact]
    public void A_half_second_at_the_end_is_rounded_up() =>
        Assert.Equal(11, new BreathingExercise { Pattern = Pattern(4, 6.5), Rounds = 1 }.TotalSeconds);

    [Fact]
    public void Minutes_are_what_they_say() =>
        Assert.Equal((10, 300), Lengths(new BreathingExercise { Pattern = Pattern(4, 6), Minutes = 5 }));

    [Fact]
    public void A_rapid_breath_is_counted_by_the_minute_and_rests_between_rounds() =>
        Assert.Equal((30, 150), Lengths(new BreathingExercise { BreathsAMinute = 60, BreathsARound = 30, Rounds = 3, RestSeconds = 30 }));

    [Fact]
    public void One_round_has_no_rest() =>
        Assert.Equal(30, new BreathingExercise { BreathsAMinute = 40, BreathsARound = 20, Rounds = 1, RestSeconds = 45 }.TotalSeconds);

    [Fact]
    public void The_breath_as_it_comes_has_no_round() =>
        Assert.Equal((0, 300), Lengths(new BreathingExercise { Minutes = 5 }));

    [Theory]
    [InlineData(BreathMove.HoldIn, 3, true)]
    [InlineData(BreathMove.HoldOut, 3, true)]
    [InlineData(BreathMove.HoldIn, 2.5, false)]
    [InlineData(BreathMove.Exhale, 8, false)]
    public void A_long_hold_is_a_held_breath_and_a_short_one_a_pause(BreathMove move, double seconds, bool held) =>
        Assert.Equal(held, new BreathingExercise { Pattern = [new BreathPhase { Phase = move, Seconds = seconds }] }.IsHeld);

    [Fact]
    public void What_is_searched_and_filtered_comes_from_what_the_author_wrote()
    {
        var exercise = new BreathingExercise
        {
            Slug = "humming-bee",
            Name = "Humming Bee Breath",
            Aliases = ["Bee Breath"],
            Sanskrit = new SanskritName { Iast = "Bhrāmarī", Plain = "Bhramari" },
            Conditions =
            [
                new BreathingCondition { Condition = "asthma", Severity = Severity.Caution },
                new BreathingCondition { Condition = "panic", Severity = Severity.Avoid },
            ],
        };

        exercise.Index();

        Assert.Equal(["panic"], exercise.ForbiddenFor);
        Assert.Equal(NameFold.KeyOf(["Humming Bee Breath", "humming-bee", "Bhrāmarī", "Bee Breath"]), exercise.SearchKey);
    }

    [Fact]
    public void Without_a_Sanskrit_name_it_is_still_found()
    {
        var exercise = new BreathingExercise { Slug = "box-breath", Name = "Box Breath" };

        exercise.Index();

        Assert.Equal(NameFold.KeyOf(["Box Breath"]), exercise.SearchKey);
    }

    private static (int Round, int Total) Lengths(BreathingExercise exercise) => ((int)exercise.RoundSeconds, exercise.TotalSeconds);

    private static List<BreathPhase> Pattern(params double[] seconds) => [.. seconds.Select(one => new BreathPhase { Seconds = one })];
}
