using Microsoft.AspNetCore.Http.HttpResults;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Progress;

/// <summary>The plan of a week, for the person who asks.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder app)
    {
        var goals = app.MapApi("/goals", "Progress").RequireAuthorization().OpenToScripts().ProducesProblem(StatusCodes.Status401Unauthorized);
        goals.MapGet("", GoalsAsync).WithSummary("What you mean to do in a week, and where it stands");
        goals.MapPut("", PlanAsync).WithSummary("Plan your weeks, from the Monday of this one");
    }

    private static async Task<Ok<GoalDetails>> GoalsAsync(CurrentPerson person, WeekPlanner planner, CancellationToken ct) =>
        TypedResults.Ok((await planner.StandingAsync(person.Id, ct)).Details());

    private static async Task<Results<Ok<GoalDetails>, ProblemHttpResult>> PlanAsync(
        PlanWeek request, CurrentPerson person, WeekPlanner planner, CancellationToken ct) =>
        await planner.PlanAsync(person.Id, request, ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok((await planner.StandingAsync(person.Id, ct)).Details());
}
