namespace YogaFlow.Figures.Anatomy;

/// <summary>
/// How thick each part of a person is, as a share of the body for which places and contacts were measured. The
/// skeleton is the same for everybody; what touches the mat is not.
/// </summary>
public sealed record Girths
{
    public static readonly Girths Measured = new();

    public float Hips { get; init; } = 1;

    public float Waist { get; init; } = 1;

    public float Chest { get; init; } = 1;

    public float UpperArms { get; init; } = 1;

    public float Forearms { get; init; } = 1;

    public float Thighs { get; init; } = 1;

    public float Calves { get; init; } = 1;

    /// <summary>How far a belly stands out before the waist, in metres; 0 for none.</summary>
    public float Belly { get; init; }

    /// <summary>Of the flesh around the bone of a joint.</summary>
    public float Of(Joint joint) => joint.Unsided() switch
    {
        Joint.Pelvis => Hips,
        Joint.L5 or Joint.L2 => Waist,
        Joint.T12 or Joint.T7 => Chest,
        Joint.ShoulderR => UpperArms,
        Joint.ElbowR => Forearms,
        Joint.HipR => Thighs,
        Joint.KneeR => Calves,
        _ => 1,
    };
}
