using Microsoft.EntityFrameworkCore;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>Changes how a person's days run, as a journey does.</summary>
public static class Moves
{
    /// <param name="dayStartsAt">Whole hours after midnight; null leaves it as it is.</param>
    public static async Task MoveAsync(this YogaFlowApp app, Guid personId, string timeZone, int? dayStartsAt = null)
    {
        await using var db = app.CreateDb();
        await db.Users.Where(person => person.Id == personId).ExecuteUpdateAsync(
            row => row.SetProperty(person => person.TimeZone, timeZone).SetProperty(person => person.DayStartsAt, person => dayStartsAt ?? person.DayStartsAt),
            TestContext.Current.CancellationToken);
    }
}
