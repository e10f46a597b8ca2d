using System.Text.RegularExpressions;
using YogaFlow.Web.Hosting.Doctor;

namespace YogaFlow.Web.Tests.Architecture;

/// <summary>The papers are whole: every lesson is answered, every item has somebody who looks, every alert says what to do.</summary>
[Trait("Engine", "None")]
public sealed partial class OperatorPapersTests
{
    private const int Lessons = 57;
    private const int LeastDeploymentItems = 80;
    private const int LeastSecurityItems = 150;
    private const string DeploymentItem = @"^\| [A-Z]+-\d\d \|";
    private const string SecurityItem = @"^\| \d+ \|";

    /// <summary>What each paper has to speak of, by its headings.</summary>
    public static TheoryData<string, string[]> Sections => new()
    {
        {
            Papers.DeploymentChecklist,
            [
                "Environment", "Database", "Security", "Infrastructure", "Monitoring", "Testing", "Backup and rollback", "Deployment, step by step", "The 24 hours after",
                "Emergency rollback", "Success criteria", "Contacts",
            ]
        },
        {
            Papers.SecurityChecklist,
            [
                "Authentication", "Session management", "Authorization", "Web frontend and API", "Data protection", "Infrastructure", "Secrets", "Monitoring and incidents",
                "Compliance: GDPR and CCPA", "By ASVS and OWASP Top 10", "Before an audit", "Maintenance",
            ]
        },
        {
            Papers.Operating,
            [
                "In containers, for many", "On a plain server", "Upgrade", "Back up", "Restore", "Back to the second", "Scale out", "Keys", "Certificates", "Alerts", "An incident",
            ]
        },
        {
            Papers.FrontDoor,
            [
                "Start", "Features", "API", "Deployment", "Configuration", "Migrations", "Backups", "Monitoring", "Security", "Speed", "Troubleshooting", "Contributing", "Roadmap",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Nothing_that_it_has_to_speak_of_is_left_out(string paper, string[] sections)
    {
        var headings = Papers.Headings(Papers.Read(paper));

        Assert.All(sections, section => Assert.Contains(headings, heading => heading == section || heading.StartsWith($"{section} (", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_lesson_says_what_proves_it()
    {
        var rows = Papers.Rows(Papers.Lessons, @"^\| \d+ \|");

        Assert.Equal(Enumerable.Range(1, Lessons).Select(number => $"{number}"), rows.Select(row => row[1]));
        Assert.All(rows, row => Assert.True(row.Length == 6 && row[2..5].All(cell => cell.Length > 0), string.Join('|', row)));
        Assert.All(rows, row => Assert.True(Proof().IsMatch(row[4]), $"Nothing that can be run or read proves lesson {row[1]}: {row[4]}"));
    }

    [Theory]
    [InlineData(Papers.DeploymentChecklist, DeploymentItem, LeastDeploymentItems)]
    [InlineData(Papers.SecurityChecklist, SecurityItem, LeastSecurityItems)]
    public void Every_item_of_a_checklist_says_who_looks(string paper, string item, int least)
    {
        var rows = Papers.Rows(paper, item);

        Assert.True(rows.Count >= least, $"{rows.Count} items");
        Assert.Equal(rows.Count, rows.Select(row => row[1]).Distinct().Count());
        Assert.All(rows, row => Assert.True(row.Length == 5 && row[2].Length > 0, string.Join('|', row)));
        Assert.All(rows, row => Assert.True(Proof().IsMatch(row[3]) || Somebody().IsMatch(row[3]), $"Nobody looks at {row[1]}: {row[3]}"));
        Assert.Contains($"{rows.Count} items", Papers.Read(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_check_of_the_doctor_is_an_item_of_a_checklist()
    {
        var named = Papers.Rows(Papers.DeploymentChecklist, DeploymentItem).Concat(Papers.Rows(Papers.SecurityChecklist, SecurityItem)).SelectMany(row => Papers.Checks(row[3])).ToHashSet();

        Assert.All(Examination.All, check => Assert.True(named.Contains(check.Id), $"{check.Id} ({check.What}) is in no checklist."));
    }

    [Fact]
    public void Every_alert_has_a_test_and_says_what_to_do()
    {
        var rules = Papers.Read("deploy/monitoring/alerts.yml");
        var alerts = Alert().Matches(rules).Select(match => match.Groups[1].Value).ToList();
        var tests = Papers.Read("deploy/monitoring/alerts_test.yml").Split("- name: ")[1..].ToDictionary(test => test.Split('\n')[0].Trim());
        var headings = Papers.Anchors(Papers.Read(Papers.Operating));

        Assert.NotEmpty(alerts);
        Assert.Equal(alerts.Order(StringComparer.Ordinal), tests.Keys.Order(StringComparer.Ordinal));
        Assert.All(alerts, alert =>
        {
            Assert.Contains("exp_alerts:", tests[alert], StringComparison.Ordinal);
            Assert.True(Regex.Count(tests[alert], "eval_time:") >= 2, $"{alert} is not tried where it must be silent.");
            Assert.Contains(Papers.AnchorOf(alert), headings);
            Assert.Contains($"{Papers.Operating}#{Papers.AnchorOf(alert)}\n", rules, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Jobs_that_are_named_are_jobs_of_the_workflow()
    {
        var jobs = Regex.Matches(Papers.Read(".github/workflows/ci.yml").Split("\njobs:\n")[1], @"(?m)^  (\w+):$").Select(match => match.Groups[1].Value).ToList();

        Assert.All(Papers.WithProof.SelectMany(paper => NamedJob().Matches(Papers.Read(paper))).Select(match => match.Groups[1].Value), job => Assert.Contains(job, jobs));
    }

    [Fact]
    public void No_check_of_the_workflow_is_optional()
    {
        var workflow = Papers.Read(".github/workflows/ci.yml");

        Assert.Matches(@"(?m)^ +run: (?:sudo .+ )?\./test$", workflow);
        Assert.Contains("run: deploy/find-secrets\n", workflow, StringComparison.Ordinal);
        Assert.Contains("docker build --file deploy/Dockerfile", workflow, StringComparison.Ordinal);
        Assert.Contains("-p:NuGetAudit=true -p:NuGetAuditMode=all", workflow, StringComparison.Ordinal);
        Assert.DoesNotContain("continue-on-error", workflow, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(workflow, @"(?m)^    runs-on:"), Regex.Count(workflow, @"(?m)^    timeout-minutes:"));
        Assert.Contains("permissions:\n  contents: read\n", workflow, StringComparison.Ordinal);
        Assert.DoesNotContain(": write", workflow, StringComparison.Ordinal);
        Assert.All(Regex.Matches(workflow, @"\buses: (\S+)").Select(match => match.Groups[1].Value), action => Assert.Matches("@[0-9a-f]{40}$", action));
    }

    [GeneratedRegex(@"- alert: (\w+)")]
    private static partial Regex Alert();

    [GeneratedRegex(@"\bjob `(\w+)`")]
    private static partial Regex NamedJob();

    /// <summary>What can be run, or read in the repository.</summary>
    [GeneratedRegex(@"`\w+Tests(?:\.\w+)?`|drills? `|`doctor |`(?:deploy|benchmarks|src|docs|tests|\.github)/|`\./test|`yogaflow |alerts? `|job `|`promtool |the design:|design: |items? \d|ends with|`dotnet |`packages\.lock\.json|`Directory\.Build|`/version|\(operating\.md#")]
    private static partial Regex Proof();

    [GeneratedRegex(@"\b(?:the operator|an? (?:second )?person|a (?:second )?keeper|a maintainer|whoever|`\w+`; a person)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Somebody();
}
