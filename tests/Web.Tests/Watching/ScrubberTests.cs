using Microsoft.Extensions.Configuration;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Tests.Watching;

public sealed class ScrubberTests
{
    private const string Key = "nG4tW0kqz8Zr1mX7vB2cJ5hLf9sDpYaE3uQiRoTxKwVbMjNyCg6SlHePdUAZOFIX";

    private static readonly Scrubber Scrubber = new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Tokens:SigningKey"] = Key,
        ["Storage:ConnectionString"] = "Host=db;Database=yogaflow;Username=yogaflow;Password=b7c1f0a94e6d28",
        ["Redis:ConnectionString"] = "redis:6379,password=Xy77Zt19,ssl=true",
        ["Mail:Password"] = "mail-pass-word",
    }).Build());

    [Theory]
    [InlineData("asha@example.org")]
    [InlineData("ásha.o'neil@exämple.org")]
    [InlineData(Key)]
    [InlineData("b7c1f0a94e6d28")]
    [InlineData("Xy77Zt19")]
    [InlineData("mail-pass-word")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl")]
    [InlineData("yogaflow_Zm9vYmFyYmF6cXV4cXV1eA")]
    [InlineData("Zm9vYmFyYmF6cXV4cXV1eDEyMzQ1Njc4OTBhYmNkZWZnaGk")]
    public void No_secret_and_no_address_stays(string secret) =>
        Assert.DoesNotContain(secret, Scrubber.ForLog($"It went wrong with {secret}, as it does"), StringComparison.Ordinal);

    [Theory]
    [InlineData("GET /reset-password?token=abc&x=1 failed", "abc")]
    [InlineData("Authorization: Bearer abc.def", "abc.def")]
    [InlineData("body was {\"password\":\"hunter2\"}", "hunter2")]
    [InlineData("Host=db;Password=hunter2;", "hunter2")]
    [InlineData("cookie=yogaflow-hunter2", "hunter2")]
    public void What_is_named_as_a_secret_goes(string text, string secret) => Assert.DoesNotContain(secret, Scrubber.ForLog(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("connection from 203.0.113.7 reset", "203.0.113.7")]
    [InlineData("connection from 2001:db8::17 reset", "2001:db8::17")]
    [InlineData("connection from ::ffff:203.0.113.7 reset", "203.0.113.7")]
    public void Addresses_of_machines_do_not_leave(string text, string address)
    {
        Assert.DoesNotContain(address, Scrubber.ForElsewhere(text), StringComparison.Ordinal);
        Assert.Contains("connection from", Scrubber.ForElsewhere(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Now listening on: http://127.0.0.1:5000")]
    [InlineData("Library ready: 446 poses (0 written), 81 sequences (0 written)")]
    [InlineData("Person 0199d2f5-7d2a-7c3e-9a53-1c2d3e4f5a6b signed in (Browser), session 0199d2f5-7d2a-7c3e-9a53-1c2d3e4f5a6c")]
    [InlineData("   at YogaFlow.Web.Hosting.Watching.ScrubberTests.ThrowIfUnsupportedHttpRequestMessageOptions(String text) in ScrubberTests.cs:line 40")]
    public void What_is_needed_to_understand_stays(string text) => Assert.Equal(text, Scrubber.ForLog(text));
}
