using System.Globalization;
using YogaFlow.Core;
using YogaFlow.Core.People;
using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Features.Progress;

/// <summary>A practice as a form says it: every field as it was typed, so that nothing is lost when one is wrong.</summary>
public sealed class PracticeForm
{
    public const string SequencePrefix = "sequence-";

    private const int SecondsAMinute = 60;
    private const int LongestMinutes = PracticeSession.LongestSeconds / SecondsAMinute;

    /// <summary>A kind, or <see cref="SequencePrefix"/> and the number of a sequence.</summary>
    public string? What { get; set; }

    public string? Date { get; set; }

    public string? Time { get; set; }

    public string? Minutes { get; set; }

    public string? Seconds { get; set; }

    public string? Ended { get; set; }

    public string? Feeling { get; set; }

    public string? Note { get; set; }

    public bool ForgetSteps { get; set; }

    public static PracticeForm Of(PracticeSession session)
    {
        var local = new PersonClock(session.TimeZone, session.DayStartsAt).LocalOf(session.StartedAt);
        return new PracticeForm
        {
            What = session.SequenceId is { } id ? SequencePrefix + id : session.Kind.ToString().ToLowerInvariant(),
            Date = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            Minutes = (session.DurationSeconds / SecondsAMinute).ToString(CultureInfo.InvariantCulture),
            Seconds = (session.DurationSeconds % SecondsAMinute).ToString(CultureInfo.InvariantCulture),
            Ended = session.Status.ToString().ToLowerInvariant(),
        };
    }

    /// <param name="clock">Where the person was.</param>
    /// <param name="before">When it was said to have begun until now; kept when the minute is the same.</param>
    public Outcome<CorrectSession> Read(PersonClock clock, DateTimeOffset? before = null)
    {
        if (!DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year is < 1930 or > 9998)
        {
            return Wrong("date", "Say the day as a date, such as 2026-03-21.");
        }

        if (!TimeOnly.TryParseExact(Time, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return Wrong("time", "Say when it began, such as 07:30.");
        }

        if (!TryNumber(Minutes, LongestMinutes, out var minutes))
        {
            return Wrong("minutes", $"Say how many minutes it took, from 0 to {LongestMinutes}.");
        }

        if (!TryNumber(string.IsNullOrWhiteSpace(Seconds) ? "0" : Seconds, SecondsAMinute - 1, out var seconds))
        {
            return Wrong("minutes", "Seconds go from 0 to 59.");
        }

        var sequence = What?.StartsWith(SequencePrefix, StringComparison.Ordinal) is true && int.TryParse(What[SequencePrefix.Length..], out var id) ? id : (int?)null;
        var kind = PracticeKind.Sequence;
        if (sequence is null && (!TryWord(What, out kind) || kind is PracticeKind.Sequence && before is null))
        {
            return Wrong("what", "Choose what you practised.");
        }

        if (!TryWord<SessionStatus>(Ended, out var status) || status is SessionStatus.Active)
        {
            return Wrong("ended", "Choose how it ended.");
        }

        // By the clock on the wall, which shows some times twice a year.
        var shown = date.ToDateTime(new TimeOnly(time.Hour, time.Minute));
        var started = clock.InstantOf(shown);
        var sameMinute = before is { } known && clock.LocalOf(known).DateTime.Ticks / TimeSpan.TicksPerMinute == shown.Ticks / TimeSpan.TicksPerMinute;
        return new CorrectSession(kind, sameMinute ? before!.Value : started, (minutes * SecondsAMinute) + seconds, status, sequence, !ForgetSteps);
    }

    /// <summary>The feeling that was chosen; null for none.</summary>
    public Reflection ReadReflection() => new(int.TryParse(Feeling, out var feeling) ? feeling : null, Note);

    /// <summary>The sentence of a refusal for people, where the API's names its fields.</summary>
    public static string Words(Refusal refusal) => refusal.Code switch
    {
        "session.duration-out-of-range" => "A practice lasts at most four hours.",
        "session.longer-than-possible" => "It cannot have ended after now: it began too late for that long.",
        "session.steps-longer-than-practice" => "The single poses took longer than that. Tick \"Forget the single poses\", or give it more time.",
        "session.sequence-missing" => "Choose which sequence it was.",
        "session.feeling-out-of-range" => "Choose one of the five.",
        _ => refusal.Reason,
    };

    /// <summary>The field of the form to which a refusal belongs.</summary>
    public static string? FieldOf(Refusal refusal) => refusal.Field switch
    {
        "started_at" => "date",
        "duration_seconds" or "steps" => "minutes",
        "completion_status" => "ended",
        "sequence_id" or "kind" => "what",
        var field => field,
    };

    /// <summary>Only the words themselves: Enum.TryParse alone would take numbers too.</summary>
    private static bool TryWord<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text?.All(char.IsAsciiLetter) is true && Enum.TryParse(text, ignoreCase: true, out value);
    }

    private static bool TryNumber(string? text, int highest, out int number) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= highest;

    private static Refusal Wrong(string field, string reason) => new(RefusalKind.Invalid, "practice-form.unreadable", reason, field);
}
