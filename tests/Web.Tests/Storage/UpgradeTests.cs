using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using YogaFlow.Data;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Storage;

/// <summary>A database of the first release comes along: nothing is lost, and what was practised is counted.</summary>
public sealed class UpgradeTests : IDisposable
{
    private const string FirstRelease = "First";

    private readonly TestDatabase _database = new();
    private readonly Guid _person = Guid.Parse("0195b3a0-0000-7000-8000-00000000000a");

    [Fact]
    public async Task What_was_practised_before_there_were_numbers_is_counted_at_the_start()
    {
        var ct = TestContext.Current.CancellationToken;
        var options = new DbContextOptionsBuilder<YogaDbContext>();
        options.UseEngine(new StorageOptions { Engine = TestDatabase.Engine, ConnectionString = _database.ConnectionString }, Path.GetTempPath());
        await using (var db = new YogaDbContext(options.Options))
        {
            await db.GetService<IMigrator>().MigrateAsync(FirstRelease, ct);
            var (made, email) = (TestClock.Dawn.UtcDateTime, "asha@example.org");
            await db.Database.ExecuteSqlInterpolatedAsync(
                $"""
                INSERT INTO "AspNetUsers" ("Id", "Name", "ExperienceLevel", "TimeZone", "CreatedAt", "PrivacyAcceptedAt", "UserName", "NormalizedUserName",
                  "Email", "NormalizedEmail", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount", "SecurityStamp")
                VALUES ({_person}, 'Asha', 'beginner', 'Asia/Kolkata', {made}, {made}, {email}, {email.ToUpperInvariant()}, {email}, {email.ToUpperInvariant()}, {false}, {false}, {false}, {true}, 0, 'stamp')
                """, ct);
            foreach (var (daysAgo, status) in new[] { (1, "Completed"), (2, "Completed"), (3, "Partial"), (20, "Abandoned") })
            {
                var began = made.AddDays(-daysAgo);
                await db.Database.ExecuteSqlInterpolatedAsync(
                    $"""
                    INSERT INTO "PracticeSessions" ("Id", "ClientId", "PersonId", "Kind", "StartedAt", "CompletedAt", "DurationSeconds", "Status", "PosesCompleted", "PracticeDate")
                    VALUES ({Guid.CreateVersion7(began)}, {Guid.CreateVersion7(began)}, {_person}, 'Free', {began}, {began.AddMinutes(10)}, 600, {status}, 0, {DateOnly.FromDateTime(began)})
                    """, ct);
            }
        }

        await using var app = new UpgradedApp(_database.ConnectionString);
        var client = app.SignedInAs(_person);

        var stats = await client.GetJsonAsync(Answers.Api + "/stats");
        Assert.Equal((2, 1200, 3), (stats.Number("total_sessions"), stats.Number("total_practice_time_seconds"), stats.Number("current_streak_days")));
        Assert.Equal(50, stats.GetProperty("completion_rate_percentage").GetDouble());
        var history = await client.GetJsonAsync(Answers.Api + "/history");
        Assert.Equal(4, history.Number("total"));
        Assert.All(history.GetProperty("sessions").EnumerateArray(), session => Assert.Equal("Asia/Kolkata", session.Text("time_zone")));
        Assert.Equal(4, (await client.GetJsonAsync(Answers.Api + "/practice-profile")).Number("day_starts_at"));
    }

    public void Dispose() => _database.Dispose();

    /// <summary>The program on a database that is there already.</summary>
    private sealed class UpgradedApp(string connectionString) : YogaFlowApp
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Storage:ConnectionString"] = connectionString,
        };
    }
}
