using YogaFlow.Core.Library;
using YogaFlow.Core.Progress.Suggesting;

namespace YogaFlow.Core.Tests.Progress.Suggesting;

public sealed class SuggestionReasonTests
{
    private const int LongEnough = 60 * 60;

    [Theory]
    [InlineData(20, "Fits your 20 minutes.")]
    [InlineData(15, "Fits your 20 minutes.")]
    [InlineData(14, "Takes 14 of your 20 minutes.")]
    [InlineData(21, "About as long as your 20 minutes.")]
    [InlineData(22, "About as long as your 20 minutes.")]
    public void Time_available(int minutes, string sentence) => Assert.Equal(
        (ReasonKind.FitsTime, sentence), Asked.First(Asked.Sequence(1, minutes), Asked.Anyone with { MinutesAvailable = 20 }));

    [Theory]
    [InlineData(23, 20, "Takes 23 minutes; nothing that fits your 20 minutes is left.")]
    [InlineData(2, 1, "Takes 2 minutes; nothing that fits your 1 minute is left.")]
    public void Too_long_for_the_time_available(int minutes, int available, string sentence) => Assert.Equal(
        (ReasonKind.TooLong, sentence), Asked.First(Asked.Sequence(1, minutes), Asked.Anyone with { MinutesAvailable = available }));

    [Theory]
    [InlineData(16, true)]
    [InlineData(24, true)]
    [InlineData(15, false)]
    [InlineData(25, false)]
    public void Usual_length(int minutes, bool isSaid) => Assert.Equal(
        isSaid,
        Asked.Sentences(Asked.Sequence(1, minutes), Asked.Anyone with { UsualSeconds = 20 * 60 }).Contains("About as long as you usually practise."));

    [Theory]
    [InlineData("04:00", "vinyasa", "strength", "A good way to wake up.")]
    [InlineData("10:59", "gentle", "energy", "A good way to wake up.")]
    [InlineData("08:00", "gentle", "flexibility", null)]
    [InlineData("08:00", "yin", "energy", null)]
    [InlineData("03:59", "vinyasa", "strength", null)]
    [InlineData("11:00", "vinyasa", "strength", null)]
    [InlineData("16:59", "yin", "relaxation", null)]
    [InlineData("17:00", "yin", "flexibility", "Quiet enough for the evening.")]
    [InlineData("21:59", "hatha", "relaxation", "Quiet enough for the evening.")]
    [InlineData("20:00", "power", "relaxation", null)]
    [InlineData("20:00", "gentle", "energy", null)]
    [InlineData("22:00", "restorative", "relaxation", "Quiet enough for the night.")]
    [InlineData("00:30", "gentle", "balance", "Quiet enough for the night.")]
    public void Time_of_day(string time, string style, string focus, string? sentence)
    {
        var suggestion = Assert.Single(Suggester.Choose(
            [Asked.Sequence(1, style: style, focus: focus)],
            Asked.Anyone with { LocalTime = TimeOnly.Parse(time, null) }, Asked.Label));

        Assert.Equal(sentence, suggestion.Reasons.SingleOrDefault(reason => reason.Kind is ReasonKind.TimeOfDay)?.Sentence);
    }

    [Theory]
    [InlineData(0, 0.4, "Brings what your last four weeks had none of: twists.")]
    [InlineData(100, 0.4, "Brings what your last four weeks had little of: twists.")]
    [InlineData(200, 0.4, null)] // 5 % of 4000 seconds is no longer little
    [InlineData(100, 0.09, null)] // the sequence has few twists itself
    public void What_was_neglected(int twistSeconds, double share, string? sentence)
    {
        var practiser = Asked.Anyone with
        {
            CategorySeconds = new Dictionary<string, int> { ["standing"] = 4000 - twistSeconds, ["twists"] = twistSeconds },
        };

        var said = Asked.Sentences(Asked.Sequence(1, categories: [("twists", share), ("standing", 1 - share)]), practiser);

        Assert.Equal(sentence, said.SingleOrDefault(text => text.StartsWith("Brings", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(LongEnough, true)]
    [InlineData(LongEnough - 1, false)]
    public void Nothing_is_called_neglected_before_there_is_enough_to_compare_with(int held, bool isSaid)
    {
        var practiser = Asked.Anyone with { CategorySeconds = new Dictionary<string, int> { ["standing"] = held } };

        var first = Asked.First(Asked.Sequence(1, categories: [("twists", 1)]), practiser);

        Assert.Equal(isSaid, first.Kind is ReasonKind.Neglected);
    }

    [Fact]
    public void A_favourite() => Assert.Equal(
        (ReasonKind.Favourite, "One of your favourites."),
        Asked.First(Asked.Sequence(4), Asked.Anyone with { Favourites = new HashSet<int> { 4 } }));

    [Theory]
    [InlineData("3", "", "Has a pose you marked as pleasing.")]
    [InlineData("2 3 9", "", "Has poses you marked as pleasing.")]
    [InlineData("2 3", "3", "Has a pose you marked as pleasing.")]
    [InlineData("3", "3", null)]
    [InlineData("9", "", null)]
    public void Pleasing_poses(string pleased, string hurt, string? sentence)
    {
        var practiser = Asked.Anyone with { PleasedPoses = Ids(pleased), HurtPoses = Ids(hurt) };

        var said = Asked.Sentences(Asked.Sequence(1, poses: [1, 2, 3]), practiser);

        Assert.Equal(sentence, said.SingleOrDefault(text => text.Contains("pleasing", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(3, 0, "You practised it three times and come back to it.")]
    [InlineData(13, 0, "You practised it 13 times and come back to it.")]
    [InlineData(2, 12, "You last practised it twelve days ago.")]
    [InlineData(1, 7, "You last practised it seven days ago.")]
    public void What_was_practised_before(int times, int daysAgo, string sentence) => Assert.Contains(
        sentence, Asked.Sentences(Asked.Sequence(1), Practised(1, daysAgo, times)));

    [Theory]
    [InlineData(2, 6)]
    [InlineData(2, -1)] // flown over the date line
    public void A_sequence_of_the_last_days_has_neither_reason(int times, int daysAgo) => Assert.Equal(
        ["Right for your level."], Asked.Sentences(Asked.Sequence(1), Practised(1, daysAgo, times)));

    [Fact]
    public void Not_practised_lately() => Assert.Contains(
        "You have not practised it lately.", Asked.Sentences(Asked.Sequence(1), Practised(2, daysAgo: 1, times: 1)));

    [Theory]
    [InlineData("wrist", "Has no pose that needs care with your limits: wrist.")]
    [InlineData("wrist lower_back", "Has no pose that needs care with your limits: low back or disc, wrist.")]
    [InlineData("wrist lower_back neck", "Has no pose that needs care with your limits.")]
    [InlineData("wrist knee", null)]
    [InlineData("", null)]
    public void Limits_of_the_body(string limits, string? sentence)
    {
        var practiser = Asked.Anyone with { Limits = limits.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet() };

        var said = Asked.Sentences(Asked.Sequence(1, caution: ["knee"]), practiser);

        Assert.Equal(sentence, said.SingleOrDefault(text => text.StartsWith("Has no pose", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Levels.Beginner, Levels.Beginner, "Right for your level.")]
    [InlineData(Levels.Beginner, Levels.Intermediate, "A step above your level.")]
    [InlineData(Levels.Intermediate, Levels.Advanced, "A step above your level.")]
    [InlineData(Levels.Advanced, Levels.Intermediate, "Easier than your level.")]
    [InlineData(Levels.Advanced, Levels.Beginner, "Easier than your level.")]
    public void Level(string person, string sequence, string sentence) => Assert.Equal(
        [sentence], Asked.Sentences(Asked.Sequence(1, level: sequence), Asked.Anyone with { Level = person }));

    [Fact]
    public void A_pose_that_hurt_is_said_first() => Assert.Equal(
        ["Has a pose that hurt you; nothing without one is left.", "One of your favourites."],
        Asked.Sentences(
            Asked.Sequence(1, poses: [1, 2]), Asked.Anyone with { HurtPoses = Ids("2"), Favourites = new HashSet<int> { 1 } }));

    [Fact]
    public void Pain_is_said_before_time() => Assert.Equal(
        ["Has a pose that hurt you; nothing without one is left.", "Takes 20 minutes; nothing that fits your 18 minutes is left."],
        Asked.Sentences(
            Asked.Sequence(1, minutes: 20, poses: [1]), Asked.Anyone with { HurtPoses = Ids("1"), MinutesAvailable = 18 }));

    [Fact]
    public void At_most_two_are_said_and_what_weighs_most_first() => Assert.Equal(
        ["Fits your 20 minutes.", "Quiet enough for the evening."],
        Asked.Sentences(
            Asked.Sequence(1, style: "yin"),
            Asked.Anyone with { MinutesAvailable = 20, LocalTime = new TimeOnly(20, 0), Favourites = new HashSet<int> { 1 } }));

    private static Practiser Practised(int id, int daysAgo, int times) => Asked.Anyone with
    {
        Sequences = new Dictionary<int, PractisedSequence> { [id] = new(Asked.Today.AddDays(-daysAgo), times) },
    };

    private static HashSet<int> Ids(string ids) =>
        [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, null))];
}
