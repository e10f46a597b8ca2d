using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;

namespace YogaFlow.Figures.Meshing;

/// <summary>A primitive that is not tied to one posture: each end hangs on a joint.</summary>
/// <param name="JointFrom">The joint that carries the first end, <paramref name="From"/> in its frame.</param>
/// <param name="Fold">How much its blend grows when its joint is bent, in metres; 0 for most.</param>
internal readonly record struct LoosePrimitive(
    Joint JointFrom, Vector3 From, Joint JointTo, Vector3 To, float Fold, Primitive Posed);

/// <summary>
/// The body taken apart, for whoever poses it elsewhere. How it is built is known to <see cref="Body"/> alone, so it is
/// found by looking: a place that keeps still in a joint's frame, however the body is bent, hangs on that joint.
/// </summary>
internal sealed class LooseBody
{
    /// <summary>How many curls of the hand are looked at, evenly from open to closed.</summary>
    public const int Grips = 5;

    private const float Still = 2e-5f;

    private readonly Rig[] _rigs;
    private readonly Primitive[][] _bodies;

    private LooseBody(Look look)
    {
        _rigs = [RestPosture.Figure.ToRig(), .. Enumerable.Range(1, 3).Select(Bent)];
        _bodies = [.. _rigs.Select(rig => Body.Of(rig, look, 0, 0))];
        Primitives = [.. Enumerable.Range(0, _bodies[0].Length).Select(Loosen)];
        Curls = [.. FindCurls(look)];
    }

    public IReadOnlyList<LoosePrimitive> Primitives { get; }

    /// <summary>The primitives that the grip moves: their ends in their joint's frame, for each grip.</summary>
    public IReadOnlyList<(int Primitive, Vector3[] Ends)> Curls { get; }

    public static LooseBody Of(Look look) => new(look);

    /// <summary>Every angle somewhere in its range, never straight.</summary>
    private static Rig Bent(int seed)
    {
        var freedoms = new float[Freedom.Count];
        for (var freedom = 0; freedom < Freedom.Count; freedom++)
        {
            var share = .5f + (.45f * MathF.Sin((seed * 1.7f) + (freedom * 2.3f)));
            var range = freedom < Freedom.FirstAngle ? new AngleRange(-.4f, .4f) : JointRanges.Of(freedom);
            freedoms[freedom] = range.Min + (share * (range.Max - range.Min));
        }

        foreach (var side in BodySides.Both.Select(Freedom.Of))
        {
            (freedoms[side + Freedom.Knee], freedoms[side + Freedom.Elbow]) = (2, 2);
        }

        var rig = new Rig(Quaternion.Identity);
        rig.Bend(freedoms);
        return rig;
    }

    private LoosePrimitive Loosen(int index)
    {
        var posed = _bodies[0][index];
        var from = Carrier(posed.Joint, index, primitive => primitive.From);
        var to = Carrier(posed.Joint, index, primitive => primitive.To);
        return new LoosePrimitive(
            from,
            _rigs[0].ToBone(from, posed.From),
            to,
            _rigs[0].ToBone(to, posed.To),
            _bodies[1][index].Blend.Radius - posed.Blend.Radius,
            posed);
    }

    /// <exception cref="FigureFaultException">The place hangs on no single joint.</exception>
    private Joint Carrier(Joint likely, int index, Func<Primitive, Vector3> end)
    {
        foreach (var joint in Enum.GetValues<Joint>().Prepend(likely))
        {
            var here = _rigs[0].ToBone(joint, end(_bodies[0][index]));
            if (_rigs.Zip(_bodies).All(pair => (pair.First.ToBone(joint, end(pair.Second[index])) - here).Length() < Still))
            {
                return joint;
            }
        }

        throw new FigureFaultException($"Primitive {index} of {likely} hangs on no joint.");
    }

    private IEnumerable<(int Primitive, Vector3[] Ends)> FindCurls(Look look)
    {
        var rest = _rigs[0];
        var bodies = Enumerable.Range(0, Grips).Select(step => step / (Grips - 1f)).Select(grip => Body.Of(rest, look, grip, grip)).ToArray();
        for (var index = 0; index < Primitives.Count; index++)
        {
            var joint = Primitives[index].JointFrom;
            Vector3[] ends = [.. bodies.SelectMany(body => new[] { body[index].From, body[index].To }).Select(end => rest.ToBone(joint, end))];
            if ((ends[^1] - ends[1]).Length() > Still)
            {
                yield return (index, ends);
            }
        }
    }
}
