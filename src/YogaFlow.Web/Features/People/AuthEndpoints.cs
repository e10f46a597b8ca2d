using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.People;

/// <summary>Accounts over HTTP.</summary>
internal static class AuthEndpoints
{
    public static void Map(WebApplication app)
    {
        var auth = app.MapApi("/auth", "Accounts");
        auth.MapPost("/register", RegisterAsync).AllowAnonymous().RequireRateLimiting(Limits.SignIn).WithName("Register").WithSummary("Makes an account and signs it in");
        auth.MapPost("/login", LogInAsync).AllowAnonymous().RequireRateLimiting(Limits.SignIn).WithName("LogIn").WithSummary("Signs in")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status423Locked);
        auth.MapPost("/refresh", RefreshAsync).AllowAnonymous().WithName("Refresh").WithSummary("Exchanges a refresh token for new tokens, once").ProducesProblem(StatusCodes.Status401Unauthorized);
        auth.MapPost("/logout", LogOutAsync).WithName("LogOut").WithSummary("Ends this session at once").ProducesProblem(StatusCodes.Status401Unauthorized);
        auth.MapGet("/me", MeAsync).OpenToScripts().WithName("Me").WithSummary("Who is signed in").ProducesProblem(StatusCodes.Status401Unauthorized);
        auth.MapPost("/verify-email", VerifyAsync).AllowAnonymous().RequireRateLimiting(Limits.Links).WithName("VerifyEmail").WithSummary("Confirms an address with the token of a mail");
        auth.MapPost("/resend-verification", ResendAsync).AllowAnonymous().RequireRateLimiting(Limits.SignIn).WithName("ResendVerification").WithSummary("Sends the mail that confirms an address once more");
        auth.MapPost("/forgot-password", ForgotAsync).AllowAnonymous().RequireRateLimiting(Limits.SignIn).WithName("ForgotPassword").WithSummary("Sends a mail with which a new password is set");
        auth.MapPost("/reset-password", ResetAsync).AllowAnonymous().RequireRateLimiting(Limits.SignIn).WithName("ResetPassword").WithSummary("Sets a new password with the token of a mail, and signs out every device");
        app.MapApi("/profile", "Accounts").MapPut("/password", ChangePasswordAsync).RequireRateLimiting(Limits.SignIn).WithName("ChangePassword").WithSummary("Changes the password, and signs out the other devices")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status423Locked);
    }

    private static async Task<Results<Created<UserWithTokens>, ProblemHttpResult>> RegisterAsync(Register body, HttpContext context, SignUpDesk desk, Entrance entrance)
    {
        var asked = new SignUp(body.Email, body.Name, body.Password, body.ExperienceLevel ?? "beginner", body.TimeZone ?? "", body.AcceptPrivacy);
        var (person, refusals) = await desk.SignUpAsync(asked, context.RequestAborted);
        return person is null
            ? refusals.ToProblem()
            : TypedResults.Created($"{ApiConventions.Base}/profile", new UserWithTokens(User.Of(person), await entrance.ClientAsync(context, person, body.RememberMe, isNew: true)));
    }

    private static async Task<Results<Ok<UserWithTokens>, ProblemHttpResult>> LogInAsync(LogIn body, HttpContext context, AccountDesk desk)
    {
        var outcome = await desk.LogInAsync(context, body.Email, body.Password, body.Code, body.RememberMe);
        if (outcome.TryGet(out var arrival, out var refusal))
        {
            return TypedResults.Ok(new UserWithTokens(User.Of(arrival.Person), arrival.Tokens));
        }

        if (refusal.Kind is RefusalKind.Unauthenticated)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"YogaFlow\"";
        }

        return refusal.ToProblem();
    }

    private static async Task<Results<Ok<TokenSet>, ProblemHttpResult>> RefreshAsync(
        RefreshRequest? body, string? refresh_token, HttpContext context, Entrance entrance)
    {
        var outcome = await entrance.RefreshAsync(body?.RefreshToken ?? refresh_token ?? "", context.RequestAborted);
        if (outcome.TryGet(out var tokens, out var refusal))
        {
            return TypedResults.Ok(tokens);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"YogaFlow\", error=\"invalid_token\"";
        return refusal.ToProblem();
    }

    private static async Task<Ok<PlainMessage>> LogOutAsync(HttpContext context, AccountDesk desk)
    {
        await desk.SignOutAsync(context);
        return TypedResults.Ok(new PlainMessage("Signed out.", "This session has ended; its tokens are worth nothing any more."));
    }

    private static async Task<Ok<User>> MeAsync(CurrentPerson person, IDbContextFactory<YogaDbContext> contexts, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return TypedResults.Ok(User.Of(await db.Users.AsNoTracking().SingleAsync(one => one.Id == person.Id, ct)));
    }

    private static async Task<Results<Ok<AddressMessage>, ProblemHttpResult>> VerifyAsync(VerifyEmail? body, string? token, RecoveryDesk desk, CancellationToken ct) =>
        (await desk.ConfirmAddressAsync(body?.Token ?? token ?? "", ct)).TryGet(out var address, out var refusal)
            ? TypedResults.Ok(new AddressMessage("The address is confirmed.", address))
            : refusal.ToProblem();

    private static async Task<Ok<AddressMessage>> ResendAsync(AddressOnly body, RecoveryDesk desk, CancellationToken ct)
    {
        await desk.AskForMailAsync(body.Email, LetterKind.ConfirmAddress, ct);
        return TypedResults.Ok(new AddressMessage("If the address has an account that is not confirmed yet, a mail is on its way.", body.Email));
    }

    private static async Task<Ok<AddressMessage>> ForgotAsync(AddressOnly body, RecoveryDesk desk, CancellationToken ct)
    {
        await desk.AskForMailAsync(body.Email, LetterKind.ResetPassword, ct);
        return TypedResults.Ok(new AddressMessage("If the address has an account, a mail is on its way.", body.Email));
    }

    private static async Task<Results<Ok<PlainMessage>, ProblemHttpResult>> ResetAsync(ResetPassword body, RecoveryDesk desk, CancellationToken ct) =>
        await desk.ResetPasswordAsync(body.Token, body.NewPassword, ct) is { Count: > 0 } refusals
            ? refusals.ToProblem()
            : TypedResults.Ok(new PlainMessage("The new password is set.", "Every device is signed out. Sign in with the new password."));

    private static async Task<Results<Ok<AddressMessage>, ProblemHttpResult>> ChangePasswordAsync(
        ChangePassword body, CurrentPerson person, HttpContext context, RecoveryDesk desk, IDbContextFactory<YogaDbContext> contexts, CancellationToken ct)
    {
        var session = PersonClaims.SessionOf(context.User) ?? Guid.Empty;
        if (await desk.ChangePasswordAsync(person.Id, session, body.CurrentPassword, body.NewPassword, ct) is { Count: > 0 } refusals)
        {
            return refusals.ToProblem();
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var address = (await db.Users.AsNoTracking().SingleAsync(one => one.Id == person.Id, ct)).Address;
        return TypedResults.Ok(new AddressMessage("The password is changed. Other devices are signed out.", address));
    }
}
