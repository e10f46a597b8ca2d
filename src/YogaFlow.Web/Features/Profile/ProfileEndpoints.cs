using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using YogaFlow.Web.Components;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.Profile;

/// <summary>A person's own account over HTTP.</summary>
internal static class ProfileEndpoints
{
    public static IServiceCollection AddProfile(this IServiceCollection services) =>
        services.AddSingleton<OwnAccount>().AddSingleton<Farewell>().AddSingleton<StoredData>().AddSingleton<StoredParts>();

    public static void MapProfile(this WebApplication app)
    {
        var profile = app.MapApi("/profile", "Accounts").RequireAuthorization().ProducesProblem(StatusCodes.Status401Unauthorized);
        profile.MapGet("", FindAsync).WithName("Profile").WithSummary("Your account, and what you practise for");
        profile.MapPut("", ChangeAsync).WithName("ChangeProfile").WithSummary("Changes what is named; another address is confirmed by mail first").ProducesProblem(StatusCodes.Status423Locked);
        profile.MapDelete("", LeaveAsync).WithName("DeleteProfile").WithSummary("Closes the account; it is erased after 90 days to think again").ProducesProblem(StatusCodes.Status423Locked);
        profile.MapPost("/restore", KeepAsync).WithName("RestoreProfile").WithSummary("Keeps an account that is being erased");
        profile.MapGet("/export", ExportAsync).RequireRateLimiting(Limits.Links).WithName("ExportProfile").WithSummary("Everything that is stored about you, as one document");

        var described = app.MapApi("/practice-profile", "Progress").RequireAuthorization().OpenToScripts().ProducesProblem(StatusCodes.Status401Unauthorized);
        described.MapGet("", PersonAsync).WithSummary("How your days run, and what poses have to respect");
        described.MapPut("", DescribeAsync).WithSummary("Change how your days run; stored days stay as they are");

        app.MapPost("/account/confirmation", SendConfirmationAsync).RequireAuthorization().RequireRateLimiting(Limits.SignIn).ExcludeFromDescription();
    }

    private static async Task<Ok<ProfileDetails>> FindAsync(CurrentPerson person, OwnAccount account, CancellationToken ct) =>
        TypedResults.Ok(await account.FindAsync(person.Id, ct));

    private static async Task<Results<Ok<ProfileDetails>, ProblemHttpResult>> ChangeAsync(
        ChangeProfile body, CurrentPerson person, OwnAccount account, CancellationToken ct)
    {
        var (profile, refusals) = await account.ChangeAsync(person.Id, body, ct);
        return profile is null ? refusals.ToProblem() : TypedResults.Ok(profile);
    }

    private static async Task<Results<Accepted<LeavingDetails>, ProblemHttpResult>> LeaveAsync(
        [FromBody] DeleteProfile body, CurrentPerson person, Farewell farewell, CancellationToken ct) =>
        (await farewell.AskAsync(person.Id, body.Password ?? "", ct)).TryGet(out var leaving, out var refusal)
            ? TypedResults.Accepted((string?)null, leaving)
            : refusal.ToProblem();

    private static async Task<Ok<User>> KeepAsync(CurrentPerson person, Farewell farewell, CancellationToken ct) =>
        TypedResults.Ok(await farewell.KeepAsync(person.Id, ct));

    private static async Task<Ok<AccountExport>> ExportAsync(CurrentPerson person, StoredData stored, HttpContext context, CancellationToken ct)
    {
        var export = await stored.ExportAsync(person.Id, ct);
        context.Response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "yogaflow.json" };
        context.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { NoStore = true };
        return TypedResults.Ok(export);
    }

    private static async Task<Ok<PersonDescription>> PersonAsync(CurrentPerson person, OwnAccount account, CancellationToken ct) =>
        TypedResults.Ok(await account.DescriptionAsync(person.Id, ct));

    private static async Task<Results<Ok<PersonDescription>, ProblemHttpResult>> DescribeAsync(
        DescribePerson request, CurrentPerson person, OwnAccount account, CancellationToken ct) =>
        await account.DescribeAsync(person.Id, request, ct) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok(await account.DescriptionAsync(person.Id, ct));

    private static async Task<RedirectHttpResult> SendConfirmationAsync(
        CurrentPerson person, OwnAccount account, [FromForm] string? back, CancellationToken ct)
    {
        await account.SendConfirmationAsync(person.Id, ct);
        return TypedResults.LocalRedirect(ConfirmBar.After(back));
    }
}
