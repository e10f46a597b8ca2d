using YogaFlow.Core.Library;
using YogaFlow.Core.Progress.Suggesting;

namespace YogaFlow.Core.Tests.Progress.Suggesting;

/// <summary>Every sentence that is true of a sequence that got through the hard rules, found without the rules' help.</summary>
internal static class TrueReasons
{
    public static Dictionary<ReasonKind, string[]> Of(SequenceTraits sequence, AnySuggesting any)
    {
        var person = any.Practiser;
        var reasons = new Dictionary<ReasonKind, string[]>();

        void Say(bool isTrue, ReasonKind kind, params string[] sentences)
        {
            if (isTrue)
            {
                reasons.Add(kind, sentences);
            }
        }

        var hurts = sequence.PoseIds.Overlaps(person.HurtPoses);
        Say(
            hurts && any.Library.All(other => any.IsForbidden(other) || other.PoseIds.Overlaps(person.HurtPoses)),
            ReasonKind.HurtBefore, "Has a pose that hurt you; nothing without one is left.");

        var whole = (int)Math.Ceiling(sequence.Seconds / 60m);
        if (person.MinutesAvailable is { } minutes)
        {
            Say(
                any.Candidates.All(other => other.Seconds > minutes * 66), ReasonKind.TooLong,
                $"Takes {whole} minutes; nothing that fits your {minutes} minutes is left.");
            Say(sequence.Seconds <= minutes * 66, ReasonKind.FitsTime, sequence.Seconds switch
            {
                _ when sequence.Seconds > minutes * 60 => $"About as long as your {minutes} minutes.",
                _ when sequence.Seconds >= minutes * 45 => $"Fits your {minutes} minutes.",
                _ => $"Takes {whole} of your {minutes} minutes.",
            });
        }
        else if (person.UsualSeconds is { } usual)
        {
            Say(Math.Abs(sequence.Seconds - usual) * 5 <= usual, ReasonKind.UsualLength, "About as long as you usually practise.");
        }

        var time = TimeOfDay(sequence, person.LocalTime.Hour);
        Say(time is not null, ReasonKind.TimeOfDay, time!);

        var held = person.CategorySeconds.Values.Sum();
        var neglected = sequence.Categories.Where(category => category.Value >= 0.1 && 20 * SecondsOf(category.Key) < held).ToList();
        var most = neglected.Select(category => category.Value).DefaultIfEmpty().Max();
        Say(held >= 3600 && neglected is not [], ReasonKind.Neglected, [.. neglected.Where(category => category.Value == most).Select(category =>
            $"Brings what your last four weeks had {(SecondsOf(category.Key) == 0 ? "none" : "little")} of: {Lower(category.Key)}.")]);

        Say(person.Favourites.Contains(sequence.Id), ReasonKind.Favourite, "One of your favourites.");

        var pleasing = sequence.PoseIds.Intersect(person.PleasedPoses).Except(person.HurtPoses).Count();
        Say(pleasing == 1, ReasonKind.PleasingPoses, "Has a pose you marked as pleasing.");
        Say(pleasing > 1, ReasonKind.PleasingPoses, "Has poses you marked as pleasing.");

        var practised = person.Sequences.GetValueOrDefault(sequence.Id);
        Say(practised is { Times: >= 3 }, ReasonKind.ComesBack, $"You practised it {Number(practised?.Times)} times and come back to it.");
        var days = person.Today.DayNumber - practised?.Last.DayNumber;
        Say(days >= 7, ReasonKind.NotLately, $"You last practised it {Number(days)} days ago.");
        Say(practised is null && person.Sequences.Count > 0, ReasonKind.NotLately, "You have not practised it lately.");

        var limits = person.Limits.Count > 2 ? "" : ": " + string.Join(", ", person.Limits.Order().Select(Lower));
        Say(
            person.Limits.Count > 0 && !sequence.Caution.Overlaps(person.Limits) && !sequence.Avoid.Overlaps(person.Limits),
            ReasonKind.SparesLimits, $"Has no pose that needs care with your limits{limits}.");

        Say(true, ReasonKind.Level, (Rank(sequence.Level) - Rank(person.Level)) switch
        {
            0 => "Right for your level.",
            < 0 => "Easier than your level.",
            1 => "A step above your level.",
            _ => "forbidden",
        });
        return reasons;

        int SecondsOf(string category) => person.CategorySeconds.GetValueOrDefault(category);
    }

    private static string? TimeOfDay(SequenceTraits sequence, int hour)
    {
        var quiet = sequence is { Style: "yin" or "restorative" or "gentle" } or { Focus: "relaxation" };
        var lively = sequence is { Style: "vinyasa" or "power" } or { Focus: "energy" };
        var wakes = lively && sequence is not ({ Style: "yin" or "restorative" } or { Focus: "relaxation" });
        return hour switch
        {
            >= 4 and < 11 when wakes => "A good way to wake up.",
            >= 17 and < 22 when quiet && !lively => "Quiet enough for the evening.",
            >= 22 or < 4 when quiet && !lively => "Quiet enough for the night.",
            _ => null,
        };
    }

    private static string Number(int? number) => number switch
    {
        3 => "three",
        4 => "four",
        5 => "five",
        6 => "six",
        7 => "seven",
        8 => "eight",
        9 => "nine",
        10 => "ten",
        11 => "eleven",
        12 => "twelve",
        _ => $"{number}",
    };

    // The label of these tests is the word in capitals.
    private static string Lower(string word) => word[..1] + word[1..].ToUpperInvariant();

    private static int Rank(string level) => level switch { Levels.Beginner => 0, Levels.Intermediate => 1, _ => 2 };
}
