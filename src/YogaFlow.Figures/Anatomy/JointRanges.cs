namespace YogaFlow.Figures.Anatomy;

/// <summary>The range of one angle, in radians.</summary>
public readonly record struct AngleRange(float Min, float Max)
{
    /// <returns>How far an angle lies outside, signed; 0 within.</returns>
    public float Excess(float angle) => angle < Min ? angle - Min : angle > Max ? angle - Max : 0;

    public float Clamp(float angle) => Math.Clamp(angle, Min, Max);
}

/// <summary>
/// How far each joint goes in a well practised body: generous against clinical tables, because poses such as Lotus
/// need it. Leg rotation reaches 112 degrees for Lotus alone, since this skeleton has no rotation of the shin.
/// </summary>
public static class JointRanges
{
    private static readonly (int Min, int Max)[] SpineDegrees =
    [
        (-45, 65), (-28, 28), (-22, 22),
        (-40, 50), (-30, 30), (-42, 42),
        (-60, 65), (-42, 42), (-78, 78),
    ];

    private static readonly (int Min, int Max)[] SideDegrees =
    [
        (-10, 30), (-15, 25), (-65, 190), (-45, 185), (-95, 95), (0, 150), (-95, 95), (-92, 85), (-35, 35),
        (-35, 140), (-35, 80), (-45, 112), (0, 158), (-38, 60), (-30, 30), (-25, 75),
    ];

    private static readonly AngleRange[] Ranges =
        [.. SpineDegrees.Concat(SideDegrees).Concat(SideDegrees).Select(InRadians)];

    /// <param name="freedom">An angle: <see cref="Freedom.FirstAngle"/> or later.</param>
    public static AngleRange Of(int freedom) => Ranges[freedom - Freedom.FirstAngle];

    private static AngleRange InRadians((int Min, int Max) degrees) =>
        new(degrees.Min * Turn.Degree, degrees.Max * Turn.Degree);
}
