namespace YogaFlow.Core.Progress;

/// <summary>The plans of one person, old and new: a week that has passed is read with the plan that held then.</summary>
/// <param name="plans">In any order, one a Monday.</param>
public sealed class WeekPlans(IReadOnlyList<WeekPlan> plans)
{
    private static readonly WeekPlan Usual = WeekPlan.Usual(Guid.Empty);

    private readonly WeekPlan[] _newestFirst = [.. plans.OrderByDescending(plan => plan.From)];

    /// <summary>Of someone who has planned nothing yet.</summary>
    public static WeekPlans None { get; } = new([]);

    /// <summary>The newest plan that had begun by a day; before the first of them, the usual plan.</summary>
    /// <remarks>Plans begin on Mondays, so that every day of a week has the same plan.</remarks>
    public WeekPlan For(DateOnly day) => Array.Find(_newestFirst, plan => plan.From <= day) ?? Usual;

    public bool IsRestDay(DateOnly day) => For(day).RestDays.Has(day.DayOfWeek);
}
