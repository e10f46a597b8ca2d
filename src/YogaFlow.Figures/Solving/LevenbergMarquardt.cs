using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Solving;

/// <summary>Writes everything that is wrong with a posture, as weighted numbers in an order that never changes.</summary>
/// <param name="rig">Has the posture already.</param>
/// <param name="freedoms">What the rig was bent by.</param>
/// <param name="perMetreOfOverlap">Grows while solving: a body that starts tangled must be able to get free.</param>
internal delegate void Measurement(Rig rig, ReadOnlySpan<float> freedoms, float perMetreOfOverlap, List<float> residuals);

/// <summary>
/// Levenberg-Marquardt with a numeric Jacobian: minimises the sum of squares of the residuals. Steps are at most half
/// a radian (or metre), and overlap grows from light to its full weight during the first iterations.
/// </summary>
internal sealed class LevenbergMarquardt(Rig rig, Measurement measure)
{
    private const int Attempts = 6;
    private const float Difference = 2e-3f;
    private const float LongestStep = .5f;
    private const float FirstDamping = 1e-2f;
    private const float LeastDamping = 1e-5f;
    private const float FirstOverlapWeight = 2;
    private const float FullOverlapWeight = 9;
    private const float OverlapGrowth = .4f;

    private readonly NormalEquations _equations = new(Freedom.Count);
    private List<float> _current = new(600);
    private List<float> _tried = new(600);
    private float _overlapWeight;

    /// <param name="freedoms">Where to start; holds the result, in which the rig stands afterwards.</param>
    /// <returns>The root of the sum of squares that is left.</returns>
    public float Minimise(float[] freedoms, int iterations)
    {
        var damping = FirstDamping;
        var cost = Restart(freedoms, FirstOverlapWeight);
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            var weight = MathF.Min(FullOverlapWeight, FirstOverlapWeight + (iteration * OverlapGrowth));
            if (weight != _overlapWeight)
            {
                cost = Restart(freedoms, weight);
            }

            Differentiate(freedoms);
            _equations.Form(_current);
            if (!TryStep(freedoms, ref cost, ref damping))
            {
                if (_overlapWeight >= FullOverlapWeight)
                {
                    break;
                }

                damping = FirstDamping;
            }
        }

        rig.Bend(freedoms);
        return (float)Math.Sqrt(cost);
    }

    private static double CostOf(List<float> values)
    {
        var sum = 0d;
        foreach (var value in values)
        {
            sum += value * value;
        }

        return sum;
    }

    private double Restart(float[] freedoms, float overlapWeight)
    {
        _overlapWeight = overlapWeight;
        return Measure(freedoms, _current);
    }

    private double Measure(float[] freedoms, List<float> into)
    {
        rig.Bend(freedoms);
        measure(rig, freedoms, _overlapWeight, into);
        return CostOf(into);
    }

    private void Differentiate(float[] freedoms)
    {
        for (var freedom = 0; freedom < freedoms.Length; freedom++)
        {
            var value = freedoms[freedom];
            freedoms[freedom] = value + Difference;
            rig.Bend(freedoms);
            measure(rig, freedoms, _overlapWeight, _tried);
            freedoms[freedom] = value;
            var column = _equations.Column(freedom, _current.Count);
            for (var row = 0; row < column.Length; row++)
            {
                column[row] = (_tried[row] - _current[row]) / Difference;
            }
        }
    }

    private bool TryStep(float[] freedoms, ref double cost, ref float damping)
    {
        var candidate = new float[freedoms.Length];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (_equations.Solve(damping) is not { } step)
            {
                damping *= 10;
                continue;
            }

            var scale = ScaleOf(step);
            for (var freedom = 0; freedom < freedoms.Length; freedom++)
            {
                candidate[freedom] = freedoms[freedom] + ((float)step[freedom] * scale);
            }

            var candidateCost = Measure(candidate, _tried);
            if (candidateCost < cost)
            {
                candidate.CopyTo(freedoms, 0);
                (_current, _tried) = (_tried, _current);
                cost = candidateCost;
                damping = MathF.Max(damping * .4f, LeastDamping);
                return true;
            }

            damping *= 4;
        }

        return false;
    }

    private static float ScaleOf(double[] step)
    {
        var longest = 0f;
        foreach (var component in step)
        {
            longest = MathF.Max(longest, MathF.Abs((float)component));
        }

        return longest > LongestStep ? LongestStep / longest : 1;
    }
}
