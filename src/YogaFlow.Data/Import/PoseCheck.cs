using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>Holds one pose file against the rules of the library.</summary>
internal static class PoseCheck
{
    private static readonly string[] Fields =
    [
        "slug", "name", "aliases", "sanskrit", "variation_of", "base", "categories", "family", "level", "sides", "hold",
        "enter_on", "energy", "description", "entry", "stay", "exit", "cues", "breath", "gaze", "benefits", "stretches",
        "strengthens", "props", "modifications", "easier", "harder", "preparations", "counterposes", "next", "conditions",
        "source", "licence",
    ];

    /// <summary>The pose, when every field is there; null, with faults, when not.</summary>
    public static Pose? Read(LibraryFile file)
    {
        var whole = file.HasFields("", Fields);
        whole &= file.HasFields("sanskrit", ["iast", "plain", "devanagari", "meaning"]);
        whole &= file.HasFields("hold", ["seconds", "breaths", "kind"]);
        whole &= file.HasFields("cues", ["short", "long", "eyes_closed"]);
        whole &= file.HasFields("props", ["required", "optional"]);
        for (var i = 0; i < file.Count("conditions"); i++)
        {
            whole &= file.HasFields($"conditions[{i}]", ["condition", "severity", "why", "alternative"]);
        }

        return whole ? file.As<Pose>() : null;
    }

    public static void Check(LibraryFile file, Pose pose, IReadOnlySet<string> slugs, Vocabulary words)
    {
        if (pose.Slug != file.Slug)
        {
            file.FaultAt("slug", $"should be {file.Slug}, the name of the file.");
        }

        CheckTexts(file, pose);
        Words(file, "base", [pose.Base], words.BasePositions);
        Words(file, "family", [pose.Family], words.Families);
        Words(file, "energy", [pose.Energy], words.Energies);
        Words(file, "categories", pose.Categories, words.Categories, atLeastOne: true);
        Words(file, "stretches", pose.Stretches, words.Areas);
        Words(file, "strengthens", pose.Strengthens, words.Areas);
        Words(file, "props.required", pose.Props.Required, words.Props);
        Words(file, "props.optional", pose.Props.Optional, words.Props);
        CheckLinks(file, pose, slugs);
        for (var i = 0; i < pose.Conditions.Count; i++)
        {
            Words(file, $"conditions[{i}].condition", [pose.Conditions[i].Condition], words.Conditions);
            Link(file, $"conditions[{i}].alternative", pose.Conditions[i].Alternative, pose.Slug, slugs);
            Filled(file, $"conditions[{i}].why", pose.Conditions[i].Why);
        }
    }

    /// <summary>Who has a condition must not be sent to a pose that has the same.</summary>
    public static void CheckAlternatives(LibraryFile file, Pose pose, IReadOnlyDictionary<string, Pose> poses)
    {
        for (var i = 0; i < pose.Conditions.Count; i++)
        {
            var condition = pose.Conditions[i];
            if (poses.TryGetValue(condition.Alternative ?? "", out var other) && other.Conditions.Any(one => one?.Condition == condition.Condition))
            {
                file.FaultAt($"conditions[{i}].alternative", $"{other.Slug} has the condition {condition.Condition} itself.");
            }
        }
    }

    private static void CheckTexts(LibraryFile file, Pose pose)
    {
        Filled(file, "name", pose.Name, Pose.NameMaxLength);
        Filled(file, "sanskrit.iast", pose.Sanskrit.Iast);
        Filled(file, "sanskrit.plain", pose.Sanskrit.Plain);
        Filled(file, "sanskrit.meaning", pose.Sanskrit.Meaning);
        Filled(file, "description", pose.Description);
        Filled(file, "breath", pose.Breath);
        Filled(file, "gaze", pose.Gaze);
        Filled(file, "source", pose.Source);
        Filled(file, "licence", pose.Licence);
        Filled(file, "cues.short", pose.Cues.Short, Pose.ShortCueMaxLength);
        Filled(file, "cues.long", pose.Cues.Long, Pose.LongCueMaxLength);
        Filled(file, "cues.eyes_closed", pose.Cues.EyesClosed, Pose.EyesClosedCueMaxLength);
        foreach (var (field, list) in new[]
        {
            ("entry", pose.Entry), ("stay", pose.Stay), ("exit", pose.Exit), ("benefits", pose.Benefits),
            ("modifications", pose.Modifications),
        })
        {
            if (list.Count == 0 || list.Any(string.IsNullOrWhiteSpace))
            {
                file.FaultAt(field, "needs at least one entry, and none may be empty.");
            }
        }

        InRange(file, "level", pose.Level, Levels.Lowest, Levels.Highest);
        InRange(file, "hold.seconds", pose.Hold.Seconds, SequenceStep.ShortestSeconds, SequenceStep.LongestSeconds);
        InRange(file, "hold.breaths", pose.Hold.Breaths, 1, 200);
    }

    private static void CheckLinks(LibraryFile file, Pose pose, IReadOnlySet<string> slugs)
    {
        if (pose.VariationOf is { } varied)
        {
            Link(file, "variation_of", varied, pose.Slug, slugs);
        }

        foreach (var (field, links) in new[]
        {
            ("easier", pose.Easier), ("harder", pose.Harder), ("preparations", pose.Preparations),
            ("counterposes", pose.Counterposes), ("next", pose.Next),
        })
        {
            for (var i = 0; i < links.Count; i++)
            {
                Link(file, $"{field}[{i}]", links[i], pose.Slug, slugs);
            }
        }
    }

    private static void Link(LibraryFile file, string path, string slug, string self, IReadOnlySet<string> slugs)
    {
        if (slug == self)
        {
            file.FaultAt(path, "a pose cannot refer to itself.");
        }
        else if (!slugs.Contains(slug))
        {
            file.FaultAt(path, $"there is no pose called '{slug}'.");
        }
    }

    internal static void Words(
        LibraryFile file, string path, IReadOnlyList<string> used, IReadOnlyDictionary<string, string> known, bool atLeastOne = false)
    {
        if (atLeastOne && used.Count == 0)
        {
            file.FaultAt(path, "needs at least one entry.");
        }

        foreach (var word in used.Where(word => !known.ContainsKey(word)))
        {
            file.FaultAt(path, $"'{word}' is not in the vocabulary; known are {string.Join(", ", known.Keys)}.");
        }
    }

    internal static void Filled(LibraryFile file, string path, string text, int longest = 2000)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            file.FaultAt(path, "is empty.");
        }
        else if (text.Length > longest)
        {
            file.FaultAt(path, $"has {text.Length} characters; at most {longest} are allowed.");
        }
    }

    internal static void InRange(LibraryFile file, string path, int value, int lowest, int highest)
    {
        if (value < lowest || value > highest)
        {
            file.FaultAt(path, $"is {value}; it must be from {lowest} to {highest}.");
        }
    }
}
