using System.Text.RegularExpressions;
using YogaFlow.Core;
using YogaFlow.Core.People;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>Reads from an address which deeds to list.</summary>
internal static partial class AuditQuery
{
    /// <summary>What an address says for the operator, who has no account.</summary>
    public const string Operator = "operator";

    /// <param name="keeper">An id, or <see cref="Operator"/>.</param>
    /// <param name="from">A plain date by the clock, or an instant; inclusive.</param>
    /// <param name="to">A plain date by the clock, whose whole day is meant, or an instant; inclusive.</param>
    public static Outcome<AuditFilter> Read(string? keeper, string? what, string? from, string? to, PersonClock clock)
    {
        var byOperator = keeper == Operator;
        Guid? keeperId = null;
        if (!string.IsNullOrEmpty(keeper) && !byOperator)
        {
            if (!Guid.TryParse(keeper, out var id))
            {
                return new Refusal(RefusalKind.Invalid, "audit.unknown-keeper", $"keeper must be the id of a keeper, or {Operator}.", "keeper");
            }

            keeperId = id;
        }

        if (!string.IsNullOrEmpty(what) && !Code().IsMatch(what))
        {
            return new Refusal(RefusalKind.Invalid, "audit.unknown-deed", "what must be a code such as person.locked.", "what");
        }

        if (!TryInstant(from, clock, wholeDay: false, out var first))
        {
            return NotADate("from");
        }

        return TryInstant(to, clock, wholeDay: true, out var before)
            ? new AuditFilter(keeperId, byOperator, string.IsNullOrEmpty(what) ? null : what, first, before)
            : NotADate("to");
    }

    private static bool TryInstant(string? text, PersonClock clock, bool wholeDay, out DateTimeOffset? instant)
    {
        instant = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (Instants.TryRead(text, out var exact))
        {
            instant = wholeDay ? exact.AddMilliseconds(1) : exact;
            return true;
        }

        if (!Instants.TryReadDate(text, clock.Zone, out var date) || date.Year is < 2 or > 9998)
        {
            return false;
        }

        instant = clock.InstantOf((wholeDay ? date.AddDays(1) : date).ToDateTime(TimeOnly.MinValue));
        return true;
    }

    private static Refusal NotADate(string field) =>
        new(RefusalKind.Invalid, "audit.not-a-date", $"{field} must be a date like 2026-03-21 or an instant like 2026-03-21T06:00:00Z.", field);

    [GeneratedRegex(@"\A[a-z][a-z.-]{0,63}\z")]
    private static partial Regex Code();
}
