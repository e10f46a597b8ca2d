using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Operating;

/// <summary>A person who practised with the first release, in its schema.</summary>
internal static class FirstRows
{
    public static async Task InsertAsync(OperatedDatabase database)
    {
        await database.MigrateToAsync("First");
        await using var db = database.CreateDb();
        var (person, made, email) = (Guid.CreateVersion7(TestClock.Dawn), TestClock.Dawn.UtcDateTime, "asha@example.org");
        await db.Database.ExecuteSqlInterpolatedAsync(
            $"""
            INSERT INTO "AspNetUsers" ("Id", "Name", "ExperienceLevel", "TimeZone", "CreatedAt", "PrivacyAcceptedAt", "UserName", "NormalizedUserName",
              "Email", "NormalizedEmail", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount", "SecurityStamp")
            VALUES ({person}, 'Asha', 'beginner', 'Asia/Kolkata', {made}, {made}, {email}, {email.ToUpperInvariant()}, {email}, {email.ToUpperInvariant()}, {false}, {false}, {false}, {true}, 0, 'stamp')
            """, OperatedDatabase.Ct);
        foreach (var daysAgo in new[] { 1, 2 })
        {
            var began = made.AddDays(-daysAgo);
            await db.Database.ExecuteSqlInterpolatedAsync(
                $"""
                INSERT INTO "PracticeSessions" ("Id", "ClientId", "PersonId", "Kind", "StartedAt", "CompletedAt", "DurationSeconds", "Status", "PosesCompleted", "PracticeDate")
                VALUES ({Guid.CreateVersion7(began)}, {Guid.CreateVersion7(began)}, {person}, 'Free', {began}, {began.AddMinutes(10)}, 600, 'Completed', 0, {DateOnly.FromDateTime(began)})
                """, OperatedDatabase.Ct);
        }
    }
}
