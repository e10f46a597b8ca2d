using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Pins;

namespace YogaFlow.Figures.Solving;

/// <summary>Everything that is wrong with a posture, as one list of weighted numbers to be made small.</summary>
internal sealed class Residuals(FigureDescription figure, Targets targets, IReadOnlyList<Pin> pins)
{
    private const float PerAsymmetry = 3;
    private const float PerRadianOutOfRange = 4;

    /// <summary>Weight of the gap below the lowest point: the figure drops to what carries it.</summary>
    private const float PerMetreAboveFloor = 10;

    private readonly PropContact _props = new(figure);

    /// <summary>Measures the posture that the rig already has; the order of the list is always the same.</summary>
    /// <param name="freedoms">What the rig was bent by.</param>
    /// <param name="perMetreOfOverlap">Grows while solving: a body that starts tangled must be able to get free.</param>
    public void Measure(Rig rig, ReadOnlySpan<float> freedoms, float perMetreOfOverlap, List<float> residuals)
    {
        residuals.Clear();
        if (figure.IsSymmetric)
        {
            MeasureSymmetry(freedoms, residuals);
        }

        for (var freedom = 0; freedom < Freedom.Count; freedom++)
        {
            residuals.Add(targets.Weights[freedom] * (freedoms[freedom] - targets.Wanted[freedom]));
        }

        for (var freedom = Freedom.FirstAngle; freedom < Freedom.Count; freedom++)
        {
            residuals.Add(PerRadianOutOfRange * JointRanges.Of(freedom).Excess(freedoms[freedom]));
        }

        foreach (var pin in pins)
        {
            pin.Measure(rig, residuals);
        }

        FloorContact.Measure(rig, Pin.PerMetre, residuals);
        residuals.Add(PerMetreAboveFloor * MathF.Max(_props.Lowest(rig), 0));
        _props.Measure(rig, Pin.PerMetre, residuals);
        Flesh.Measure(rig, perMetreOfOverlap, figure.Squash, residuals);
    }

    private static void MeasureSymmetry(ReadOnlySpan<float> freedoms, List<float> residuals)
    {
        for (var angle = 0; angle < Freedom.PerSide; angle++)
        {
            residuals.Add(PerAsymmetry * (freedoms[Freedom.Right + angle] - freedoms[Freedom.Left + angle]));
        }

        foreach (var sideways in Freedom.SpineSideways)
        {
            residuals.Add(PerAsymmetry * freedoms[sideways]);
        }
    }
}
