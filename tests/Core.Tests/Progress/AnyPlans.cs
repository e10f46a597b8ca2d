using CsCheck;
using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

/// <summary>Plans and dates of practice for properties: some people practise daily, some seldom, some change their plans.</summary>
internal static class AnyPlans
{
    /// <summary>A Monday; what is generated lies in the eighteen weeks from here.</summary>
    public static readonly DateOnly Start = new(2026, 3, 2);

    private static readonly Gen<Weekdays> RestDays = Gen.Int[0, 127].Select(bits => (Weekdays)bits)
        .Where(days => days.Count() <= WeekPlan.MostRestDays);

    private static readonly Gen<WeekPlan> Plan =
        Gen.Select(Gen.Int[0, 16], RestDays, Gen.Int[1, 7], Gen.Int[1, 10].Nullable(), Gen.Int[5, 200].Nullable())
            .Select((week, rest, days, sessions, minutes) => Make(
                Start.AddDays(week * 7), rest, Math.Min(days, 7 - rest.Count()), sessions, minutes));

    public static Gen<WeekPlans> Plans { get; } = Plan.Array[0, 4]
        .Select(plans => new WeekPlans([.. plans.DistinctBy(plan => plan.From)]));

    /// <summary>Up to ninety days, each practised with the same chance; the chance is another one each time.</summary>
    public static Gen<List<DateOnly>> Days { get; } =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9].Array[0, 90]).Select((keenness, dice) => dice
            .Index()
            .Where(die => die.Item <= keenness)
            .Select(die => Start.AddDays(die.Index))
            .ToList());

    public static WeekPlan Make(
        DateOnly from, Weekdays restDays, int daysAWeek = 3, int? sessionsAWeek = null, int? minutesAWeek = null) =>
        WeekPlan.Make(Guid.Empty, from, restDays, daysAWeek, sessionsAWeek, minutesAWeek).TryGet(out var plan, out var refusal)
            ? plan
            : throw new ArgumentException(refusal.Code);

    public static WeekPlans Resting(Weekdays restDays) => new([Make(Start, restDays)]);
}
