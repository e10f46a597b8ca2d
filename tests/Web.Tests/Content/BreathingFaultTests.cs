using YogaFlow.Core.Library;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Content;

/// <summary>The shipped breathing exercises are good, and one that is not is refused with file, line and reason.</summary>
[Trait("Engine", "None")]
public sealed class BreathingFaultTests : IDisposable
{
    private const string Box = "breathing/box-breath.yaml";
    private const string Nostrils = "breathing/alternate-nostril.yaml";
    private const string Rapid = "breathing/skull-shining.yaml";
    private const string Natural = "breathing/natural-breath.yaml";
    private const string Lion = "breathing/lions-breath.yaml";

    private readonly ContentCopy _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void What_ships_has_no_fault()
    {
        var library = _content.Read();

        Assert.Equal(Repository.Files("content/breathing", ".yaml").Count, library.Breathing.Count);
        Assert.All(library.Breathing, exercise => Assert.True(exercise.TotalSeconds is >= 30 and <= 3600, exercise.Slug));
        Assert.Contains(library.Breathing, exercise => exercise.IsRapid);
        Assert.Contains(library.Breathing, exercise => exercise.IsHeld);
        Assert.Contains(library.Breathing, exercise => exercise.Pattern.Count == 0 && !exercise.IsRapid);
    }

    [Fact]
    public void Everyone_has_an_exercise()
    {
        var library = _content.Read();

        Assert.All(
            library.Vocabulary.BreathingConditions.Keys,
            condition => Assert.Contains(library.Breathing, exercise => exercise.Conditions.All(one => one.Condition != condition)));
    }

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var box = _content.Read().Breathing.Single(exercise => exercise.Slug == "box-breath");
        var nostrils = _content.Read().Breathing.Single(exercise => exercise.Slug == "alternate-nostril");

        Assert.Equal([BreathMove.Inhale, BreathMove.HoldIn, BreathMove.Exhale, BreathMove.HoldOut], box.Pattern.Select(phase => phase.Phase));
        Assert.Null(box.Sanskrit);
        Assert.Equal((16.0, 160), (box.RoundSeconds, box.TotalSeconds));
        Assert.Equal([Nostril.Left, Nostril.Right, Nostril.Right, Nostril.Left], nostrils.Pattern.Select(phase => phase.Nostril));
        Assert.Equal("Anuloma Viloma", nostrils.Sanskrit?.Iast);
    }

    [Theory]
    [InlineData(Box, @"^slug: .*$", "slug: square-breath", "box-breath")]
    [InlineData(Box, @"^name: .*$", "name: \"\"", "empty")]
    [InlineData(Box, @"^summary: .*$", "summary: aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbba", "at most 120")]
    [InlineData(Box, @"^summary: .*$", "summary: It cures a bad mood.", "cures")]
    [InlineData(Box, @"^level: \w+", "level: expert", "expert")]
    [InlineData(Box, @"^energy: \w+", "energy: sparkling", "sparkling")]
    [InlineData(Box, @"^position: \w+", "position: floating", "floating")]
    [InlineData(Box, @"^rounds: 10", "rounds: 0", "from 1")]
    [InlineData(Box, @"^rounds: 10", "minutes: 61", "from 1 to 60")]
    [InlineData(Box, @"^rounds: 10", "minutes: 5\nrounds: 10", "not both")]
    [InlineData(Box, @"^rounds: 10", "rounds: 10\nrest_seconds: 121", "from 0 to 120", 1)]
    [InlineData(Box, @"inhale, seconds: 4", "inhale, seconds: 0", "half second")]
    [InlineData(Box, @"inhale, seconds: 4", "inhale, seconds: 4.3", "half second")]
    [InlineData(Box, @"inhale, seconds: 4", "inhale, seconds: .nan", "half second")]
    [InlineData(Box, @"inhale, seconds: 4", "inhale, seconds: 61", "half second")]
    [InlineData(Box, @"inhale, seconds: 4", "exhale, seconds: 4", "begins with inhale")]
    [InlineData(Box, @"inhale, seconds: 4", "7, seconds: 4", "words, not numbers")]
    [InlineData(Box, @"phase: hold_in, ", "phase: hold_out, ", "after exhale")]
    [InlineData(Box, @"phase: hold_out, ", "phase: inhale, ", "ends with")]
    [InlineData(Box, @"hold_in, seconds: 4", "hold_in, seconds: 4, nostril: left", "one nostril")]
    [InlineData(Box, @"hold_in, seconds: 4", "hold_in, seconds: 4, way: mouth", "no way")]
    [InlineData(Nostrils, @"seconds: 4, nostril: left", "seconds: 4, nostril: left, way: mouth", "one nostril")]
    [InlineData(Box, @"^    alternative: .*$", "    alternative: no-such-breath", "no-such-breath")]
    [InlineData(Box, @"^    alternative: .*$", "    alternative: box-breath", "itself")]
    [InlineData(Box, @"^    alternative: .*$", "    alternative: triangle-breath", "has the condition")]
    [InlineData(Box, @"^  - condition: high_blood_pressure$", "  - condition: broken_heart", "broken_heart")]
    [InlineData(Box, @"^  - condition: glaucoma$", "  - condition: panic", "twice")]
    [InlineData(Lion, @"^  iast: .*$", "  iast: \"\"", "empty")]
    [InlineData(Rapid, @"^breaths_a_minute: .*$", "breaths_a_minute: 200", "from 20 to 120")]
    [InlineData(Rapid, @"^breaths_a_round: .*$", "breaths_a_round: 0", "from 1")]
    [InlineData(Natural, @"^minutes: 5", "rounds: 5", "give it minutes")]
    [InlineData(Natural, @"^minutes: 5", "minutes: 5\nrest_seconds: 5", "only between rounds", 1)]
    public void A_fault_is_named_with_file_line_and_reason(string file, string pattern, string replacement, string reason, int below = 0)
    {
        var line = _content.Replace(file, pattern, replacement) + below;

        var faults = _content.Faults();

        Assert.Contains(faults, fault => fault.File == file && fault.Line == line && fault.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Box, "high_blood_pressure")]
    [InlineData(Box, "pregnancy_second_trimester")]
    [InlineData(Rapid, "epilepsy")]
    [InlineData(Rapid, "heart")]
    public void A_held_or_rapid_breath_must_be_left_out_by_those_whom_it_may_harm(string file, string condition)
    {
        _content.Replace(file, $@"condition: {condition}\n    severity: avoid", $"condition: {condition}\n    severity: caution");

        Assert.Contains(_content.Faults(), fault => fault.File == file && fault.Reason.Contains($"{condition} must be listed as avoid", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Box, @"^cue_eyes_closed: >-\n(  .*\n)+", "cue_eyes_closed")]
    [InlineData(Box, @"^sanskrit: null\n", "sanskrit")]
    [InlineData(Box, @"^pattern:\n(  .*\n)+", "pattern")]
    [InlineData(Box, @", seconds: 4", "pattern[0].seconds")]
    [InlineData(Lion, @"^  meaning: .*\n", "sanskrit.meaning")]
    [InlineData(Rapid, @"^breaths_a_round: .*\n", "breaths_a_round")]
    [InlineData(Rapid, @"^rounds: .*\n", "rounds")]
    [InlineData(Lion, @"^    why: .*\n", "conditions[0].why")]
    public void A_missing_field_is_named(string file, string pattern, string field)
    {
        _content.Replace(file, pattern, "");

        Assert.Contains(_content.Faults(), fault => fault.File == file && fault.Line > 0 && fault.Reason.Contains($"{field} is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_length_must_be_there()
    {
        _content.Replace(Box, @"^rounds: 10\n", "");

        Assert.Contains(_content.Faults(), fault => fault.File == Box && fault.Reason.Contains("rounds or minutes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Box, @"^level: ", "levle: x\nlevel: ", "levle")]
    [InlineData(Box, @"phase: inhale, ", "phase: inhale, nose: left, ", "pattern[0].nose")]
    [InlineData(Box, @"^rounds: 10", "breaths_a_round: 10", "breaths_a_round")]
    [InlineData(Rapid, @"^rounds: ", "minutes: 3\nrounds: ", "minutes")]
    [InlineData(Lion, @"^  iast: ", "  latin: x\n  iast: ", "sanskrit.latin")]
    public void An_unknown_field_is_named_with_its_line(string file, string pattern, string replacement, string field)
    {
        var line = _content.Replace(file, pattern, replacement);

        Assert.Contains(_content.Faults(), fault => fault.File == file && fault.Line == line && fault.Reason.Contains($"{field} is not a field here", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aliases")]
    [InlineData("pattern")]
    [InlineData("rounds")]
    [InlineData("steps")]
    [InlineData("conditions")]
    [InlineData("summary")]
    public void A_field_without_a_value_is_a_fault_and_not_a_crash(string field)
    {
        _content.Replace(Box, $@"^{field}:(.*\n(?:[ ]+.*\n)*)", $"{field}:\n");

        Assert.Contains(_content.Faults(), fault => fault.File == Box && fault.Line > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("- a\n- list\n")]
    [InlineData("{ not: [closed")]
    public void What_is_no_exercise_is_a_fault_of_its_file(string text)
    {
        _content.Write(Box, text);

        Assert.Contains(_content.Faults(), fault => fault.File == Box && fault.Line > 0 && fault.Reason.Length > 0);
    }

    [Fact]
    public void The_rule_for_held_breath_names_words_that_there_are()
    {
        _content.Replace("vocabulary.yaml", "^  - panic$", "  - dread");

        Assert.Contains(_content.Faults(), fault => fault.File == "vocabulary.yaml" && fault.Reason.Contains("dread", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pose_says_nothing_of_what_only_breathing_respects()
    {
        _content.Replace("poses/tree.yaml", "^  - condition: knee$", "  - condition: epilepsy");

        Assert.Contains(_content.Faults(), fault => fault.File == "poses/tree.yaml" && fault.Reason.Contains("'epilepsy' is not in the vocabulary", StringComparison.Ordinal));
    }
}
