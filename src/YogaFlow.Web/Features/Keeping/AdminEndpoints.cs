using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using YogaFlow.Core;
using YogaFlow.Core.People;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>People and the audit log, for keepers.</summary>
internal static class AdminEndpoints
{
    private const int LargestPage = 1_000_000;
    private const int LargestPageSize = 100;

    public static void MapAdmin(this IEndpointRouteBuilder app)
    {
        var admin = app.MapApi("/admin", "Keeping").RequireAuthorization(Policies.Keeper)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        admin.MapGet("/audit", AuditAsync).WithSummary("What keepers and the operator did, newest first");

        var people = admin.MapGroup("/people");
        people.MapGet("", PeopleAsync).WithSummary("Who has an account, the newest first; search by a part of the name or of the address");

        var person = people.MapGroup("/{id:guid}").ProducesProblem(StatusCodes.Status404NotFound);
        person.MapGet("", PersonAsync).WithSummary("One account: how it stands and how much it is used, nothing of what is practised");
        person.MapPost("/lock", LockAsync).WithSummary("Lock an account and sign it out at once; not your own")
            .ProducesProblem(StatusCodes.Status409Conflict);
        person.MapPost("/unlock", UnlockAsync).WithSummary("Let the person sign in again");
        person.MapPost("/sign-out", SignOutAsync).WithSummary("Sign the person out everywhere at once");
    }

    private static async Task<Ok<PeopleDetails>> PeopleAsync(
        PeopleRegister people, CancellationToken ct,
        [StringLength(PeopleRegister.SearchMaxLength)] string? search = null,
        [Range(1, LargestPage)] int page = 1, [FromQuery(Name = "page_size"), Range(1, LargestPageSize)] int pageSize = 20) =>
        TypedResults.Ok(await people.FindAsync(search, page, pageSize, ct));

    private static async Task<Results<Ok<PersonSheet>, ProblemHttpResult>> PersonAsync(Guid id, PeopleRegister people, CancellationToken ct) =>
        OkOrProblem(await people.GetAsync(id, ct));

    private static async Task<Results<Ok<PersonSheet>, ProblemHttpResult>> LockAsync(
        Guid id, LockPerson request, CurrentPerson keeper, PeopleRegister people, CancellationToken ct) =>
        OkOrProblem(await people.LockAsync(keeper.Id, id, request.Reason, ct));

    private static async Task<Results<Ok<PersonSheet>, ProblemHttpResult>> UnlockAsync(
        Guid id, CurrentPerson keeper, PeopleRegister people, CancellationToken ct) =>
        OkOrProblem(await people.UnlockAsync(keeper.Id, id, ct));

    private static async Task<Results<Ok<PersonSheet>, ProblemHttpResult>> SignOutAsync(
        Guid id, CurrentPerson keeper, PeopleRegister people, CancellationToken ct) =>
        OkOrProblem(await people.SignOutAsync(keeper.Id, id, ct));

    private static async Task<Results<Ok<AuditDetails>, ProblemHttpResult>> AuditAsync(
        AuditLog log, CancellationToken ct,
        [Range(1, LargestPage)] int page = 1, [FromQuery(Name = "page_size"), Range(1, LargestPageSize)] int pageSize = 20,
        string? keeper = null, string? what = null, string? from = null, string? to = null) =>
        AuditQuery.Read(keeper, what, from, to, PersonClock.Usual).TryGet(out var filter, out var refusal)
            ? TypedResults.Ok(await log.ListAsync(filter, page, pageSize, ct))
            : refusal.ToProblem();

    private static Results<Ok<PersonSheet>, ProblemHttpResult> OkOrProblem(Outcome<PersonSheet> outcome) =>
        outcome.TryGet(out var sheet, out var refusal) ? TypedResults.Ok(sheet) : refusal.ToProblem();
}
