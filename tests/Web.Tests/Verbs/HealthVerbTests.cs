using YogaFlow.Web.Tests.Setup;
using YogaFlow.Web.Verbs;

namespace YogaFlow.Web.Tests.Verbs;

/// <summary>The verb by which a container asks its own program whether it can serve. The drills ask programs that are up.</summary>
public sealed class HealthVerbTests
{
    [Theory]
    [InlineData(null, null, null, "http://127.0.0.1:5000/health/ready")]
    [InlineData(null, null, "8080", "http://127.0.0.1:8080/health/ready")]
    [InlineData(null, "http://*:8081", "8080", "http://127.0.0.1:8081/health/ready")]
    [InlineData(null, "http://[::]:8082;https://+:8443", null, "http://127.0.0.1:8082/health/ready")]
    [InlineData("https://yoga.example.org", "http://*:8081", null, "https://yoga.example.org/health/ready")]
    [InlineData("http://127.0.0.1:5001/version", null, null, "http://127.0.0.1:5001/version")]
    [InlineData("ftp://127.0.0.1", null, null, null)]
    [InlineData("127.0.0.1", null, null, null)]
    public void It_finds_the_program_of_its_surroundings(string? asked, string? urls, string? ports, string? address)
    {
        string? Variable(string name) => name switch { "ASPNETCORE_URLS" => urls, "ASPNETCORE_HTTP_PORTS" => ports, _ => null };

        Assert.Equal(address, HealthVerb.Address(asked, Variable)?.ToString());
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_not_well()
    {
        var run = await VerbRun.OnAsync("Data Source=never-opened.db", "health", "--url", "http://127.0.0.1:1", "--timeout", "2");

        Assert.Equal((1, ""), (run.Code, run.Said));
        Assert.Contains("did not answer", run.Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout", "soon")]
    [InlineData("--url", "nowhere")]
    [InlineData("--adress", "http://127.0.0.1:8080")]
    public async Task Wrong_arguments_are_named(string name, string value)
    {
        var run = await VerbRun.OnAsync("Data Source=never-opened.db", "health", name, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(name, run.Complained, StringComparison.Ordinal);
    }
}
