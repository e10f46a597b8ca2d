using YogaFlow.Core.People;
using YogaFlow.Core.Practice;

namespace YogaFlow.Core.Progress;

/// <summary>What the practices of a day, or of all days, add up to. Only practices that have ended are in it.</summary>
public sealed record Tally
{
    public static readonly Tally Nothing = new();

    /// <summary>Completed practices; times, parts of the day, lengths and feelings count these alone.</summary>
    public int Completed { get; init; }

    /// <summary>Seconds of the completed practices.</summary>
    public long Seconds { get; init; }

    public int Partial { get; init; }

    public long PartialSeconds { get; init; }

    public int Abandoned { get; init; }

    public int Mornings { get; init; }

    public int Middays { get; init; }

    public int Evenings { get; init; }

    public int Nights { get; init; }

    /// <summary>Completed practices of under 10 minutes.</summary>
    public int Brief { get; init; }

    /// <summary>Completed practices of 10 to under 20 minutes.</summary>
    public int Short { get; init; }

    /// <summary>Completed practices of 20 to under 40 minutes.</summary>
    public int Middling { get; init; }

    /// <summary>Completed practices of 40 minutes and more.</summary>
    public int Long { get; init; }

    /// <summary>How completed practices felt, 1 to 5, added up.</summary>
    public int FeelingSum { get; init; }

    /// <summary>How many completed practices say how they felt.</summary>
    public int Felt { get; init; }

    public int Ended => Completed + Partial + Abandoned;

    /// <summary>Completed and partial practices: those that make a day a day of practice.</summary>
    public int Practised => Completed + Partial;

    public long PractisedSeconds => Seconds + PartialSeconds;

    public static Tally Of(IEnumerable<PracticeSession> sessions) => sessions.Aggregate(Nothing, (sum, session) => sum.Plus(One(session)));

    public Tally Plus(Tally other) => Combine(other, 1);

    public Tally Minus(Tally other) => Combine(other, -1);

    private static Tally One(PracticeSession session)
    {
        if (session.Status is not SessionStatus.Completed)
        {
            return new Tally
            {
                Partial = session.Status is SessionStatus.Partial ? 1 : 0,
                PartialSeconds = session.Status is SessionStatus.Partial ? session.DurationSeconds : 0,
                Abandoned = session.Status is SessionStatus.Abandoned ? 1 : 0,
            };
        }

        var part = PartsOfDay.Of(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.StartedAt, PersonalDay.ZoneOf(session.TimeZone)).DateTime));
        var length = Lengths.Of(session.DurationSeconds);
        return new Tally
        {
            Completed = 1,
            Seconds = session.DurationSeconds,
            Mornings = part is PartOfDay.Morning ? 1 : 0,
            Middays = part is PartOfDay.Midday ? 1 : 0,
            Evenings = part is PartOfDay.Evening ? 1 : 0,
            Nights = part is PartOfDay.Night ? 1 : 0,
            Brief = length is PracticeLength.Brief ? 1 : 0,
            Short = length is PracticeLength.Short ? 1 : 0,
            Middling = length is PracticeLength.Middling ? 1 : 0,
            Long = length is PracticeLength.Long ? 1 : 0,
            FeelingSum = session.Feeling ?? 0,
            Felt = session.Feeling is null ? 0 : 1,
        };
    }

    private Tally Combine(Tally other, int sign) => new()
    {
        Completed = Completed + (sign * other.Completed),
        Seconds = Seconds + (sign * other.Seconds),
        Partial = Partial + (sign * other.Partial),
        PartialSeconds = PartialSeconds + (sign * other.PartialSeconds),
        Abandoned = Abandoned + (sign * other.Abandoned),
        Mornings = Mornings + (sign * other.Mornings),
        Middays = Middays + (sign * other.Middays),
        Evenings = Evenings + (sign * other.Evenings),
        Nights = Nights + (sign * other.Nights),
        Brief = Brief + (sign * other.Brief),
        Short = Short + (sign * other.Short),
        Middling = Middling + (sign * other.Middling),
        Long = Long + (sign * other.Long),
        FeelingSum = FeelingSum + (sign * other.FeelingSum),
        Felt = Felt + (sign * other.Felt),
    };
}
