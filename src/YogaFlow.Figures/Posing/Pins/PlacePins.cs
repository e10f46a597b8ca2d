using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Posing.Pins;

/// <summary><c>ankleR at X Y Z</c>: a place of the world; null is a free axis.</summary>
internal sealed class PlacePin(string part, float? x, float? y, float? z) : Pin
{
    private readonly Landmark _part = Landmarks.Place(part);

    public override void Measure(Rig rig, List<float> residuals)
    {
        var place = _part.PlaceIn(rig);
        AddAxis(place.X, x, residuals);
        AddAxis(place.Y, y, residuals);
        AddAxis(place.Z, z, residuals);
    }

    private static void AddAxis(float actual, float? wanted, List<float> residuals)
    {
        if (wanted is { } there)
        {
            residuals.Add(PerMetre * (actual - there));
        }
    }
}

/// <summary><c>palmR -> palmL</c>: two places coincide, or keep a distance in metres.</summary>
internal sealed class MeetPin(string part, string other, float gap) : Pin
{
    private readonly Landmark _part = Landmarks.Place(part);
    private readonly Landmark _other = Landmarks.Place(other);

    public override void Measure(Rig rig, List<float> residuals)
    {
        var apart = _part.PlaceIn(rig) - _other.PlaceIn(rig);
        if (gap > 0)
        {
            residuals.Add(PerMetre * (apart.Length() - gap));
            return;
        }

        residuals.Add(PerMetre * apart.X);
        residuals.Add(PerMetre * apart.Y);
        residuals.Add(PerMetre * apart.Z);
    }
}

/// <summary><c>balance soleR</c>: the centre of mass stands over the middle of these places. Soft.</summary>
internal sealed class BalancePin(IEnumerable<string> parts) : Pin
{
    private const float PerMetreOff = 5;

    private readonly Landmark[] _parts = [.. parts.Select(Landmarks.Place)];

    public override void Measure(Rig rig, List<float> residuals)
    {
        var middle = Vector3.Zero;
        foreach (var part in _parts)
        {
            middle += part.PlaceIn(rig);
        }

        middle /= _parts.Length;
        var mass = CentreOfMass.Of(rig);
        residuals.Add(PerMetreOff * (mass.X - middle.X));
        residuals.Add(PerMetreOff * (mass.Z - middle.Z));
    }
}
