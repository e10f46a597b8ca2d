using Microsoft.AspNetCore.Components;
using YogaFlow.Core;

namespace YogaFlow.Web.Features.Profile;

/// <summary>Who a person is, and the address by which they sign in.</summary>
public sealed partial class AccountPage
{
    private const string YouName = "you";
    private const string LookName = "look";
    private const string AddressName = "address";

    private ProfileDetails? _profile;
    private IReadOnlyList<Refusal> _youRefusals = [];
    private IReadOnlyList<Refusal> _lookRefusals = [];
    private IReadOnlyList<Refusal> _addressRefusals = [];

    [SupplyParameterFromForm(FormName = YouName)]
    private YouForm? You { get; set; }

    [SupplyParameterFromForm(FormName = LookName)]
    private LookForm? Look { get; set; }

    [SupplyParameterFromForm(FormName = AddressName)]
    private AddressForm? NewAddress { get; set; }

    /// <summary>The form that was saved just now.</summary>
    [SupplyParameterFromQuery]
    private string? Saved { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (PersonId is { } person)
        {
            var profile = await Account.FindAsync(person, Ct);
            You ??= YouForm.Of(profile, await Account.DescriptionAsync(person, Ct));
            Look ??= new LookForm { Name = profile.Look };
            _profile = profile;
        }
    }

    private async Task ChangeAsync()
    {
        _youRefusals = You!.Read().TryGet(out var wanted, out var unread) ? (await Account.ChangeAsync(PersonId!.Value, wanted, Ct)).Refusals : [unread];
        ShowSaved(YouName, _youRefusals);
    }

    private async Task ChangeLookAsync()
    {
        (_, _lookRefusals) = await Account.ChangeAsync(PersonId!.Value, new ChangeProfile(Look: Look!.Name ?? ""), Ct);
        ShowSaved(LookName, _lookRefusals);
    }

    private async Task ChangeAddressAsync()
    {
        var wanted = new ChangeProfile(Email: NewAddress!.Email ?? "", Password: NewAddress.Password);
        (_, _addressRefusals) = await Account.ChangeAsync(PersonId!.Value, wanted, Ct);
        ShowSaved(AddressName, _addressRefusals);
    }

    /// <summary>By an address of its own, so that loading it again sends nothing twice.</summary>
    private void ShowSaved(string form, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count == 0)
        {
            Navigation.NavigateTo($"/account?saved={form}#{form}");
        }
    }

    private static string? FaultOf(string field, IReadOnlyList<Refusal> refusals) =>
        refusals.FirstOrDefault(refusal => refusal.Field == field)?.Reason;

    private sealed class LookForm
    {
        public string? Name { get; set; }
    }

    private sealed class AddressForm
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
