using CsCheck;
using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class BadgeCaseTests
{
    private static readonly BadgeCase Case = CaseOf(standing: 12);

    private static readonly BadgeFacts Nothing = new(0, 0, 0, new Dictionary<string, CategoryCount>(), new HashSet<string>());

    private static readonly Gen<BadgeFacts> AnyFacts = Gen
        .Select(Gen.Int[0, 120], Gen.Int[0, 600], Gen.Long[0, 400_000], Gen.Int[0, 12], Gen.Int[0, 5], Gen.Int[0, 3])
        .Select((streak, sessions, seconds, standing, twists, styles) => new BadgeFacts(
            streak,
            sessions,
            seconds,
            new Dictionary<string, CategoryCount> { ["standing"] = new(standing, 12), ["twists"] = new(twists, 5) },
            new HashSet<string>(new[] { "yin", "hatha" }.Where((_, index) => (styles & (1 << index)) != 0))));

    [Fact]
    public void Holds_every_badge_once_and_none_for_a_category_without_poses()
    {
        Assert.Equal(
            [
                "streak-7", "streak-14", "streak-30", "streak-60", "streak-100",
                "sessions-10", "sessions-25", "sessions-50", "sessions-100", "sessions-500",
                "hours-10", "hours-25", "hours-50", "hours-100",
                "category-standing", "category-twists",
                "style-yin", "style-hatha",
            ],
            Case.Badges.Select(badge => badge.Code));
        Assert.Equal((12, "standing"), (Find("category-standing").Threshold, Find("category-standing").Word));
    }

    [Fact]
    public void Says_quietly_what_each_badge_is_for() => Assert.All(Case.Badges, badge =>
    {
        Assert.EndsWith(".", badge.Meaning, StringComparison.Ordinal);
        Assert.DoesNotContain('!', badge.Name + badge.Meaning);
        Assert.NotEmpty(badge.Name);
        Assert.InRange(badge.Code.Length, 1, BadgeAward.CodeMaxLength);
    });

    [Theory]
    [InlineData("streak-7", 6, 7)]
    [InlineData("streak-100", 99, 100)]
    [InlineData("sessions-10", 9, 10)]
    [InlineData("sessions-500", 499, 500)]
    [InlineData("hours-10", 35_999, 36_000)]
    [InlineData("hours-100", 359_999, 360_000)]
    [InlineData("category-standing", 11, 12)]
    [InlineData("style-yin", 0, 1)]
    public void Gives_a_badge_from_its_threshold_on(string code, int before, int from)
    {
        BadgeFacts With(int amount) => Find(code).Family switch
        {
            BadgeFamily.Streak => Nothing with { BestStreakDays = amount },
            BadgeFamily.Sessions => Nothing with { Sessions = amount },
            BadgeFamily.Hours => Nothing with { Seconds = amount },
            BadgeFamily.Category => Nothing with { Categories = new Dictionary<string, CategoryCount> { ["standing"] = new(amount, 12) } },
            _ => Nothing with { Styles = new HashSet<string>(amount == 0 ? ["hatha"] : ["yin"]) },
        };

        Assert.False(Find(code).Earned(With(before)));
        Assert.True(Find(code).Earned(With(from)));
        Assert.Equal(Find(code).Threshold, Find(code).Value(With(from)));
    }

    [Fact]
    public void Counts_whole_hours() => Assert.Equal(2, Find("hours-10").Value(Nothing with { Seconds = (3 * 3600) - 1 }));

    [Fact]
    public void Shows_what_comes_next_and_the_nearest_first()
    {
        var facts = new BadgeFacts(
            12, 30, 0, new Dictionary<string, CategoryCount> { ["standing"] = new(9, 12) }, new HashSet<string> { "hatha" });

        Assert.Equal(
            [
                ("streak-14", 12, 14), ("category-standing", 9, 12), ("sessions-50", 30, 50),
                ("hours-10", 0, 10), ("category-twists", 0, 5), ("style-yin", 0, 1),
            ],
            Case.Next(facts).Select(next => (next.Badge.Code, next.Value, next.Threshold)));
    }

    [Fact]
    public void Does_not_ask_again_for_what_was_awarded_before_the_library_grew()
    {
        var facts = Nothing with { Categories = new Dictionary<string, CategoryCount> { ["standing"] = new(12, 13) } };
        var grown = CaseOf(standing: 13);
        var award = BadgeAward.Of(Guid.Empty, Find("category-standing"), DateTimeOffset.UnixEpoch);
        var badge = grown.Badges.Single(badge => badge.Code == award.Code);

        Assert.False(badge.Earned(facts));
        Assert.True(award.Holds(badge.Value(facts)));
        Assert.Contains(grown.Next(facts), next => next.Badge == badge);
        Assert.DoesNotContain(grown.Next(facts, new HashSet<string> { award.Code }), next => next.Badge == badge);
    }

    [Fact]
    public void Never_takes_a_badge_for_having_done_more() =>
        Gen.Select(AnyFacts, AnyFacts).Sample((some, more) =>
        {
            var sum = new BadgeFacts(
                some.BestStreakDays + more.BestStreakDays,
                some.Sessions + more.Sessions,
                some.Seconds + more.Seconds,
                some.Categories.ToDictionary(
                    count => count.Key, count => count.Value with { Practised = Math.Max(count.Value.Practised, more.Categories[count.Key].Practised) }),
                some.Styles.Union(more.Styles).ToHashSet());

            Assert.Subset(Case.Earned(sum).ToHashSet(), Case.Earned(some).ToHashSet());
            Assert.All(Case.Badges, badge => Assert.True(badge.Value(sum) >= badge.Value(some)));
        });

    [Fact]
    public void Puts_each_badge_among_the_earned_or_behind_what_comes_next() => AnyFacts.Sample(facts =>
    {
        var next = Case.Next(facts);

        Assert.Equal(next.OrderByDescending(progress => progress.Share), next);
        Assert.All(next, progress => Assert.InRange(progress.Value, 0, progress.Threshold - 1));
        Assert.All(Case.Badges.Except(Case.Earned(facts)), badge => Assert.Contains(
            next, progress => (progress.Badge.Family, progress.Badge.Word) == (badge.Family, badge.Word)
                && progress.Threshold <= badge.Threshold));
    });

    private static BadgeCase CaseOf(int standing) => BadgeCase.All(
        new Dictionary<string, string> { ["standing"] = "Standing", ["seated"] = "Seated", ["balancing"] = "Balancing", ["twists"] = "Twists" },
        new Dictionary<string, string> { ["yin"] = "Yin", ["hatha"] = "Hatha" },
        new Dictionary<string, int> { ["standing"] = standing, ["seated"] = 0, ["twists"] = 5 });

    private static Badge Find(string code) => Case.Badges.Single(badge => badge.Code == code);
}
