using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Posing.Pins;

/// <summary><c>aim shinL down 1.5</c>: a part points somewhere; the weight says how much it matters.</summary>
internal sealed class AimPin(string part, Vector3 towards, float weight) : Pin
{
    private readonly Landmark _part = Landmarks.Direction(part);

    public override bool IsDirection => true;

    public override void Measure(Rig rig, List<float> residuals)
    {
        var off = _part.DirectionIn(rig) - towards;
        residuals.Add(PerDirection * weight * off.X);
        residuals.Add(PerDirection * weight * off.Y);
        residuals.Add(PerDirection * weight * off.Z);
    }
}

/// <summary><c>par A B</c>: two parts point the same way; <c>face2 A B</c>: they point at each other.</summary>
internal sealed class PairPin(string part, string other, bool opposite) : Pin
{
    private const float PerUnit = 1.4f;

    private readonly Landmark _part = Landmarks.Direction(part);
    private readonly Landmark _other = Landmarks.Direction(other);

    public override bool IsDirection => true;

    public override void Measure(Rig rig, List<float> residuals)
    {
        var otherWay = _other.DirectionIn(rig);
        var off = _part.DirectionIn(rig) - (opposite ? -otherWay : otherWay);
        residuals.Add(PerUnit * off.X);
        residuals.Add(PerUnit * off.Y);
        residuals.Add(PerUnit * off.Z);
    }
}
