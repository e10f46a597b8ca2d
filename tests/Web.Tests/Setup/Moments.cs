namespace YogaFlow.Web.Tests.Setup;

/// <summary>For what happens soon, but not before the next line.</summary>
public static class Moments
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(25);

    /// <summary>Looks again and again until it is so.</summary>
    /// <param name="what">Said when it never is.</param>
    public static async Task UntilAsync(string what, Func<Task<bool>> isSo)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Longest, $"Waited in vain: {what}.");
            await Task.Delay(Between, TestContext.Current.CancellationToken);
        }
    }
}
