using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Pins;

namespace YogaFlow.Figures.Solving;

/// <summary>
/// Finds the posture that an author means: pins and the floor hold, angles are near what was named and within their
/// range, the body does not pass through itself. Deterministic: the same description gives the same posture.
/// </summary>
public static class FigureSolver
{
    private const int Iterations = 70;
    private const int Restarts = 10;
    private const int IterationsOfARestart = 60;

    /// <summary>A restart's result has to be better by this much to be taken.</summary>
    private const float WorthChanging = 1e-3f;

    /// <summary>Any number does; it is fixed because other numbers may choose another way to fold a leg.</summary>
    private const int Seed = 7;

    /// <summary>For the body on which places and contacts were measured.</summary>
    /// <exception cref="FigureFaultException">A pin cannot be understood.</exception>
    public static SolvedFigure Solve(FigureDescription figure) => Solve(figure, Girths.Measured);

    /// <summary>For the body of a look: a thicker one neither sinks in nor floats.</summary>
    /// <exception cref="FigureFaultException">A pin cannot be understood.</exception>
    public static SolvedFigure Solve(FigureDescription figure, Look look) => Solve(figure, look.Girths);

    private static SolvedFigure Solve(FigureDescription figure, Girths girths)
    {
        var pins = figure.Pins.Select(pin => PinParser.Parse(pin, figure.Props)).ToArray();
        var targets = Targets.Of(figure);
        var rig = new Rig(figure.Root, girths);
        var search = new LevenbergMarquardt(rig, new Residuals(figure, targets, pins).Measure);

        var start = StartOf(figure, targets, rig);
        var best = start.ToArray();
        var cost = search.Minimise(best, Iterations);
        if (!FigureReport.Of(figure, ToSolved(figure, best, girths)).IsClean)
        {
            best = Restart(figure, search, rig, start, best, cost);
        }

        return ToSolved(figure, best, girths);
    }

    /// <summary>The named angles, dropped so that the lowest point touches the mat.</summary>
    private static float[] StartOf(FigureDescription figure, Targets targets, Rig rig)
    {
        var start = targets.Wanted.ToArray();
        rig.Bend(start);
        if (figure.PelvisY is null)
        {
            start[Freedom.PelvisY] -= FloorContact.Lowest(rig);
        }

        return start;
    }

    /// <summary>Tries again from shaken starts and keeps the cheapest: the first valley was not a clean one.</summary>
    private static float[] Restart(
        FigureDescription figure, LevenbergMarquardt search, Rig rig, float[] start, float[] best, float cost)
    {
        var random = new Random(Seed);
        for (var attempt = 0; attempt < Restarts; attempt++)
        {
            var shaken = Shake(figure, start, random);
            rig.Bend(shaken);
            shaken[Freedom.PelvisY] -= FloorContact.Lowest(rig) * .8f;
            var shakenCost = search.Minimise(shaken, IterationsOfARestart);
            if (shakenCost < cost - WorthChanging)
            {
                (best, cost) = (shaken, shakenCost);
            }
        }

        return best;
    }

    /// <summary>Moves named angles by up to 10 degrees, others by up to 37, the root by up to 11.</summary>
    private static float[] Shake(FigureDescription figure, float[] start, Random random)
    {
        var shaken = start.ToArray();
        for (var freedom = Freedom.FirstAngle; freedom < Freedom.Count; freedom++)
        {
            var width = figure.Angles.ContainsKey(freedom) ? .35f : 1.3f;
            shaken[freedom] = JointRanges.Of(freedom).Clamp(shaken[freedom] + ((float)(random.NextDouble() - .5) * width));
        }

        for (var axis = 0; axis < 3; axis++)
        {
            shaken[Freedom.RootTurn + axis] += (float)(random.NextDouble() - .5) * .4f;
        }

        return shaken;
    }

    private static SolvedFigure ToSolved(FigureDescription figure, float[] freedoms, Girths girths) =>
        new(figure.Root, freedoms.ToArray(), figure.GripRight, figure.GripLeft)
        {
            Girths = girths,
            Props = figure.Props,
        };
}
