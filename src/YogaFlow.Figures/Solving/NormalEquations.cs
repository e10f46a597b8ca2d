using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace YogaFlow.Figures.Solving;

/// <summary>(J'J + damping) step = -J'r, formed from a Jacobian by columns and solved by Cholesky.</summary>
internal sealed class NormalEquations(int size)
{
    /// <summary>Added to each diagonal element before it is scaled, so that a freedom without effect stays put.</summary>
    private const double Floor = .01;

    private readonly float[][] _columns = new float[size][];
    private readonly double[][] _matrix = Square(size);
    private readonly double[][] _factor = Square(size);
    private readonly double[] _right = new double[size];

    /// <returns>The column of the Jacobian to be filled in.</returns>
    public float[] Column(int index, int rows)
    {
        if (_columns[index]?.Length != rows)
        {
            _columns[index] = new float[rows];
        }

        return _columns[index];
    }

    public void Form(List<float> residuals)
    {
        var values = CollectionsMarshal.AsSpan(residuals);
        for (var row = 0; row < size; row++)
        {
            var column = _columns[row];
            var sum = 0d;
            for (var index = 0; index < values.Length; index++)
            {
                sum += column[index] * values[index];
            }

            _right[row] = -sum;
            for (var other = row; other < size; other++)
            {
                _matrix[row][other] = _matrix[other][row] = Dot(column, _columns[other]);
            }
        }
    }

    /// <returns>The step; null when the damped matrix is not positive definite.</returns>
    public double[]? Solve(float damping)
    {
        if (!Factorise(damping))
        {
            return null;
        }

        var step = new double[size];
        for (var row = 0; row < size; row++)
        {
            var sum = _right[row];
            for (var column = 0; column < row; column++)
            {
                sum -= _factor[row][column] * step[column];
            }

            step[row] = sum / _factor[row][row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            var sum = step[row];
            for (var column = row + 1; column < size; column++)
            {
                sum -= _factor[column][row] * step[column];
            }

            step[row] = sum / _factor[row][row];
        }

        return step;
    }

    private bool Factorise(float damping)
    {
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = _matrix[row][column];
                sum += row == column ? damping * (_matrix[row][row] + Floor) : 0;
                for (var index = 0; index < column; index++)
                {
                    sum -= _factor[row][index] * _factor[column][index];
                }

                if (row == column && sum <= 0)
                {
                    return false;
                }

                _factor[row][column] = row == column ? Math.Sqrt(sum) : sum / _factor[column][column];
            }
        }

        return true;
    }

    /// <summary>Always eight lanes wide, whatever the processor has, so that every machine adds in the same order.</summary>
    private static double Dot(float[] one, float[] other)
    {
        var sums = Vector256<float>.Zero;
        var index = 0;
        for (; index <= one.Length - Vector256<float>.Count; index += Vector256<float>.Count)
        {
            sums += Vector256.LoadUnsafe(ref one[index]) * Vector256.LoadUnsafe(ref other[index]);
        }

        double sum = Vector256.Sum(sums);
        for (; index < one.Length; index++)
        {
            sum += one[index] * other[index];
        }

        return sum;
    }

    private static double[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];
}
