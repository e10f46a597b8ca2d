namespace YogaFlow.Figures.Anatomy;

/// <summary>
/// Places of the 47 degrees of freedom in an array: 3 for the pelvis' position (metres), 3 for its turn from the
/// root orientation (a rotation vector), 9 for the spine and 16 for each side (all radians).
/// </summary>
public static class Freedom
{
    public const int Count = 47;

    public const int PelvisX = 0;
    public const int PelvisY = 1;
    public const int PelvisZ = 2;

    /// <summary>First of the three components of the root's rotation vector.</summary>
    public const int RootTurn = 3;

    /// <summary>First of the angles between bones; those before it belong to the root.</summary>
    public const int FirstAngle = 6;

    public const int Lumbar = 6;
    public const int Thorax = 9;
    public const int Neck = 12;

    public const int Right = 15;
    public const int Left = 31;
    public const int PerSide = 16;

    // Within lumbar, thorax and neck.
    public const int Flex = 0;
    public const int SideBend = 1;
    public const int Twist = 2;

    // Within a side.
    public const int Shrug = 0;
    public const int Protract = 1;
    public const int ArmFlex = 2;
    public const int ArmAbduct = 3;
    public const int ArmRotate = 4;
    public const int Elbow = 5;
    public const int Pronate = 6;
    public const int Wrist = 7;
    public const int WristDeviate = 8;
    public const int LegFlex = 9;
    public const int LegAbduct = 10;
    public const int LegRotate = 11;
    public const int Knee = 12;
    public const int Ankle = 13;
    public const int Invert = 14;
    public const int Toes = 15;

    /// <summary>Spine angles that have a side: they are 0 in a symmetric pose and change sign in a mirror.</summary>
    public static readonly IReadOnlyList<int> SpineSideways =
    [
        Lumbar + SideBend, Lumbar + Twist, Thorax + SideBend, Thorax + Twist, Neck + SideBend, Neck + Twist,
    ];

    /// <returns>Where the freedoms of a side begin.</returns>
    public static int Of(BodySide side) => side is BodySide.Right ? Right : Left;
}
