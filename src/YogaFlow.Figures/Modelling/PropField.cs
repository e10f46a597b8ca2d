using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Modelling;

/// <summary>The props as one signed distance in metres: a handful of solids, and the bands of straps.</summary>
internal sealed class PropField
{
    private const float OnSurface = .0006f;
    private const int MarchSteps = 90;

    private readonly PropSolid[] _solids;
    private readonly StrapBand[] _bands;

    public PropField(IReadOnlyList<Prop> props, Rig rig)
    {
        _solids = [.. props.SelectMany(PropShapes.Of)];
        _bands = [.. props.Where(prop => prop.Kind is PropKind.Strap).SelectMany(strap => StrapBand.Of(strap, rig))];
    }

    public bool IsEmpty => _solids.Length == 0 && _bands.Length == 0;

    public ReadOnlySpan<PropSolid> Solids => _solids;

    /// <summary>The distance to the nearest piece; very far when there is none.</summary>
    public float Distance(Vector3 place) => Distance(place, out _);

    /// <param name="piece">Which one is the nearest: a solid, or after all of them a band.</param>
    public float Distance(Vector3 place, out int piece)
    {
        var nearest = 1e9f;
        piece = -1;
        for (var index = 0; index < _solids.Length; index++)
        {
            var distance = _solids[index].Distance(place);
            if (distance < nearest)
            {
                (nearest, piece) = (distance, index);
            }
        }

        for (var index = 0; index < _bands.Length; index++)
        {
            var distance = _bands[index].Distance(place);
            if (distance < nearest)
            {
                (nearest, piece) = (distance, _solids.Length + index);
            }
        }

        return nearest;
    }

    public Material MaterialOf(int piece) =>
        piece >= _solids.Length || _solids[piece].IsTrim ? Material.PropTrim : Material.Prop;

    /// <summary>Straps are one piece for the eye, however many bands they are made of.</summary>
    public int PartOf(int piece) => Math.Min(piece, _solids.Length);

    /// <param name="direction">A unit vector.</param>
    /// <param name="farthest">Where to give up, in metres.</param>
    /// <param name="hit">Its cell is the piece that was met.</param>
    public bool TryHit(Vector3 origin, Vector3 direction, float farthest, out Hit hit)
    {
        hit = default;
        var travelled = 0f;
        for (var step = 0; step < MarchSteps && travelled < farthest; step++)
        {
            var place = origin + (direction * travelled);
            var distance = Distance(place, out var piece);
            if (distance < OnSurface)
            {
                hit = new Hit(place, travelled, piece);
                return true;
            }

            travelled += distance;
        }

        return false;
    }

    /// <summary>The surface's outward direction.</summary>
    public Vector3 Normal(Vector3 place)
    {
        const float reach = .001f;
        var x = Distance(place + new Vector3(reach, 0, 0)) - Distance(place - new Vector3(reach, 0, 0));
        var y = Distance(place + new Vector3(0, reach, 0)) - Distance(place - new Vector3(0, reach, 0));
        var z = Distance(place + new Vector3(0, 0, reach)) - Distance(place - new Vector3(0, 0, reach));
        return Vector3.Normalize(new Vector3(x, y, z) + new Vector3(0, 1e-9f, 0));
    }
}
