using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using YogaFlow.Core;
using YogaFlow.Core.People;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.People.Security;

public sealed partial class SecurityPage
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["password"] = "The new password is set, and your other devices are signed out.",
        ["passkey"] = "The passkey is added. Try it the next time you sign in.",
        ["renamed"] = "The name is kept.",
        ["removed"] = "The passkey is removed.",
        ["linked"] = "The accounts are linked.",
        ["unlinked"] = "The link is taken away.",
    };

    private SecondFactorStanding? _standing;
    private PersonClock _clock = PersonClock.Usual;
    private IReadOnlyList<KnownPasskey> _passkeys = [];
    private IReadOnlyList<string> _linked = [];
    private IReadOnlyList<Refusal> _refused = [];

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private string? Current { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private string? Next { get; set; }

    [SupplyParameterFromForm(FormName = "passkeys")]
    private string? Passkey { get; set; }

    [SupplyParameterFromForm(FormName = "add-passkey")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "add-passkey")]
    private string? Credential { get; set; }

    [Inject]
    private RecoveryDesk Recovery { get; set; } = null!;

    [Inject]
    private SecondFactor Factor { get; set; } = null!;

    [Inject]
    private Passkeys Keys { get; set; } = null!;

    [Inject]
    private ProviderDesk Providers { get; set; } = null!;

    [Inject]
    private AccountFacts Facts { get; set; } = null!;

    [Inject]
    private IOptions<ProviderOptions> ProviderSettings { get; set; } = null!;

    private ProviderOptions Provider => ProviderSettings.Value;

    private string? Said => _refused.Count == 0 && Done is not null && Sentences.TryGetValue(Done, out var sentence) ? sentence : null;

    protected override async Task OnInitializedAsync()
    {
        var person = PersonId!.Value;
        _clock = await Facts.ClockAsync(person, Ct);
        _passkeys = await Keys.OfAsync(person, Ct);
        _linked = await Providers.LinkedAsync(person, Ct);
        _standing = await Factor.StandingAsync(person, Ct);
    }

    private static string NameOf(string id) => $"name-{id}";

    private async Task ChangePasswordAsync() => Answer(
        await Recovery.ChangePasswordAsync(PersonId!.Value, PersonClaims.SessionOf(Http.User) ?? Guid.Empty, Current ?? "", Next ?? "", Ct), "password");

    private async Task AddPasskeyAsync() => Answer(List(await Keys.AddAsync(PersonId!.Value, Credential, Name, Ct)), "passkey");

    private async Task ChangePasskeyAsync()
    {
        if ((Passkey ?? "").Split(' ', 2) is not [var what, var id])
        {
            return;
        }

        if (what == "remove")
        {
            Answer(List(await Keys.RemoveAsync(PersonId!.Value, id, Ct)), "removed");
        }
        else
        {
            Answer(List(await Keys.RenameAsync(PersonId!.Value, id, Http.Request.Form[NameOf(id)], Ct)), "renamed");
        }
    }

    private async Task UnlinkAsync() => Answer(List(await Providers.UnlinkAsync(PersonId!.Value, Ct)), "unlinked");

    private void Answer(IReadOnlyList<Refusal> refused, string done)
    {
        _refused = refused;
        if (refused.Count == 0)
        {
            Navigation.NavigateTo($"/account/security?done={done}");
        }
    }

    private static IReadOnlyList<Refusal> List(Refusal? refusal) => refusal is null ? [] : [refusal];
}
