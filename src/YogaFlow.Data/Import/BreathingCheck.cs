using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>Holds one breathing exercise against the rules of the library.</summary>
internal static class BreathingCheck
{
    private static readonly string[] Fields =
    [
        "slug", "name", "aliases", "sanskrit", "summary", "description", "level", "energy", "position", "steps",
        "cue_eyes_closed", "benefits", "conditions", "source", "licence",
    ];

    /// <summary>The exercise, when every field is there; null, with faults, when not.</summary>
    public static BreathingExercise? Read(LibraryFile file)
    {
        var whole = file.Has("breaths_a_minute")
            ? file.HasFields("", [.. Fields, "breaths_a_minute", "breaths_a_round", "rounds"], "rest_seconds")
            : file.HasFields("", [.. Fields, "pattern"], "rounds", "minutes", "rest_seconds");
        whole &= file.IsNull("sanskrit") || file.HasFields("sanskrit", ["iast", "plain", "devanagari", "meaning"]);
        for (var i = 0; i < file.Count("pattern"); i++)
        {
            whole &= file.HasFields($"pattern[{i}]", ["phase", "seconds"], "nostril", "way");
        }

        for (var i = 0; i < file.Count("conditions"); i++)
        {
            whole &= file.HasFields($"conditions[{i}]", ["condition", "severity", "why", "alternative"]);
        }

        return whole ? file.As<BreathingExercise>() : null;
    }

    public static void Check(
        LibraryFile file, BreathingExercise exercise, IReadOnlyDictionary<string, BreathingExercise> all, Vocabulary words)
    {
        if (exercise.Slug != file.Slug)
        {
            file.FaultAt("slug", $"should be {file.Slug}, the name of the file.");
        }

        CheckTexts(file, exercise);
        PoseCheck.Words(file.FaultAt, "level", [exercise.Level], words.Levels);
        PoseCheck.Words(file.FaultAt, "energy", [exercise.Energy], words.Energies);
        PoseCheck.Words(file.FaultAt, "position", [exercise.Position], words.BasePositions);
        CheckLength(file, exercise);
        CheckPattern(file, exercise.Pattern);
        CheckConditions(file, exercise, all, words);
    }

    private static void CheckTexts(LibraryFile file, BreathingExercise exercise)
    {
        PoseCheck.Filled(file.FaultAt, "name", exercise.Name, BreathingExercise.NameMaxLength);
        PoseCheck.Filled(file.FaultAt, "summary", exercise.Summary, BreathingExercise.SummaryMaxLength);
        PoseCheck.Filled(file.FaultAt, "description", exercise.Description);
        PoseCheck.Filled(file.FaultAt, "cue_eyes_closed", exercise.CueEyesClosed, BreathingExercise.EyesClosedCueMaxLength);
        PoseCheck.Filled(file.FaultAt, "source", exercise.Source);
        PoseCheck.Filled(file.FaultAt, "licence", exercise.Licence);
        if (exercise.Sanskrit is { } sanskrit)
        {
            PoseCheck.Filled(file.FaultAt, "sanskrit.iast", sanskrit.Iast);
            PoseCheck.Filled(file.FaultAt, "sanskrit.plain", sanskrit.Plain);
            PoseCheck.Filled(file.FaultAt, "sanskrit.devanagari", sanskrit.Devanagari);
            PoseCheck.Filled(file.FaultAt, "sanskrit.meaning", sanskrit.Meaning);
        }

        foreach (var (field, list) in new[] { ("steps", exercise.Steps), ("benefits", exercise.Benefits) })
        {
            if (list.Count == 0 || list.Any(string.IsNullOrWhiteSpace))
            {
                file.FaultAt(field, "needs at least one entry, and none may be empty.");
            }
        }
    }

    private static void CheckLength(LibraryFile file, BreathingExercise exercise)
    {
        if (exercise.Rounds is null == exercise.Minutes is null)
        {
            file.FaultAt("minutes", "either rounds or minutes must be there, and not both.");
        }

        if (exercise.Rounds is { } rounds)
        {
            PoseCheck.InRange(file.FaultAt, "rounds", rounds, 1, BreathingExercise.MostRounds);
        }

        if (exercise.Minutes is { } minutes)
        {
            PoseCheck.InRange(file.FaultAt, "minutes", minutes, 1, BreathingExercise.MostMinutes);
        }

        PoseCheck.InRange(file.FaultAt, "rest_seconds", exercise.RestSeconds, 0, BreathingExercise.LongestRestSeconds);
        if (exercise.RestSeconds > 0 && exercise.Rounds is null)
        {
            file.FaultAt("rest_seconds", "there is a rest only between rounds.");
        }

        if (exercise is { BreathsAMinute: { } pace, BreathsARound: { } breaths })
        {
            PoseCheck.InRange(
                file.FaultAt, "breaths_a_minute", pace, BreathingExercise.SlowestRapidBreathsAMinute, BreathingExercise.FastestRapidBreathsAMinute);
            PoseCheck.InRange(file.FaultAt, "breaths_a_round", breaths, 1, BreathingExercise.MostBreathsARound);
        }
        else if (exercise.Pattern.Count == 0 && exercise.Rounds is not null)
        {
            file.FaultAt("rounds", "the breath as it comes has no rounds; give it minutes.");
        }
    }

    private static void CheckPattern(LibraryFile file, List<BreathPhase> pattern)
    {
        if (pattern.Count > BreathingExercise.MostPhases)
        {
            file.FaultAt("pattern", $"has {pattern.Count} phases; at most {BreathingExercise.MostPhases} are allowed.");
        }

        // A round begins with a breath in and ends empty, so that the next can follow.
        if (pattern is [var first, ..] && first.Phase is not BreathMove.Inhale)
        {
            file.FaultAt("pattern[0].phase", "a round begins with inhale.");
        }

        if (pattern is [.., var last] && last.Phase is not (BreathMove.Exhale or BreathMove.HoldOut))
        {
            file.FaultAt($"pattern[{pattern.Count - 1}].phase", "a round ends with exhale or hold_out.");
        }

        for (var i = 0; i < pattern.Count; i++)
        {
            CheckPhase(file, $"pattern[{i}]", pattern[i], i == 0 ? null : pattern[i - 1].Phase);
        }
    }

    private static void CheckPhase(LibraryFile file, string at, BreathPhase phase, BreathMove? before)
    {
        if (!Enum.IsDefined(phase.Phase) || !Enum.IsDefined(phase.Nostril) || !Enum.IsDefined(phase.Way))
        {
            file.FaultAt(at, "phase, nostril and way are words, not numbers.");
        }

        // Written so that what is no number does not pass either.
        if (!(phase.Seconds is >= BreathPhase.ShortestSeconds and <= BreathPhase.LongestSeconds) || phase.Seconds * 2 % 1 != 0)
        {
            file.FaultAt($"{at}.seconds", FormattableString.Invariant(
                $"is {phase.Seconds}; it must be from {BreathPhase.ShortestSeconds} to {BreathPhase.LongestSeconds}, to the half second."));
        }

        if ((phase.Phase, before) is (BreathMove.HoldIn, not BreathMove.Inhale) or (BreathMove.HoldOut, not BreathMove.Exhale))
        {
            file.FaultAt($"{at}.phase", "hold_in comes after inhale, and hold_out after exhale.");
        }

        if (phase.Nostril is not Nostril.Both && (phase.IsHold || phase.Way is not BreathWay.Nose))
        {
            file.FaultAt($"{at}.nostril", "one nostril is for a breath through the nose.");
        }

        if (phase.IsHold && phase.Way is not BreathWay.Nose)
        {
            file.FaultAt($"{at}.way", "a hold has no way.");
        }
    }

    private static void CheckConditions(
        LibraryFile file, BreathingExercise exercise, IReadOnlyDictionary<string, BreathingExercise> all, Vocabulary words)
    {
        for (var i = 0; i < exercise.Conditions.Count; i++)
        {
            var (condition, at) = (exercise.Conditions[i], $"conditions[{i}]");
            PoseCheck.Words(file.FaultAt, $"{at}.condition", [condition.Condition], words.BreathingConditions);
            PoseCheck.Filled(file.FaultAt, $"{at}.why", condition.Why);
            if (!Enum.IsDefined(condition.Severity))
            {
                file.FaultAt($"{at}.severity", "is avoid or caution.");
            }

            if (exercise.Conditions.Take(i).Any(one => one.Condition == condition.Condition))
            {
                file.FaultAt($"{at}.condition", $"{condition.Condition} is listed twice.");
            }

            if (condition.Alternative == exercise.Slug)
            {
                file.FaultAt($"{at}.alternative", "an exercise cannot refer to itself.");
            }
            else if (!all.TryGetValue(condition.Alternative, out var other))
            {
                file.FaultAt($"{at}.alternative", $"there is no breathing exercise called '{condition.Alternative}'.");
            }
            else if (other.Conditions.Any(one => one.Condition == condition.Condition))
            {
                file.FaultAt($"{at}.alternative", $"{other.Slug} has the condition {condition.Condition} itself.");
            }
        }

        if (exercise.IsRapid || exercise.IsHeld)
        {
            foreach (var missing in words.CalmBreathOnly.Where(word => !exercise.Conditions.Any(
                one => one.Condition == word && one.Severity is Severity.Avoid)))
            {
                file.FaultAt("conditions", $"{missing} must be listed as avoid: the breath is {(exercise.IsRapid ? "rapid" : "held")}.");
            }
        }
    }
}
