using System.Net;
using System.Text.Json;
using YogaFlow.Core.People;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Favourites;

public sealed class FavouriteApiTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Favourites = Answers.Api + "/favourites";
    private const string Lists = Favourites + "/lists";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_heart_makes_the_default_list_and_a_second_one_changes_nothing()
    {
        var client = app.SignedInAsSomebody();
        Assert.Equal(0, (await client.GetJsonAsync(Favourites)).GetProperty("lists").GetArrayLength());

        var first = await client.PostAsync(Favourites, new { kind = "sequence", id = 1 }, HttpStatusCode.Created);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await client.PostAsync(Favourites, new { kind = "sequence", id = 1 }, HttpStatusCode.OK);
        await client.PostAsync(Favourites, new { kind = "pose", id = 1 }, HttpStatusCode.Created);

        Assert.Equal(first.GetRawText(), second.GetRawText());
        var list = Assert.Single((await client.GetJsonAsync(Favourites)).GetProperty("lists").EnumerateArray());
        Assert.Equal((FavouriteList.DefaultName, true), (list.Text("name"), list.GetProperty("is_default").GetBoolean()));
        Assert.Equal(["sequence 1", "pose 1"], Items(list));
        var sequence = list.GetProperty("items")[0];
        var known = await client.GetJsonAsync(Answers.Api + "/sequences/1");
        foreach (var field in new[] { "slug", "name", "image_url" })
        {
            Assert.Equal(known.Text(field), sequence.Text(field));
        }

        using var drawing = await client.GetAsync(new Uri(list.GetProperty("items")[1].Text("image_url")!, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, drawing.StatusCode);
        Assert.EndsWith("Z", sequence.Text("added_at"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_one_s_own_is_made_filled_renamed_and_deleted()
    {
        var client = app.SignedInAsSomebody();
        var made = await client.PostAsync(Lists, new { name = " Mornings " }, HttpStatusCode.Created);
        var id = made.Text("list_id");
        Assert.Equal(("Mornings", false), (made.Text("name"), made.GetProperty("is_default").GetBoolean()));

        await client.PostAsync(Favourites, new { kind = "pose", id = 2, list_id = id }, HttpStatusCode.Created);
        await client.PostAsync(Favourites, new { kind = "pose", id = "3", list_id = id }, HttpStatusCode.Created);
        using var renamed = await client.SendJsonAsync(HttpMethod.Put, $"{Lists}/{id}", new { name = "Evenings" });
        Assert.Equal(["pose 2", "pose 3"], Items(await renamed.JsonAsync(HttpStatusCode.OK)));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(client, $"{Favourites}/pose/2?list_id={id}"));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(client, $"{Favourites}/pose/2?list_id={id}"));

        var list = Assert.Single((await client.GetJsonAsync(Favourites)).GetProperty("lists").EnumerateArray());
        Assert.Equal("Evenings", list.Text("name"));
        Assert.Equal(["pose 3"], Items(list));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(client, $"{Lists}/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(client, $"{Lists}/{id}"));
        Assert.Equal(0, (await client.GetJsonAsync(Favourites)).GetProperty("lists").GetArrayLength());
    }

    [Fact]
    public async Task Taking_a_heart_away_leaves_the_same_thing_in_a_list()
    {
        var client = app.SignedInAsSomebody();
        var id = (await client.PostAsync(Lists, new { name = "Mornings" }, HttpStatusCode.Created)).Text("list_id");
        await client.PostAsync(Favourites, new { kind = "pose", id = 1 }, HttpStatusCode.Created);
        await client.PostAsync(Favourites, new { kind = "pose", id = 1, list_id = id }, HttpStatusCode.Created);

        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(client, $"{Favourites}/pose/1"));

        var lists = (await client.GetJsonAsync(Favourites)).GetProperty("lists").EnumerateArray().ToList();
        Assert.Equal([FavouriteList.DefaultName, "Mornings"], lists.Select(list => list.Text("name")));
        Assert.Empty(Items(lists[0]));
        Assert.Equal(["pose 1"], Items(lists[1]));
    }

    [Theory]
    [InlineData("""{"kind":"pose","id":99999}""", HttpStatusCode.UnprocessableEntity, "favourite.no-such-pose", "id")]
    [InlineData("""{"kind":"sequence","id":-1}""", HttpStatusCode.UnprocessableEntity, "favourite.no-such-sequence", "id")]
    [InlineData("""{"kind":"pose","id":1,"list_id":"0195b3a0-0000-7000-8000-000000000001"}""", HttpStatusCode.NotFound, "favourite.no-such-list", null)]
    [InlineData("""{"kind":"video","id":1}""", HttpStatusCode.BadRequest, "request.unreadable", "kind")]
    [InlineData("""{"kind":1,"id":1}""", HttpStatusCode.BadRequest, "request.unreadable", "kind")]
    [InlineData("""{"kind":"pose"}""", HttpStatusCode.BadRequest, "request.unreadable", null)]
    [InlineData("""{"kind":"pose","id":1,"list_id":"x"}""", HttpStatusCode.BadRequest, "request.unreadable", "list_id")]
    public async Task What_cannot_be_kept_is_refused(string body, HttpStatusCode status, string code, string? field)
    {
        var client = app.SignedInAsSomebody();

        var problem = await client.PostProblemAsync(Favourites, body, status);

        Assert.Equal($"urn:yogaflow:{code}", problem.Text("type"));
        Assert.True(field is null || problem.Blames(field), problem.GetRawText());
        Assert.Equal(0, (await client.GetJsonAsync(Favourites)).GetProperty("lists").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"name":""}""", HttpStatusCode.UnprocessableEntity, "request.invalid")]
    [InlineData("""{"name":null}""", HttpStatusCode.UnprocessableEntity, "request.invalid")]
    [InlineData("""{"name":"\u200b"}""", HttpStatusCode.UnprocessableEntity, "favourite.name-missing")]
    [InlineData("""{"name":"a\u0000b"}""", HttpStatusCode.UnprocessableEntity, "favourite.name-unwritable")]
    [InlineData("""{"name":"mornings"}""", HttpStatusCode.Conflict, "favourite.name-taken")]
    [InlineData("""{"name":"Favourites"}""", HttpStatusCode.Conflict, "favourite.name-taken")]
    [InlineData("""{}""", HttpStatusCode.BadRequest, "request.unreadable")]
    [InlineData("""{"name":7}""", HttpStatusCode.BadRequest, "request.unreadable")]
    [InlineData(null, HttpStatusCode.UnprocessableEntity, "request.invalid")]
    public async Task A_name_that_will_not_do_is_refused_alike_for_a_new_list_and_an_old_one(string? body, HttpStatusCode status, string code)
    {
        body ??= $$"""{"name":"{{new string('a', FavouriteList.NameMaxLength + 1)}}"}""";
        var client = app.SignedInAsSomebody();
        await client.PostAsync(Lists, new { name = "Mornings" }, HttpStatusCode.Created);
        var id = (await client.PostAsync(Lists, new { name = "Evenings" }, HttpStatusCode.Created)).Text("list_id");

        var making = await client.PostProblemAsync(Lists, body, status);
        using var answer = await client.SendJsonAsync(HttpMethod.Put, $"{Lists}/{id}", body);
        var renaming = await answer.ProblemAsync(status);

        Assert.Equal($"urn:yogaflow:{code}", making.Text("type"));
        Assert.Equal(making.Text("type"), renaming.Text("type"));
        Assert.Equal(["Mornings", "Evenings"], (await client.GetJsonAsync(Favourites)).GetProperty("lists").EnumerateArray().Select(list => list.Text("name")));
    }

    [Fact]
    public async Task The_default_list_is_neither_renamed_nor_deleted()
    {
        var client = app.SignedInAsSomebody();
        await client.PostAsync(Favourites, new { kind = "pose", id = 1 }, HttpStatusCode.Created);
        var id = (await client.GetJsonAsync(Favourites)).GetProperty("lists")[0].Text("list_id");

        using var renamed = await client.SendJsonAsync(HttpMethod.Put, $"{Lists}/{id}", new { name = "Mine" });
        using var deleted = await client.DeleteAsync(new Uri($"{Lists}/{id}", UriKind.Relative), Ct);

        Assert.Equal("urn:yogaflow:favourite.default-stays", (await renamed.ProblemAsync(HttpStatusCode.Conflict)).Text("type"));
        Assert.Equal("urn:yogaflow:favourite.default-stays", (await deleted.ProblemAsync(HttpStatusCode.Conflict)).Text("type"));
        Assert.Equal(["pose 1"], Items((await client.GetJsonAsync(Favourites)).GetProperty("lists")[0]));
    }

    [Fact]
    public async Task Someone_else_s_list_does_not_exist()
    {
        var asha = app.SignedInAsSomebody();
        var id = (await asha.PostAsync(Lists, new { name = "Mornings" }, HttpStatusCode.Created)).Text("list_id");
        await asha.PostAsync(Favourites, new { kind = "pose", id = 1, list_id = id }, HttpStatusCode.Created);
        var before = (await asha.GetJsonAsync(Favourites)).GetRawText();
        var other = app.SignedInAsSomebody();

        Assert.Equal(0, (await other.GetJsonAsync(Favourites)).GetProperty("lists").GetArrayLength());
        await other.PostProblemAsync(Favourites, new { kind = "pose", id = 2, list_id = id }, HttpStatusCode.NotFound);
        using var renamed = await other.SendJsonAsync(HttpMethod.Put, $"{Lists}/{id}", new { name = "Mine" });
        await renamed.ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(other, $"{Favourites}/pose/1?list_id={id}"));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(other, $"{Lists}/{id}"));
        await other.PostAsync(Lists, new { name = "Mornings" }, HttpStatusCode.Created);

        Assert.Equal(before, (await asha.GetJsonAsync(Favourites)).GetRawText());
    }

    [Theory]
    [InlineData("/favourites/video/1", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/favourites/Pose/1", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/favourites/pose/x", HttpStatusCode.NotFound)]
    [InlineData("/favourites/pose/1?list_id=x", HttpStatusCode.BadRequest)]
    [InlineData("/favourites/pose/1?list_id=0195b3a0-0000-7000-8000-000000000001", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_taken_out_is_refused(string path, HttpStatusCode status)
    {
        using var answer = await app.SignedInAsSomebody().DeleteAsync(new Uri(Answers.Api + path, UriKind.Relative), Ct);

        await answer.ProblemAsync(status);
    }

    private static async Task<HttpStatusCode> DeleteAsync(HttpClient client, string path)
    {
        using var answer = await client.DeleteAsync(new Uri(path, UriKind.Relative), Ct);
        return answer.StatusCode;
    }

    private static List<string> Items(JsonElement list) =>
        [.. list.GetProperty("items").EnumerateArray().Select(item => $"{item.Text("kind")} {item.Number("id")}")];
}
