using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>Flesh, hair and clothes on a rig: about 72 primitives in six chains.</summary>
internal static class Body
{
    /// <param name="gripRight">Curl of the fingers of the right hand, 0 to 1.</param>
    public static Primitive[] Of(Rig rig, Look look, float gripRight, float gripLeft)
    {
        var body = new BodyBuilder(rig);
        Torso.AddTo(body, look);
        Head.AddTo(body, look);
        foreach (var side in BodySides.Both)
        {
            body.Chain = side is BodySide.Right ? Chain.ArmR : Chain.ArmL;
            Arm.AddTo(body, look, side);
            Hand.AddTo(body, side, side is BodySide.Right ? gripRight : gripLeft);
            body.Chain = side is BodySide.Right ? Chain.LegR : Chain.LegL;
            Leg.AddTo(body, look, side);
            Foot.AddTo(body, side);
        }

        return body.ToArray();
    }
}
