namespace YogaFlow.Core;

/// <summary>A rule said no. Expected, explainable, and safe to show to the person who asked.</summary>
/// <param name="Kind">What sort of no it is; decides the HTTP status in one place.</param>
/// <param name="Code">Stable machine word such as <c>session.not-found</c>.</param>
/// <param name="Reason">One sentence for a person.</param>
/// <param name="Field">The field that was refused, in the words of the API, where one is to blame.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Reason, string? Field = null)
{
    /// <summary>Everything that is wrong, where several fields may be to blame at once.</summary>
    public IReadOnlyList<NamedFault> Faults { get; init; } = [];
}

/// <param name="Field">Where it stands, such as <c>conditions[1].why</c>.</param>
public sealed record NamedFault(string Field, string Reason);

public enum RefusalKind
{
    NotFound,
    Invalid,
    Conflict,

    /// <summary>Who asks is known, and may not.</summary>
    Forbidden,

    /// <summary>Who asks did not show who they are.</summary>
    Unauthenticated,

    /// <summary>Too many failed tries; waiting helps.</summary>
    Locked,

    /// <summary>More than is taken.</summary>
    TooLarge,
}
