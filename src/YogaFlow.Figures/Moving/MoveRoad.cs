using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Moving;

/// <summary>
/// One way between two postures. The freedoms are interpolated, not the turns of the bones: the range of motion is a
/// box in them, so every posture between is possible. Each is then solved again for floor, contacts and flesh.
/// </summary>
internal sealed class MoveRoad(SolvedFigure from, SolvedFigure to, SharedContacts contacts, float squash)
{
    private const int Iterations = 22;
    private const float PerMetreOfPelvis = 1.2f;
    private const float PerRadianOfRoot = 1.5f;
    private const float PerRadian = .6f;
    private const float PerRadianOutOfRange = 4;
    private const float PerMetreBelowFloor = 14;
    private const float PerMetreAboveFloor = 10;

    /// <summary>How deep a posture between may be in the mat, in metres; what rounding leaves is lifted out.</summary>
    private const float MostSunk = .004f;

    private readonly Quaternion _rootFrom = RootOf(from);
    private readonly Quaternion _rootTo = RootOf(to);
    private readonly float _floorFrom = FloorContact.Lowest(from.ToRig());
    private readonly float _floorTo = FloorContact.Lowest(to.ToRig());

    /// <summary>How near arms are to the head where the move begins or ends.</summary>
    public float ArmsToHeadAtEnds { get; } = MathF.Min(Flesh.ArmsToHead(from.ToRig()), Flesh.ArmsToHead(to.ToRig()));

    /// <summary>How the person is turned, with the root's own freedoms.</summary>
    public static Quaternion RootOf(SolvedFigure figure) =>
        figure.Root * Turn.FromVector(figure.Freedoms[3], figure.Freedoms[4], figure.Freedoms[5]);

    public Journey Travel(Detour detour)
    {
        var frames = new SolvedFigure[MoveFinder.Between];
        var correction = new float[Freedom.Count];
        var (overlap, nearest) = (0f, float.MaxValue);
        for (var frame = 0; frame < frames.Length; frame++)
        {
            var time = (frame + 1f) / (frames.Length + 1);
            var share = time * time * (3 - (2 * time));
            var rig = new Rig(Quaternion.Slerp(_rootFrom, _rootTo, share), from.Girths);
            var wanted = WantedAt(share, detour);
            var freedoms = Solve(rig, wanted, correction, share);
            for (var freedom = 0; freedom < Freedom.Count; freedom++)
            {
                correction[freedom] = freedoms[freedom] - wanted[freedom];
            }

            frames[frame] = new SolvedFigure(
                rig.Root, freedoms, Lerp(from.GripRight, to.GripRight, share), Lerp(from.GripLeft, to.GripLeft, share))
            {
                Girths = from.Girths,
            };
            overlap = MathF.Max(overlap, Flesh.OverlapsIn(rig, squash) is [var deepest, ..] ? deepest.Depth : 0);
            nearest = MathF.Min(nearest, Flesh.ArmsToHead(rig));
        }

        return new Journey(frames, overlap, nearest);
    }

    private float[] WantedAt(float share, Detour detour)
    {
        var wanted = new float[Freedom.Count];
        for (var freedom = 0; freedom < Freedom.Count; freedom++)
        {
            var isRootTurn = freedom is >= Freedom.RootTurn and < Freedom.FirstAngle;
            wanted[freedom] = isRootTurn ? 0 : Lerp(from.Freedoms[freedom], to.Freedoms[freedom], share);
        }

        detour.AddTo(wanted, share);
        return wanted;
    }

    /// <param name="correction">What the posture before needed besides the straight way: a good guess here too.</param>
    private float[] Solve(Rig rig, float[] wanted, float[] correction, float share)
    {
        var freedoms = new float[Freedom.Count];
        for (var freedom = 0; freedom < Freedom.Count; freedom++)
        {
            freedoms[freedom] = wanted[freedom] + correction[freedom];
        }

        var standing = StandingAt(share);
        var search = new LevenbergMarquardt(rig, (bent, values, perMetreOfOverlap, residuals) =>
        {
            residuals.Clear();
            MeasureFreedoms(values, wanted, residuals);
            contacts.Measure(bent, share, residuals);
            FloorContact.Measure(bent, PerMetreBelowFloor, residuals);
            residuals.Add(PerMetreAboveFloor * MathF.Max(FloorContact.Lowest(bent) - standing, 0));
            Flesh.Measure(bent, perMetreOfOverlap, squash, residuals);
        });
        search.Minimise(freedoms, Iterations);
        for (var freedom = Freedom.FirstAngle; freedom < Freedom.Count; freedom++)
        {
            freedoms[freedom] = RangeOf(freedom).Clamp(freedoms[freedom]);
        }

        rig.Bend(freedoms);
        SetDown(rig, freedoms, share);
        return freedoms;
    }

    private static void MeasureFreedoms(ReadOnlySpan<float> freedoms, float[] wanted, List<float> residuals)
    {
        for (var freedom = 0; freedom < Freedom.Count; freedom++)
        {
            var weight = freedom < Freedom.RootTurn ? PerMetreOfPelvis
                : freedom < Freedom.FirstAngle ? PerRadianOfRoot
                : PerRadian;
            residuals.Add(weight * (freedoms[freedom] - wanted[freedom]));
        }

        for (var freedom = Freedom.FirstAngle; freedom < Freedom.Count; freedom++)
        {
            residuals.Add(PerRadianOutOfRange * JointRanges.Of(freedom).Excess(freedoms[freedom]));
        }
    }

    /// <summary>The joint's range; where one of the two postures is a little beyond it, as far as that one.</summary>
    private AngleRange RangeOf(int freedom)
    {
        var range = JointRanges.Of(freedom);
        var (one, other) = (from.Freedoms[freedom], to.Freedoms[freedom]);
        return new AngleRange(MathF.Min(range.Min, MathF.Min(one, other)), MathF.Max(range.Max, MathF.Max(one, other)));
    }

    /// <summary>How high the lowest point is: on the mat, or between two that stand on something as high as they do.</summary>
    private float StandingAt(float share) => MathF.Max(Lerp(_floorFrom, _floorTo, share), -MostSunk);

    /// <summary>Lifts the whole person out of the mat, or down to it.</summary>
    private void SetDown(Rig rig, float[] freedoms, float share)
    {
        freedoms[Freedom.PelvisY] += StandingAt(share) - FloorContact.Lowest(rig);
        rig.Bend(freedoms);
    }

    private static float Lerp(float one, float other, float share) => one + ((other - one) * share);
}
