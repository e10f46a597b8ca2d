using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Pins;

namespace YogaFlow.Figures.Solving;

/// <summary>How far a pin is off.</summary>
/// <param name="Error">Metres, or radians for a direction.</param>
public readonly record struct PinError(Pin Pin, float Error);

/// <summary>An angle that is outside its range, or far from what was named. Radians.</summary>
/// <param name="Freedom">Its place in <see cref="Anatomy.Freedom"/>.</param>
public readonly record struct AngleFinding(int Freedom, float Wanted, float Angle);

/// <summary>What a solved figure still has wrong with it.</summary>
public sealed class FigureReport
{
    private const float FloorWorthSaying = .012f;
    private const float PlaceWorthSaying = .03f;
    private const float DirectionWorthSaying = .35f;
    private const float OverlapWorthSaying = .022f;
    private const float PropDepthWorthSaying = .02f;
    private const float RangeWorthSaying = .05f;
    private const float DepartureWorthSaying = .4f;

    private FigureReport()
    {
    }

    /// <summary>
    /// Height of the lowest point in metres; negative is sunk into the mat. Above the props, when the body rests on
    /// nothing else.
    /// </summary>
    public float Floor { get; private init; }

    /// <summary>How deep the body is in a prop, beyond what a soft one gives way; metres.</summary>
    public float PropDepth { get; private init; }

    public IReadOnlyList<PinError> Pins { get; private init; } = [];

    /// <summary>Parts that overlap at all, deepest first.</summary>
    public IReadOnlyList<FleshOverlap> Overlaps { get; private init; } = [];

    /// <summary>Angles outside their range by more than 3 degrees; <c>Wanted</c> is the nearest limit.</summary>
    public IReadOnlyList<AngleFinding> OutOfRange { get; private init; } = [];

    /// <summary>Named angles that came out more than 23 degrees away.</summary>
    public IReadOnlyList<AngleFinding> Departures { get; private init; } = [];

    /// <summary>The farthest place or contact, in metres.</summary>
    public float WorstPlace => Pins.Where(pin => !pin.Pin.IsDirection).Select(pin => pin.Error).DefaultIfEmpty().Max();

    /// <summary>The farthest direction, in radians.</summary>
    public float WorstDirection => Pins.Where(pin => pin.Pin.IsDirection).Select(pin => pin.Error).DefaultIfEmpty().Max();

    public float WorstOverlap => Overlaps.Count > 0 ? Overlaps[0].Depth : 0;

    /// <summary>Is there nothing that an author would want to be told?</summary>
    public bool IsClean => !Remarks().Any();

    /// <summary>What an author should look at, in words.</summary>
    public IEnumerable<string> Remarks()
    {
        foreach (var (pin, error) in Pins)
        {
            if (error > (pin.IsDirection ? DirectionWorthSaying : PlaceWorthSaying))
            {
                yield return pin.IsDirection
                    ? $"pin '{pin.Text}' off by {error / Turn.Degree:0} degrees"
                    : $"pin '{pin.Text}' off by {error * 100:0.0} cm";
            }
        }

        foreach (var (freedom, limit, angle) in OutOfRange)
        {
            yield return $"{AngleNames.Of(freedom)} is {angle / Turn.Degree:0}, beyond {limit / Turn.Degree:0}";
        }

        foreach (var (freedom, wanted, angle) in Departures)
        {
            yield return $"{AngleNames.Of(freedom)} asked {wanted / Turn.Degree:0}, got {angle / Turn.Degree:0}";
        }

        if (MathF.Abs(Floor) > FloorWorthSaying)
        {
            yield return $"floor {Floor * 100:0.0} cm";
        }

        if (PropDepth > PropDepthWorthSaying)
        {
            yield return $"in a prop {PropDepth * 100:0.0} cm";
        }

        foreach (var overlap in Overlaps.Where(overlap => overlap.Depth > OverlapWorthSaying))
        {
            yield return $"overlap {overlap.One}/{overlap.Other} {overlap.Depth * 100:0.0} cm";
        }
    }

    public static FigureReport Of(FigureDescription figure, SolvedFigure solved)
    {
        var rig = solved.ToRig();
        var props = new PropContact(figure);
        var pins = figure.Pins.Select(pin => PinParser.Parse(pin, figure.Props));
        return new FigureReport
        {
            Floor = props.Lowest(rig),
            PropDepth = props.DepthIn(rig),
            Pins = [.. pins.Select(pin => new PinError(pin, pin.ErrorIn(rig)))],
            Overlaps = Flesh.OverlapsIn(rig, figure.Squash),
            OutOfRange = [.. FindOutOfRange(solved)],
            Departures = [.. FindDepartures(figure, solved)],
        };
    }

    private static IEnumerable<AngleFinding> FindOutOfRange(SolvedFigure solved)
    {
        for (var freedom = Freedom.FirstAngle; freedom < Freedom.Count; freedom++)
        {
            var angle = solved.Freedoms[freedom];
            var excess = JointRanges.Of(freedom).Excess(angle);
            if (MathF.Abs(excess) > RangeWorthSaying)
            {
                yield return new AngleFinding(freedom, angle - excess, angle);
            }
        }
    }

    private static IEnumerable<AngleFinding> FindDepartures(FigureDescription figure, SolvedFigure solved)
    {
        foreach (var (freedom, wanted) in figure.Angles.OrderBy(named => named.Key))
        {
            var angle = solved.Freedoms[freedom];
            if (MathF.Abs(wanted - angle) > DepartureWorthSaying)
            {
                yield return new AngleFinding(freedom, wanted, angle);
            }
        }
    }
}
