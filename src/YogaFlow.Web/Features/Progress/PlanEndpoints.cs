using Microsoft.AspNetCore.Http.HttpResults;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Progress;

/// <summary>The plan of a week and how days run, for the person who asks.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder app)
    {
        var goals = app.MapApi("/goals", "Progress").RequireAuthorization().OpenToScripts().ProducesProblem(StatusCodes.Status401Unauthorized);
        goals.MapGet("", GoalsAsync).WithSummary("What you mean to do in a week, and where it stands");
        goals.MapPut("", PlanAsync).WithSummary("Plan your weeks, from the Monday of this one");

        var profile = app.MapApi("/practice-profile", "Progress").RequireAuthorization().OpenToScripts().ProducesProblem(StatusCodes.Status401Unauthorized);
        profile.MapGet("", PersonAsync).WithSummary("How your days run, and what poses have to respect");
        profile.MapPut("", DescribeAsync).WithSummary("Change how your days run; stored days stay as they are");
    }

    private static async Task<Ok<GoalDetails>> GoalsAsync(CurrentPerson person, WeekPlanner planner, CancellationToken ct) =>
        TypedResults.Ok((await planner.StandingAsync(person.Id, ct)).Details());

    private static async Task<Results<Ok<GoalDetails>, ProblemHttpResult>> PlanAsync(
        PlanWeek request, CurrentPerson person, WeekPlanner planner, CancellationToken ct) =>
        await planner.PlanAsync(person.Id, request, ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok((await planner.StandingAsync(person.Id, ct)).Details());

    private static async Task<Ok<PersonDescription>> PersonAsync(CurrentPerson person, WeekPlanner planner, CancellationToken ct) =>
        TypedResults.Ok(await planner.PersonAsync(person.Id, ct));

    private static async Task<Results<Ok<PersonDescription>, ProblemHttpResult>> DescribeAsync(
        DescribePerson request, CurrentPerson person, WeekPlanner planner, CancellationToken ct) =>
        await planner.DescribeAsync(person.Id, request, ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok(await planner.PersonAsync(person.Id, ct));
}
