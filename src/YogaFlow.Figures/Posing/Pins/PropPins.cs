using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Posing.Pins;

/// <summary>
/// <c>soleR on wall</c>: a place touches the face of a wall. Soles and palms lie flat against it, heel and ball both.
/// </summary>
internal sealed class WallPin : Pin
{
    private const float PerFlatness = 1.6f;

    private readonly float _x;
    private readonly Vector3 _intoWall;
    private readonly Landmark[] _places;
    private readonly Landmark? _facing;

    public WallPin(string part, Prop wall)
    {
        (_x, _intoWall) = (wall.X, Vector3.UnitX * MathF.Sign(wall.X));
        var (name, side) = (part[..^1], part[^1]);
        (_places, _facing) = name switch
        {
            "sole" or "foot" =>
                ([Landmarks.Place($"heel{side}"), Landmarks.Place($"ball{side}")], Landmarks.Direction($"sole{side}")),
            "palm" => ([Landmarks.Place(part)], Landmarks.Direction(part)),
            _ => ((Landmark[])[Landmarks.Place(part)], (Landmark?)null),
        };
    }

    public override void Measure(Rig rig, List<float> residuals)
    {
        foreach (var place in _places)
        {
            residuals.Add(PerMetre * (place.PlaceIn(rig).X - _x));
        }

        if (_facing is { } facing)
        {
            var off = facing.DirectionIn(rig) - _intoWall;
            residuals.Add(PerFlatness * off.X);
            residuals.Add(PerFlatness * off.Y);
            residuals.Add(PerFlatness * off.Z);
        }
    }
}

/// <summary>The same contact of both sides: <c>sit on chair</c>.</summary>
internal sealed class BothPin(IReadOnlyList<Pin> sides) : Pin
{
    public override void Measure(Rig rig, List<float> residuals)
    {
        foreach (var side in sides)
        {
            side.Measure(rig, residuals);
        }
    }
}
