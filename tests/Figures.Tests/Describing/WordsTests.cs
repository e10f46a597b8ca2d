using System.Numerics;
using System.Text.RegularExpressions;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Describing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Moving;
using YogaFlow.Figures.Solving;
using YogaFlow.Figures.Tests.Library;
using YogaFlow.Studio;

namespace YogaFlow.Figures.Tests.Describing;

/// <summary>What is said of the figures of the library. If words are stale: <c>words</c> in the Studio mends it.</summary>
public sealed partial class WordsTests
{
    public static TheoryData<string> Slugs => ShippedFigures.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_kept_words_are_those_of_the_posture(string slug)
    {
        var kept = Kept(slug);

        Assert.Equal(kept.Words, FigureDrawings.WordsOf(kept, ShippedFigures.Describe(slug)));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void They_are_short_sentences(string slug)
    {
        foreach (var words in new[] { Kept(slug).Words.Drawn, Kept(slug).Words.Mirrored })
        {
            Assert.StartsWith("A person ", words, StringComparison.Ordinal);
            Assert.InRange(words.Length, 20, PostureWords.MaxLength);
            Assert.InRange(words.Split(". ").Length, 1, 3);
            Assert.Matches(Sentences(), words);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_other_side_has_the_same_words_with_left_and_right_exchanged(string slug)
    {
        var words = Kept(slug).Words;

        Assert.Equal(Parts(Exchanged(words.Drawn)), Parts(words.Mirrored));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Nobody_stands_on_feet_that_are_above_the_hips(string slug)
    {
        var (words, rig) = (Kept(slug).Words.Drawn, Own(slug).ToRig());
        var hips = rig.Place(Joint.Pelvis).Y;
        var (right, left) = (rig.Place(Joint.AnkleR).Y - hips, rig.Place(Joint.AnkleL).Y - hips);
        if (right > 0 && left > 0)
        {
            Assert.DoesNotMatch("stands|squats|kneels|lunge", words);
        }

        if (words.Contains("upside down", StringComparison.Ordinal))
        {
            Assert.True(hips > rig.Place(Joint.Head).Y);
        }

        if (words.Contains("stands on the right leg", StringComparison.Ordinal))
        {
            Assert.True(right < left);
        }

        if (words.Contains("stands on the left leg", StringComparison.Ordinal))
        {
            Assert.True(left < right);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Who_lies_lies_low_and_faces_that_way(string slug)
    {
        var (words, rig) = (Kept(slug).Words.Drawn, Own(slug).ToRig());
        var chest = rig.Direction(Joint.T7, Vector3.UnitX).Y;
        if (words.StartsWith("A person lies on the back", StringComparison.Ordinal))
        {
            Assert.True(chest > 0 && rig.Place(Joint.C7).Y < .45f);
        }

        if (words.StartsWith("A person lies on the front", StringComparison.Ordinal))
        {
            Assert.True(rig.Direction(Joint.Pelvis, Vector3.UnitX).Y < 0 && rig.Place(Joint.Pelvis).Y < .25f);
        }
    }

    /// <summary>The authors' sentences and the postures' were found on their own: where both tell the side, it is one side.</summary>
    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_author_stands_on_the_same_leg(string slug)
    {
        var author = File.ReadAllText(Path.Combine(ShippedFigures.Repository.FiguresFolder, $"{slug}.yaml"));
        var side = StandingLeg().Match(author);
        if (side.Success)
        {
            Assert.DoesNotContain($"on the {(side.Groups[1].Value == "right" ? "left" : "right")} leg", Kept(slug).Words.Drawn, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_prop_is_told(string slug)
    {
        var words = Kept(slug).Words.Drawn;

        Assert.All(ShippedFigures.Describe(slug).Props.Select(prop => prop.KindName).Distinct(), prop => Assert.Contains(prop, words, StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_in_particular_stands_upright() => Assert.Equal(
        "A person stands with the feet a little apart, the back upright. Arms down at the sides.",
        PostureWords.Of(new SolvedFigure(Quaternion.Identity, Standing(), 0, 0)));

    private static float[] Standing()
    {
        var freedoms = new float[Freedom.Count];
        freedoms[Freedom.PelvisY] = Skeleton.HipHeight;
        return freedoms;
    }

    private static Posture Kept(string slug) => Posture.Parse(File.ReadAllText(ShippedFigures.Repository.PostureFile(slug)));

    private static SolvedFigure Own(string slug) => Kept(slug).Figures[Looks.NameFor(ShippedFigures.Describe(slug))];

    internal static string Exchanged(string words) => Side().Replace(words, side => side.Value switch
    {
        "right" => "left",
        "Right" => "Left",
        "left" => "right",
        _ => "Right",
    });

    /// <summary>The right is told first, so the halves of a sentence change places.</summary>
    private static IEnumerable<string> Parts(string words) =>
        words.ToLowerInvariant().Split(". ").SelectMany((sentence, number) => sentence.TrimEnd('.').Split(", ").Select(part => $"{number} {part}")).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\b([Rr]ight|[Ll]eft)\b")]
    private static partial Regex Side();

    [GeneratedRegex(@"^picture: .*(?:stands|balances)(?: tall)? on the (right|left) leg", RegexOptions.Multiline)]
    private static partial Regex StandingLeg();

    [GeneratedRegex(@"^([A-Z][a-z -]+(, [a-z -]+)*\.( |$))+$")]
    private static partial Regex Sentences();
}
