namespace YogaFlow.Figures.Solving;

/// <summary>How far two parts of the body may press into each other, in metres.</summary>
internal static class FleshSlack
{
    private const float Usual = .008f;
    private const float NextButOne = .02f;
    private const float BetweenThighs = .025f;
    private const float ThighOnTrunk = .03f;
    private const float ThighOnWaist = .045f;
    private const float ArmOnChest = .06f;

    /// <summary>The hip crease: the thigh begins inside the pelvis.</summary>
    private const float ThighOnPelvis = .2f;

    /// <returns>Null when the two cannot be told apart: the spine among itself, neighbours along a limb.</returns>
    public static float? Between(FleshCapsule one, FleshCapsule other)
    {
        if (one.IsTrunk)
        {
            return other.IsTrunk ? null : OnTrunk(one.Part, other.Part);
        }

        if (one.Part is FleshPart.Thigh && other.Part is FleshPart.Thigh)
        {
            return BetweenThighs;
        }

        return one.IsLeft != other.IsLeft ? Usual : Math.Abs(one.Part - other.Part) switch
        {
            1 => null,
            2 => NextButOne,
            _ => Usual,
        };
    }

    private static float OnTrunk(FleshPart trunk, FleshPart limb) => (limb, trunk) switch
    {
        (FleshPart.UpperArm, >= FleshPart.Chest) => ArmOnChest,
        (FleshPart.Thigh, FleshPart.Pelvis) => ThighOnPelvis,
        (FleshPart.Thigh, FleshPart.Waist) => ThighOnWaist,
        (FleshPart.Thigh, _) => ThighOnTrunk,
        _ => Usual,
    };
}
