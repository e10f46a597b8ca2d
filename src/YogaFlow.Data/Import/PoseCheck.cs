using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>Says where something is wrong, and what.</summary>
/// <param name="path">A field, written as <c>conditions[1].alternative</c>.</param>
/// <param name="reason">What is wrong and, where it helps, what would be right.</param>
internal delegate void FaultAt(string path, string reason);

/// <summary>Holds one pose against the rules of the library, whether it stands in a file or was typed; <see cref="PoseReader"/> reads the file.</summary>
internal static class PoseCheck
{
    private const int MostEntries = 30;
    private const int LongestEntry = 600;

    public static void Check(FaultAt fault, Pose pose, IReadOnlySet<string> slugs, Vocabulary words)
    {
        CheckTexts(fault, pose);
        Words(fault, "base", [pose.Base], words.BasePositions);
        Words(fault, "family", [pose.Family], words.Families);
        Words(fault, "energy", [pose.Energy], words.Energies);
        Words(fault, "categories", pose.Categories, words.Categories, atLeastOne: true);
        Words(fault, "stretches", pose.Stretches, words.Areas);
        Words(fault, "strengthens", pose.Strengthens, words.Areas);
        Words(fault, "props.required", pose.Props.Required, words.Props);
        Words(fault, "props.optional", pose.Props.Optional, words.Props);
        CheckLinks(fault, pose, slugs);
        for (var i = 0; i < pose.Conditions.Count; i++)
        {
            Words(fault, $"conditions[{i}].condition", [pose.Conditions[i].Condition], words.Conditions);
            Link(fault, $"conditions[{i}].alternative", pose.Conditions[i].Alternative, pose.Slug, slugs);
            Filled(fault, $"conditions[{i}].why", pose.Conditions[i].Why);
        }
    }

    /// <summary>Who has a condition must not be sent to a pose that has the same.</summary>
    public static void CheckAlternatives(FaultAt fault, Pose pose, IReadOnlyDictionary<string, Pose> poses)
    {
        for (var i = 0; i < pose.Conditions.Count; i++)
        {
            var condition = pose.Conditions[i];
            if (poses.TryGetValue(condition.Alternative ?? "", out var other) && other.Conditions.Any(one => one?.Condition == condition.Condition))
            {
                fault($"conditions[{i}].alternative", $"{other.Slug} has the condition {condition.Condition} itself.");
            }
        }
    }

    /// <summary>Whom other poses send here because of a condition must not meet it here; for a pose that is written alone.</summary>
    public static void CheckThoseWhoAreSent(FaultAt fault, Pose pose, IEnumerable<Pose> others)
    {
        var sent = others.SelectMany(other => other.Conditions.Where(one => one.Alternative == pose.Slug).Select(one => (other.Name, one.Condition))).ToList();
        for (var i = 0; i < pose.Conditions.Count; i++)
        {
            var condition = pose.Conditions[i].Condition;
            if (sent.Find(one => one.Condition == condition) is { Name: { } name })
            {
                fault($"conditions[{i}].condition", $"{name} sends people with this condition here.");
            }
        }
    }

    private static void CheckTexts(FaultAt fault, Pose pose)
    {
        Filled(fault, "name", pose.Name, Pose.NameMaxLength);
        Filled(fault, "sanskrit.iast", pose.Sanskrit.Iast);
        Filled(fault, "sanskrit.plain", pose.Sanskrit.Plain);
        Filled(fault, "sanskrit.meaning", pose.Sanskrit.Meaning);
        Filled(fault, "description", pose.Description);
        Filled(fault, "breath", pose.Breath);
        Filled(fault, "gaze", pose.Gaze);
        Filled(fault, "source", pose.Source);
        Filled(fault, "licence", pose.Licence);
        Filled(fault, "cues.short", pose.Cues.Short, Pose.ShortCueMaxLength);
        Filled(fault, "cues.long", pose.Cues.Long, Pose.LongCueMaxLength);
        Filled(fault, "cues.eyes_closed", pose.Cues.EyesClosed, Pose.EyesClosedCueMaxLength);
        foreach (var (field, list) in new[]
        {
            ("entry", pose.Entry), ("stay", pose.Stay), ("exit", pose.Exit), ("benefits", pose.Benefits),
            ("modifications", pose.Modifications),
        })
        {
            if (list.Count == 0 || list.Any(string.IsNullOrWhiteSpace))
            {
                fault(field, "needs at least one entry, and none may be empty.");
            }

            Short(fault, field, list);
        }

        Short(fault, "aliases", pose.Aliases);
        InRange(fault, "level", pose.Level, Levels.Lowest, Levels.Highest);
        InRange(fault, "hold.seconds", pose.Hold.Seconds, SequenceStep.ShortestSeconds, SequenceStep.LongestSeconds);
        InRange(fault, "hold.breaths", pose.Hold.Breaths, 1, 200);
    }

    private static void CheckLinks(FaultAt fault, Pose pose, IReadOnlySet<string> slugs)
    {
        if (pose.VariationOf is { } varied)
        {
            Link(fault, "variation_of", varied, pose.Slug, slugs);
        }

        foreach (var (field, links) in new[]
        {
            ("easier", pose.Easier), ("harder", pose.Harder), ("preparations", pose.Preparations),
            ("counterposes", pose.Counterposes), ("next", pose.Next),
        })
        {
            for (var i = 0; i < links.Count; i++)
            {
                Link(fault, $"{field}[{i}]", links[i], pose.Slug, slugs);
            }
        }
    }

    private static void Link(FaultAt fault, string path, string slug, string self, IReadOnlySet<string> slugs)
    {
        if (slug == self)
        {
            fault(path, "a pose cannot refer to itself.");
        }
        else if (!slugs.Contains(slug))
        {
            fault(path, $"there is no pose called '{slug}'.");
        }
    }

    internal static void Words(
        FaultAt fault, string path, IReadOnlyList<string> used, IReadOnlyDictionary<string, string> known, bool atLeastOne = false)
    {
        if (atLeastOne && used.Count == 0)
        {
            fault(path, "needs at least one entry.");
        }

        foreach (var word in used.Where(word => !known.ContainsKey(word)))
        {
            fault(path, $"'{word}' is not in the vocabulary; known are {string.Join(", ", known.Keys)}.");
        }
    }

    internal static void Filled(FaultAt fault, string path, string text, int longest = 2000)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            fault(path, "is empty.");
        }
        else if (text.Length > longest)
        {
            fault(path, $"has {text.Length} characters; at most {longest} are allowed.");
        }
    }

    /// <summary>A list is for reading: not too many entries, and none of them a page.</summary>
    private static void Short(FaultAt fault, string path, List<string> entries)
    {
        if (entries.Count > MostEntries)
        {
            fault(path, $"has {entries.Count} entries; at most {MostEntries} are allowed.");
        }

        if (entries.Exists(entry => entry.Length > LongestEntry))
        {
            fault(path, $"has an entry of more than {LongestEntry} characters.");
        }
    }

    internal static void InRange(FaultAt fault, string path, int value, int lowest, int highest)
    {
        if (value < lowest || value > highest)
        {
            fault(path, $"is {value}; it must be from {lowest} to {highest}.");
        }
    }
}
