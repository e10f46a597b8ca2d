using System.Net;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>A fault of ours is told without telling how we are built, and the process goes on.</summary>
public sealed class CrashTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Fact]
    public async Task A_table_that_is_gone_is_a_500_in_the_same_shape()
    {
        await using (var db = app.CreateDb())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Poses\" RENAME TO \"Gone\"", TestContext.Current.CancellationToken);
        }

        foreach (var (path, type) in new[] { ("/api/v1/poses", "application/problem+json"), ("/", "text/html"), ("/poses", "text/html") })
        {
            using var answer = await app.CreateClient().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal((path, HttpStatusCode.InternalServerError, type), (path, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.NotEmpty(text);
            Assert.All(["Gone", "Exception", "Sqlite", "Npgsql", "   at "], (string inside) => Assert.DoesNotContain(inside, text, StringComparison.Ordinal));
            Assert.True(answer.Headers.Contains("Content-Security-Policy"));
            Assert.False(answer.Headers.CacheControl?.Public ?? false);
        }

        await app.CreateClient().GetJsonAsync("/health");
        Assert.NotEmpty(app.Log.Lines);
    }
}
