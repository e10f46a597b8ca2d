using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Posing.Pins;

/// <summary><c>kneeR floor</c>: a place touches the mat.</summary>
internal sealed class TouchPin(string part, FloorPlace floor) : Pin
{
    private readonly Landmark _part = Landmarks.Place(part);
    private readonly float? _roundness = Landmarks.Roundness(part);

    public override void Measure(Rig rig, List<float> residuals)
    {
        var place = _part.PlaceIn(rig);
        floor.MeasurePlace(place, residuals);
        var lowest = _roundness is { } radius
            ? rig.Place(_part.Joint).Y - (radius * rig.Girths.Of(_part.Joint))
            : place.Y;
        residuals.Add(PerMetre * (lowest - floor.Height));
    }
}

/// <summary>
/// <c>footR floor X Z dir D</c>: the sole lies flat, heel and ball both on the mat. Pinning the ankle instead would
/// make feet sink or float.
/// </summary>
internal sealed class FlatFootPin(char side, FloorPlace floor) : Pin
{
    private const float PerTilt = 2.5f;
    private const float PerHeading = 2;

    private readonly Landmark _sole = Landmarks.Place($"sole{side}");
    private readonly Landmark _heel = Landmarks.Place($"heel{side}");
    private readonly Landmark _ball = Landmarks.Place($"ball{side}");
    private readonly Landmark _along = Landmarks.Direction($"foot{side}");

    public override void Measure(Rig rig, List<float> residuals)
    {
        floor.MeasurePlace(_sole.PlaceIn(rig), residuals);
        residuals.Add(PerMetre * (_heel.PlaceIn(rig).Y - floor.Height));
        residuals.Add(PerMetre * (_ball.PlaceIn(rig).Y - floor.Height));
        residuals.Add(PerTilt * rig.Direction(_along.Joint, Vector3.UnitZ).Y);
        floor.MeasureHeading(_along.DirectionIn(rig), PerHeading, residuals);
    }
}

/// <summary><c>footTopR floor</c>: the instep and the toes lie on the mat, sole up.</summary>
internal sealed class FootTopPin(char side, FloorPlace floor) : Pin
{
    /// <summary>The instep may stand off a little: an ankle rarely lies quite flat.</summary>
    private const float InstepShare = .3f;

    /// <summary>How high the pinned place of the toe is above its lowest point, in metres.</summary>
    private const float ToeHeight = .01f;
    private const float PerHeading = 1.5f;

    private readonly Landmark _instep = Landmarks.Place($"instep{side}");
    private readonly Landmark _toe = Landmarks.Place($"toe{side}");
    private readonly Landmark _along = Landmarks.Direction($"foot{side}");

    public override void Measure(Rig rig, List<float> residuals)
    {
        var instep = _instep.PlaceIn(rig);
        residuals.Add(PerMetre * InstepShare * (instep.Y - floor.Height));
        residuals.Add(PerMetre * (_toe.PlaceIn(rig).Y - floor.Height - ToeHeight));
        floor.MeasurePlace(instep, residuals);
        floor.MeasureHeading(_along.DirectionIn(rig), PerHeading, residuals);
    }
}

/// <summary><c>palmR floor X Z dir D</c>: the palm lies flat, fingers towards D.</summary>
internal sealed class FlatPalmPin(char side, FloorPlace floor) : Pin
{
    private readonly Landmark _palm = Landmarks.Place($"palm{side}");
    private readonly Landmark _outward = Landmarks.Direction($"palm{side}");
    private readonly Landmark _fingers = Landmarks.Direction($"hand{side}");

    public override void Measure(Rig rig, List<float> residuals)
    {
        var palm = _palm.PlaceIn(rig);
        floor.MeasurePlace(palm, residuals);
        residuals.Add(PerMetre * (palm.Y - floor.Height));
        var outward = _outward.DirectionIn(rig);
        residuals.Add(PerDirection * outward.X);
        residuals.Add(PerDirection * outward.Z);
        residuals.Add(PerDirection * (outward.Y + 1));
        floor.MeasureHeading(_fingers.DirectionIn(rig), PerDirection, residuals);
    }
}
