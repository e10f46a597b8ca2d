using System.Numerics;

namespace YogaFlow.Figures.Modelling;

/// <summary>Where a ray meets the body.</summary>
/// <param name="Cell">The cell of the field, to ask for more about the place.</param>
internal readonly record struct Hit(Vector3 Place, float Distance, int Cell);

/// <summary>Sphere tracing through a distance field, for what is seen and for soft shadows.</summary>
/// <param name="props">What else throws shadows.</param>
internal sealed class RayCaster(DistanceField field, PropField props)
{
    private const float OnSurface = .0006f;
    private const int MarchSteps = 120;
    private const int ShadowSteps = 48;

    /// <summary>A step through empty cells; the interpolated field is only roughly true.</summary>
    private const float OutsideStep = .03f;
    private const float LeastEmptyStep = .006f;

    /// <summary>Props are looked for up to this far from a place that they may shade, in metres.</summary>
    private const float PropReach = 2;

    /// <param name="direction">A unit vector.</param>
    /// <param name="farthest">Where to give up, in metres.</param>
    public bool TryHit(Vector3 origin, Vector3 direction, float farthest, out Hit hit)
    {
        hit = default;
        if (!field.Grid.Cross(origin, direction, out var travelled, out var end))
        {
            return false;
        }

        end = MathF.Min(end, farthest);
        for (var step = 0; step < MarchSteps && travelled < end; step++)
        {
            var place = origin + (direction * travelled);
            var distance = Ahead(place, out var cell);
            if (cell >= 0 && distance < OnSurface)
            {
                hit = new Hit(place, travelled, cell);
                return true;
            }

            travelled += MathF.Max(distance * .9f, OnSurface);
        }

        return false;
    }

    /// <summary>
    /// How much of a large light is seen: 1 all, 0 none. The narrowest cone that the ray passes through measures it
    /// (Inigo Quilez, "soft shadows").
    /// </summary>
    /// <param name="hardness">Larger gives a narrower penumbra.</param>
    public float Light(Vector3 origin, Vector3 direction, float hardness)
    {
        if (!field.Grid.Cross(origin, direction, out var travelled, out var end) && props.IsEmpty)
        {
            return 1;
        }

        if (!props.IsEmpty)
        {
            (travelled, end) = (0, PropReach);
        }

        var seen = 1f;
        travelled = MathF.Max(travelled, .012f);
        for (var step = 0; step < ShadowSteps && travelled < end; step++)
        {
            var place = origin + (direction * travelled);
            var distance = travelled < .05f ? Ahead(place, out _) : field.Soft(place);
            distance = props.IsEmpty ? distance : MathF.Min(distance, props.Distance(place));
            seen = MathF.Min(seen, .5f + (.5f * distance * hardness / travelled));
            if (seen < 0)
            {
                return 0;
            }

            travelled += Math.Clamp(distance * .8f, .010f, .08f);
        }

        seen = MathF.Max(seen, 0);
        return seen * seen * (3 - (2 * seen));
    }

    /// <summary>How open the surroundings are: 1 quite, 0 not at all. Five taps outward; the mat counts too.</summary>
    public float Openness(Vector3 place, Vector3 normal)
    {
        var closed = 0f;
        var weight = 1f;
        var weights = 0f;
        for (var tap = 1; tap <= 5; tap++)
        {
            var reach = (.012f * tap * tap * .55f) + .006f;
            var there = place + (normal * reach);
            var free = MathF.Min(reach < .03f ? field.At(there) : field.Soft(there), there.Y);
            free = props.IsEmpty ? free : MathF.Min(free, props.Distance(there));
            closed += weight * MathF.Max(0, reach - free) / reach;
            weights += weight;
            weight *= .82f;
        }

        return Math.Clamp(1 - (1.05f * closed / weights), 0, 1);
    }

    /// <summary>A safe distance to go on; the cell is -1 where the surface cannot be.</summary>
    private float Ahead(Vector3 place, out int cell)
    {
        cell = -1;
        var inCells = field.Grid.InCells(place);
        if (!field.Grid.Holds(inCells))
        {
            return OutsideStep;
        }

        var here = field.Grid.CellOf(inCells);
        if (!field.IsNear(here))
        {
            return MathF.Max(field.Interpolate(inCells) * .8f, LeastEmptyStep);
        }

        cell = here;
        return field.Exact(place, here);
    }
}
