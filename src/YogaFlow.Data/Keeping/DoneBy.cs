namespace YogaFlow.Data.Keeping;

/// <summary>Who did a deed that the audit log keeps.</summary>
/// <param name="KeeperId">The keeper's account; null for whoever runs the installation.</param>
/// <param name="Name">What they are called now.</param>
public sealed record DoneBy(Guid? KeeperId, string Name)
{
    /// <summary>Whoever runs the installation, by a verb of the program.</summary>
    public static readonly DoneBy Operator = new(null, "operator");
}
