namespace YogaFlow.Web.Tests.Architecture;

/// <summary>Whatever a paper tells people to type can be typed: programs, scripts, verbs, options, services and files are there.</summary>
[Trait("Engine", "None")]
public sealed class PaperCommandsTests
{
    /// <summary>Those that tell what was, and not what to type.</summary>
    private static readonly string[] History = ["CHANGELOG.md"];

    public static TheoryData<string> Written => [.. Papers.All.Except(History).Where(paper => !paper.StartsWith("docs/adr/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Written))]
    public async Task Every_command_can_be_typed(string paper)
    {
        var text = Papers.Read(paper);
        var lines = Papers.ShellLines(text).ToList();
        foreach (var span in Papers.Spans(text).Distinct())
        {
            if (await KnownPrograms.IsCommandAsync(span) && !Papers.Checks($"`{span}`").Any())
            {
                lines.Add(span);
            }
        }

        var complaints = new List<string>();
        foreach (var command in lines.SelectMany(ShellCommand.Of))
        {
            complaints.AddRange((await KnownPrograms.ComplaintsAsync(command)).Select(complaint => $"{complaint}, in: {command.Text}"));
        }

        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("dotnet run --project src/YogaFlow.Web -- doctor --onyl tls", "doctor knows no --onyl")]
    [InlineData("dotnet run --project src/YogaFlow.Web -- doctor --only tls.mood", "there is no check tls.mood")]
    [InlineData("dotnet run --project src/YogaFlow.Web -- migrate --Storage:Motor=Sqlite", "migrate knows no --Storage:Motor")]
    [InlineData("Storage__Motor=Postgres dotnet run --project src/YogaFlow.Web", "Storage__Motor=Postgres sets nothing")]
    [InlineData("dotnet run --project src/YogaFlow.Nowhere", "there is no project src/YogaFlow.Nowhere")]
    [InlineData("yogaflow back-up", "there is no verb back-up")]
    [InlineData("deploy/find-secrets --everywhere", "deploy/find-secrets knows no --everywhere")]
    [InlineData("deploy/find-treasure", "there is no deploy/find-treasure")]
    [InlineData("./test slowly", "./test knows no slowly")]
    [InlineData("./test drills nothing-like-it", "there is no drill nothing-like-it")]
    [InlineData("docker-compose -f deploy/compose.moon.yml up -d", "there is no deploy/compose.moon.yml")]
    [InlineData("cp deploy/nowhere.env here.env && frobnicate", "there is no deploy/nowhere.env", "there is no program frobnicate")]
    public async Task What_cannot_be_typed_is_seen(string line, params string[] expected)
    {
        var complaints = new List<string>();
        foreach (var command in ShellCommand.Of(line))
        {
            complaints.AddRange(await KnownPrograms.ComplaintsAsync(command));
        }

        Assert.Equal(expected.Length, complaints.Count);
        Assert.All(expected.Zip(complaints), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }
}
