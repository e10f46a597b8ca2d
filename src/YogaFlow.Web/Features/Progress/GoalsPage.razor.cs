using Microsoft.AspNetCore.Components;
using YogaFlow.Core;

namespace YogaFlow.Web.Features.Progress;

/// <summary>A person's weeks: where they stand, and the form that changes what is planned.</summary>
public sealed partial class GoalsPage
{
    private const string PlanName = "plan";

    private WeekStanding? _standing;
    private IReadOnlyList<Refusal> _planRefusals = [];

    [SupplyParameterFromForm(FormName = PlanName)]
    private PlanForm? Plan { get; set; }

    /// <summary>The form that was saved just now.</summary>
    [SupplyParameterFromQuery]
    private string? Saved { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (PersonId is { } person)
        {
            var standing = await Planner.StandingAsync(person, Ct);
            Plan ??= PlanForm.Of(standing);
            _standing = standing;
        }
    }

    private async Task PlanAsync()
    {
        var (plan, unread) = Plan!.Read();
        _planRefusals = plan is null ? unread : await Planner.PlanAsync(PersonId!.Value, plan, Ct) is { } refusal ? [refusal] : [];
        ShowSaved(PlanName, _planRefusals);
    }

    /// <summary>By an address of its own, so that loading it again sends nothing twice.</summary>
    private void ShowSaved(string form, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count == 0)
        {
            Navigation.NavigateTo($"/goals?saved={form}#{form}");
        }
    }

    private static string? FaultOf(string field, IReadOnlyList<Refusal> refusals) =>
        refusals.FirstOrDefault(refusal => refusal.Field == field)?.Reason;
}
