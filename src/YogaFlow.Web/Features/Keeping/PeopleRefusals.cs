using YogaFlow.Core;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>Every no that a keeper can hear about people.</summary>
internal static class PeopleRefusals
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "person.not-found", "There is no such person.");

    public static readonly Refusal Yourself = new(
        RefusalKind.Conflict, "person.yourself", "You cannot lock your own account. Another keeper can, or the operator.");

    public static readonly Refusal Reason = new(
        RefusalKind.Invalid, "person.reason", $"Say why, in at most {PeopleRegister.ReasonMaxLength} characters.", "reason");
}
