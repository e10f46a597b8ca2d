namespace YogaFlow.Figures.Modelling;

/// <summary>Work on the rows of a picture or the layers of a grid, two at a time.</summary>
internal static class Rows
{
    private static readonly ParallelOptions TwoAtATime = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>Each row writes only its own results, so the outcome does not depend on the order.</summary>
    public static void ForEach(int count, Action<int> work) => Parallel.For(0, count, TwoAtATime, work);
}
