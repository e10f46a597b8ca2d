using System.Text.RegularExpressions;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>An alert on a figure that nobody writes is silent for ever.</summary>
public sealed partial class AlertFiguresTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Theory]
    [InlineData("alerts.yml")]
    [InlineData("dashboard.json")]
    public async Task What_is_asked_of_the_program_is_what_it_writes(string paper)
    {
        var client = app.CreateClient();
        await client.GetJsonAsync(Answers.Api + "/poses/tree");

        // The first question is what begins the counting of some.
        await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        var written = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        // A histogram is declared once and written as buckets, a sum and a count.
        var asked = OurFigure().Matches(await File.ReadAllTextAsync(Repository.PathTo("deploy", "monitoring", paper), TestContext.Current.CancellationToken))
            .Select(match => match.Value.Replace("_bucket", "", StringComparison.Ordinal)).Distinct().ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, figure => Assert.Contains($"# TYPE {figure} ", written, StringComparison.Ordinal));
    }

    /// <summary>Those of the exporters and of the script beside them begin with other words.</summary>
    [GeneratedRegex(@"\b(?:http_request|process|microsoft|yogaflow_(?!doctor_|backup_))_?\w*_(?:total|seconds|bucket|bytes|progress|dbcontexts|queries|savechanges|active)\b")]
    private static partial Regex OurFigure();
}
