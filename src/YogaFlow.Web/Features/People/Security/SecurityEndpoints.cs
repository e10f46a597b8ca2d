using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.People.Security;

/// <summary>The keys to an account over HTTP: devices, the second factor, tokens of scripts.</summary>
internal static class SecurityEndpoints
{
    private const string Tag = "Security";

    public static IServiceCollection AddSecurity(this IServiceCollection services) =>
        services.AddSingleton<AccountFacts>().AddScoped<SecondFactor>().AddScoped<Passkeys>().AddScoped<ProviderDesk>().AddSingleton<ScriptTokens>()
            .AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkeys, site) =>
            {
                // The domain that passkeys belong to never comes from a request where it is known.
                passkeys.ServerDomain = site.Value.PublicAddress is { } address ? new Uri(address).Host : null;
                passkeys.UserVerificationRequirement = "required";
                passkeys.ResidentKeyRequirement = "required";
            }).Services;

    public static void MapSecurity(this WebApplication app)
    {
        app.MapPasskeyOptions();
        app.MapProvider();
        var auth = app.MapApi("/auth", Tag).RequireAuthorization().ProducesProblem(StatusCodes.Status401Unauthorized);
        auth.MapGet("/sessions", SessionsAsync).WithName("Sessions").WithSummary("The devices on which you are signed in, the one used last first");
        auth.MapDelete("/sessions/{id:guid}", EndSessionAsync).WithName("EndSession").WithSummary("Signs a device out at once").ProducesProblem(StatusCodes.Status404NotFound);
        auth.MapPost("/logout-everywhere", LogOutEverywhereAsync).WithName("LogOutEverywhere").WithSummary("Signs every device out at once, this one too");

        auth.MapGet("/two-factor", SecondFactorAsync).WithName("SecondFactor").WithSummary("Whether signing in asks for a code");
        var changes = auth.MapGroup("/two-factor").RequireRateLimiting(Limits.SignIn)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status423Locked);
        changes.MapPost("/setup", SetUpAsync).RequireAuthorization(Policies.Confirmed).WithName("SetUpSecondFactor").WithSummary("Makes a key for an authenticator app; asks for a confirmed address");
        changes.MapPost("/enable", EnableAsync).RequireAuthorization(Policies.Confirmed).WithName("EnableSecondFactor").WithSummary("Switches the second factor on with a code of the app, and answers the recovery codes");
        changes.MapPost("/disable", DisableAsync).WithName("DisableSecondFactor").WithSummary("Switches the second factor off");
        changes.MapPost("/recovery-codes", NewCodesAsync).WithName("NewRecoveryCodes").WithSummary("Makes new recovery codes in place of the old ones");

        var tokens = auth.MapGroup("/tokens").ProducesProblem(StatusCodes.Status403Forbidden);
        tokens.MapGet("", TokensAsync).WithName("Tokens").WithSummary("The tokens of your scripts, the newest first");
        tokens.MapPost("", MakeTokenAsync).RequireAuthorization(Policies.Confirmed).WithName("MakeToken").WithSummary("Makes a token for a script; it is shown this once").ProducesProblem(StatusCodes.Status409Conflict);
        tokens.MapDelete("/{id:guid}", RevokeTokenAsync).WithName("RevokeToken").WithSummary("Takes a token back; it is worth nothing from now on").ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>What the pages' own script asks before it asks the device.</summary>
    private static void MapPasskeyOptions(this WebApplication app)
    {
        app.MapPost("/account/passkeys/options", CreationOptionsAsync).RequireRateLimiting(Limits.SignIn).ExcludeFromDescription();
        app.MapPost("/sign-in/passkey-options", async (Passkeys passkeys) => TypedResults.Text(await passkeys.RequestOptionsAsync(), "application/json"))
            .AllowAnonymous().RequireRateLimiting(Limits.Links).ExcludeFromDescription();
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> CreationOptionsAsync(
        [FromForm] string? password, CurrentPerson person, Passkeys passkeys, CancellationToken ct) =>
        (await passkeys.CreationOptionsAsync(person.Id, password ?? "", ct)).TryGet(out var options, out var refusal)
            ? TypedResults.Text(options, "application/json")
            : refusal.ToProblem();

    private static async Task<Ok<SessionsDetails>> SessionsAsync(CurrentPerson person, ClaimsPrincipal user, SessionBook sessions, CancellationToken ct)
    {
        var current = PersonClaims.SessionOf(user);
        return TypedResults.Ok(new SessionsDetails([.. (await sessions.OfAsync(person.Id, ct)).Select(session => SessionDetails.Of(session, current))]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndSessionAsync(Guid id, CurrentPerson person, SessionBook sessions, CancellationToken ct) =>
        await sessions.EndAsync(person.Id, id, ct) ? TypedResults.NoContent() : SecurityRefusals.NoSuchSession.ToProblem();

    private static async Task<Ok<PlainMessage>> LogOutEverywhereAsync(HttpContext context, CurrentPerson person, AccountDesk desk)
    {
        await desk.SignOutEverywhereAsync(context, person.Id);
        return TypedResults.Ok(new PlainMessage("Signed out everywhere.", "Every session has ended; tokens of scripts go on until they are taken back."));
    }

    private static async Task<Ok<SecondFactorDetails>> SecondFactorAsync(CurrentPerson person, SecondFactor factor, CancellationToken ct)
    {
        var standing = await factor.StandingAsync(person.Id, ct);
        return TypedResults.Ok(new SecondFactorDetails(standing.IsOn, standing.CodesLeft));
    }

    private static async Task<Results<Ok<AuthenticatorKey>, ProblemHttpResult>> SetUpAsync(PasswordAgain body, CurrentPerson person, SecondFactor factor, CancellationToken ct) =>
        (await factor.SetUpAsync(person.Id, body.Password, ct)).TryGet(out var key, out var refusal) ? TypedResults.Ok(key) : refusal.ToProblem();

    private static async Task<Results<Ok<NewRecoveryCodes>, ProblemHttpResult>> EnableAsync(EnableSecondFactor body, CurrentPerson person, SecondFactor factor, CancellationToken ct) =>
        (await factor.EnableAsync(person.Id, body.Code, ct)).TryGet(out var codes, out var refusal) ? TypedResults.Ok(codes) : refusal.ToProblem();

    private static async Task<Results<Ok<SecondFactorDetails>, ProblemHttpResult>> DisableAsync(PasswordAgain body, CurrentPerson person, SecondFactor factor, CancellationToken ct) =>
        await factor.DisableAsync(person.Id, body.Password, ct) is { } refusal ? refusal.ToProblem() : TypedResults.Ok(new SecondFactorDetails(false, 0));

    private static async Task<Results<Ok<NewRecoveryCodes>, ProblemHttpResult>> NewCodesAsync(PasswordAgain body, CurrentPerson person, SecondFactor factor, CancellationToken ct) =>
        (await factor.NewCodesAsync(person.Id, body.Password, ct)).TryGet(out var codes, out var refusal) ? TypedResults.Ok(codes) : refusal.ToProblem();

    private static async Task<Ok<TokensDetails>> TokensAsync(CurrentPerson person, ScriptTokens tokens, CancellationToken ct) =>
        TypedResults.Ok(new TokensDetails([.. (await tokens.OfAsync(person.Id, ct)).Select(TokenDetails.Of)]));

    private static async Task<Results<Created<MadeToken>, ProblemHttpResult>> MakeTokenAsync(MakeToken body, CurrentPerson person, ScriptTokens tokens, CancellationToken ct) =>
        (await tokens.MakeAsync(person.Id, body.Name, body.Scopes, body.Days, ct)).TryGet(out var made, out var refusal)
            ? TypedResults.Created($"{ApiConventions.Base}/auth/tokens", new MadeToken(made.Secret, TokenDetails.Of(made.Token)))
            : refusal.ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeTokenAsync(Guid id, CurrentPerson person, ScriptTokens tokens, CancellationToken ct) =>
        await tokens.RevokeAsync(person.Id, id, ct) ? TypedResults.NoContent() : SecurityRefusals.NoSuchToken.ToProblem();
}
