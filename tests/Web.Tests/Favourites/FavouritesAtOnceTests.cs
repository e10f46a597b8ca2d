using System.Net;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.People;
using YogaFlow.Data;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Favourites;

/// <summary>What happens when the same person's devices all speak at the same moment, and what the database itself holds.</summary>
public sealed class FavouritesAtOnceTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Favourites = Answers.Api + "/favourites";
    private const int AtOnce = 16;

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sixteen_hearts_are_one_and_all_are_told_so()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);

        var statuses = await AllAtOnceAsync(_ => client.SendJsonAsync(HttpMethod.Post, Favourites, new { kind = "pose", id = 1 }));

        Assert.Single(statuses, HttpStatusCode.Created);
        Assert.Equal(AtOnce - 1, statuses.Count(status => status is HttpStatusCode.OK));
        await using var db = app.CreateDb();
        Assert.Equal([1], await db.FavouritePoseIdsAsync(me, Ct));
        Assert.Equal(1, await db.FavouriteLists.CountAsync(list => list.PersonId == me, Ct));
    }

    [Fact]
    public async Task Sixteen_lists_of_one_name_are_one()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);

        var statuses = await AllAtOnceAsync(i => client.SendJsonAsync(HttpMethod.Post, $"{Favourites}/lists", new { name = i % 2 == 0 ? "Mornings" : "MORNINGS" }));

        Assert.Single(statuses, HttpStatusCode.Created);
        Assert.Equal(AtOnce - 1, statuses.Count(status => status is HttpStatusCode.Conflict));
        await using var db = app.CreateDb();
        Assert.Equal(1, await db.FavouriteLists.CountAsync(list => list.PersonId == me, Ct));
    }

    [Fact]
    public async Task Lists_made_at_once_are_never_more_than_there_may_be()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);
        List<FavouriteList> lists = [FavouriteList.Default(me, app.Clock.Now)];
        while (lists.Count < FavouriteList.MostLists - 2)
        {
            Assert.True(FavouriteList.Make(me, $"List {lists.Count}", lists, app.Clock.Now).TryGet(out var list, out _));
            lists.Add(list);
        }

        await app.SeedAsync([.. lists]);

        var statuses = await AllAtOnceAsync(i => client.SendJsonAsync(HttpMethod.Post, $"{Favourites}/lists", new { name = $"New {i}" }));

        Assert.Equal(2, statuses.Count(status => status is HttpStatusCode.Created));
        Assert.Equal(AtOnce - 2, statuses.Count(status => status is HttpStatusCode.Conflict));
        var problem = await client.PostProblemAsync($"{Favourites}/lists", new { name = "One more" }, HttpStatusCode.Conflict);
        Assert.Equal("urn:yogaflow:favourite.too-many-lists", problem.Text("type"));
    }

    [Fact]
    public async Task Sixteen_things_at_once_each_have_a_place_of_their_own()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);

        var statuses = await AllAtOnceAsync(i => client.SendJsonAsync(HttpMethod.Post, Favourites, new { kind = "pose", id = i + 1 }));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Created, status));
        await using var db = app.CreateDb();
        var list = await db.FavouriteLists.Include(one => one.Items).SingleAsync(one => one.PersonId == me, Ct);
        Assert.Equal(Enumerable.Range(1, AtOnce), list.Items.Select(item => item.Position).Order());
    }

    [Fact]
    public async Task The_database_itself_refuses_what_would_be_there_twice()
    {
        var me = app.NewId();
        _ = app.SignedInAs(me);
        await app.SeedAsync(FavouriteList.Default(me, app.Clock.Now));
        Assert.True(FavouriteList.Make(me, "Mornings", [], app.Clock.Now).TryGet(out var first, out _));
        Assert.True(FavouriteList.Make(me, "MORNINGS", [], app.Clock.Now).TryGet(out var second, out _));
        await app.SeedAsync(first);

        await Assert.ThrowsAsync<DbUpdateException>(() => app.SeedAsync(FavouriteList.Default(me, app.Clock.Now)));
        await Assert.ThrowsAsync<DbUpdateException>(() => app.SeedAsync(second));
        await Assert.ThrowsAsync<DbUpdateException>(() => AddTwiceAsync(me, new Favourite(FavouriteKind.Pose, 1)));
        await Assert.ThrowsAsync<DbUpdateException>(() => AddTwiceAsync(me, new Favourite(FavouriteKind.Sequence, 1)));
    }

    [Fact]
    public async Task With_the_person_their_lists_are_gone()
    {
        var me = app.NewId();
        await app.SignedInAs(me).PostAsync(Favourites, new { kind = "sequence", id = 1 }, HttpStatusCode.Created);
        await using var db = app.CreateDb();
        Assert.Equal([1], await db.FavouriteSequenceIdsAsync(me, Ct));

        await db.Users.Where(person => person.Id == me).ExecuteDeleteAsync(Ct);

        Assert.Equal(0, await db.FavouriteLists.CountAsync(list => list.PersonId == me, Ct));
        Assert.Empty(await db.FavouriteSequenceIdsAsync(me, Ct));
    }

    /// <summary>Two contexts that know nothing of each other put the same thing into the default list.</summary>
    private async Task AddTwiceAsync(Guid person, Favourite what)
    {
        await using var one = app.CreateDb();
        await using var other = app.CreateDb();
        foreach (var db in new[] { one, other })
        {
            var list = await db.FavouriteLists.Include(each => each.Items).SingleAsync(each => each.PersonId == person && each.IsDefault, Ct);
            Assert.Null(list.Add(what, app.Clock.Now));
        }

        await one.SaveChangesAsync(Ct);
        await other.SaveChangesAsync(Ct);
    }

    private static async Task<IReadOnlyList<HttpStatusCode>> AllAtOnceAsync(Func<int, Task<HttpResponseMessage>> call)
    {
        using var gate = new SemaphoreSlim(0);
        var calls = Enumerable.Range(0, AtOnce).Select(async i =>
        {
            await gate.WaitAsync(Ct);
            using var answer = await call(i);
            return answer.StatusCode;
        }).ToList();
        gate.Release(AtOnce);
        return await Task.WhenAll(calls);
    }
}
