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
    private const float HighAbove = 5;

    /// <summary>Directions of the world's down in the head's frame: six faces, then eight corners of a cube.</summary>
    public static IReadOnlyList<Vector3> Downs { get; } =
    [
        Vector3.UnitX, -Vector3.UnitX, Vector3.UnitY, -Vector3.UnitY, Vector3.UnitZ, -Vector3.UnitZ,
        .. Enumerable.Range(0, 8).Select(corner => Vector3.Normalize(
            new Vector3((corner & 1) == 0 ? 1 : -1, (corner & 2) == 0 ? 1 : -1, (corner & 4) == 0 ? 1 : -1))),
    ];

    private readonly Rig[] _rigs;
    private readonly Primitive[][] _bodies;

    private LooseBody(Look look)
    {
        _rigs = [RestPosture.Of(look).ToRig(), .. Enumerable.Range(1, 3).Select(Bent)];
        _bodies = [.. _rigs.Select(rig => Body.Of(rig, look, 0, 0))];
        Primitives = [.. Enumerable.Range(0, _bodies[0].Length).Select(Loosen)];
        Curls = [.. FindCurls(look)];
        Hanging = [.. FindHanging(look)];
    }

    public IReadOnlyList<LoosePrimitive> Primitives { get; }

    /// <summary>The primitives that the grip moves: their ends in their joint's frame, for each grip.</summary>
    public IReadOnlyList<(int Primitive, Vector3[] Ends)> Curls { get; }

    /// <summary>Hair that hangs: both ends in the head's frame for each of <see cref="Downs"/>.</summary>
    public IReadOnlyList<(int Primitive, Vector3[] Ends)> Hanging { get; }

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

    /// <returns>The joint; of hair that gives way to gravity, the one of its primitive.</returns>
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

        return likely is Joint.Head ? likely : throw new FigureFaultException($"Primitive {index} of {likely} hangs on no joint.");
    }

    /// <summary>Turns the whole person, high above the mat, until the world's down is this way in the head's frame.</summary>
    private IEnumerable<(int Primitive, Vector3[] Ends)> FindHanging(Look look)
    {
        var bodies = Downs.Select(down =>
        {
            var rig = new Rig(Turning(down, -Vector3.UnitY));
            float[] freedoms = [.. RestPosture.Of(look).Freedoms];
            freedoms[Freedom.PelvisY] = HighAbove;
            rig.Bend(freedoms);
            return (Rig: rig, Body: Body.Of(rig, look, 0, 0));
        }).ToArray();
        for (var index = 0; index < Primitives.Count; index++)
        {
            Vector3[] ends =
            [
                .. bodies.SelectMany(one => new[] { one.Body[index].From, one.Body[index].To }.Select(end => one.Rig.ToBone(Joint.Head, end))),
            ];
            if (Primitives[index].Posed.Joint is Joint.Head && Primitives[index].JointFrom is Joint.Head
                && ends.Where((_, place) => place % 2 == 1).Any(end => (end - ends[1]).Length() > 10 * Still))
            {
                yield return (index, ends);
            }
        }
    }

    private static Quaternion Turning(Vector3 from, Vector3 to)
    {
        var axis = Vector3.Cross(from, to);
        return axis.LengthSquared() < 1e-8f
            ? Vector3.Dot(from, to) > 0 ? Quaternion.Identity : Turn.AboutX(MathF.PI)
            : Quaternion.CreateFromAxisAngle(Vector3.Normalize(axis), MathF.Acos(Math.Clamp(Vector3.Dot(from, to), -1, 1)));
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
