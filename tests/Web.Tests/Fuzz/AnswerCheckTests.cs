using System.Net.Http.Headers;
using System.Text;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>What looks at thousands of answers must see what is wrong with one.</summary>
public sealed class AnswerCheckTests
{
    private const string GoodProblem = """{"type":"urn:x","title":"x","status":404,"detail":"x","instance":"/api/v1/things"}""";

    private static readonly FuzzPerson Asha = new("Asha", "zqa7");
    private static readonly FuzzPerson Bela = new("Bela", "zqb7");
    private static readonly FuzzPerson Keeper = new("the keeper", "zqk7", IsKeeper: true);

    private static readonly Operation Things = new("GET", "/api/v1/things", [], null, null, new Dictionary<int, IReadOnlyList<string>>
    {
        [200] = ["application/json"],
        [404] = ["application/problem+json"],
    });

    [Theory]
    [InlineData(200, "application/json", """{"a":1}""")]
    [InlineData(404, "application/problem+json", GoodProblem)]
    public void A_good_answer_is_let_pass(int status, string type, string body) => Assert.Null(FaultOf(Asha, status, type, body));

    [Theory]
    [InlineData(500, "application/problem+json", GoodProblem)]
    [InlineData(200, "text/html", "<html>")]
    [InlineData(200, "application/json", """{"a":""")]
    [InlineData(200, "application/json", "")]
    [InlineData(404, "application/json", GoodProblem)]
    [InlineData(404, "application/problem+json", """{"type":"urn:x","title":"x","status":404,"instance":"/x"}""")]
    [InlineData(404, "application/problem+json", """{"type":"urn:x","title":"x","status":400,"detail":"x","instance":"/x"}""")]
    [InlineData(404, "application/problem+json", """{"type":"urn:x","title":"x","status":404,"detail":"System.Exception","instance":"/x"}""")]
    public void A_bad_one_is_not(int status, string type, string body) => Assert.NotNull(FaultOf(Asha, status, type, body));

    [Fact]
    public void What_is_somebody_else_s_is_seen_in_whatever_case()
    {
        Assert.Null(FaultOf(Asha, 200, "application/json", $"[\"{Asha.OwnMark}\"]"));
        Assert.NotNull(FaultOf(Asha, 200, "application/json", $"[\"{Bela.OwnMark}\"]"));
        Assert.NotNull(FaultOf(Asha, 200, "application/json", $"[\"{Bela.WhoMark.ToUpperInvariant()}\"]"));
        Assert.NotNull(FaultOf(null, 200, "application/json", $"[\"{Asha.WhoMark}\"]"));
    }

    [Fact]
    public void A_keeper_sees_who_somebody_is_and_nothing_else()
    {
        Assert.Null(FaultOf(Keeper, 200, "application/json", $"[\"{Bela.WhoMark}\"]"));
        Assert.NotNull(FaultOf(Keeper, 200, "application/json", $"[\"{Bela.OwnMark}\"]"));
    }

    [Fact]
    public void A_status_is_declared_or_explained_by_the_request()
    {
        var request = new FuzzRequest(1, Things, Asha, "GET", Things.Path);

        Assert.False(AnswerCheck.IsUndeclared(request, 404));
        Assert.True(AnswerCheck.IsUndeclared(request, 409));
        request.AlsoFine.Add(409);
        Assert.False(AnswerCheck.IsUndeclared(request, 409));
    }

    private static string? FaultOf(FuzzPerson? person, int status, string type, string body)
    {
        using var answer = new HttpResponseMessage();
        return new AnswerCheck([Asha, Bela, Keeper]).FaultOf(
            new FuzzRequest(1, Things, person, "GET", Things.Path), status, answer.Headers, MediaTypeHeaderValue.Parse(type), Encoding.UTF8.GetBytes(body));
    }
}
