using System.Net;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Core.Library;
using YogaFlow.Data.Import;
using YogaFlow.Data.Keeping;
using YogaFlow.Web.Tests.Content;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeper;

/// <summary>An upgrade of the shipped library leaves what a keeper wrote, and shows where the two disagree.</summary>
public sealed class UpgradeOfEditsTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>, IDisposable
{
    private const string Gaze = "^gaze: .*$";

    private readonly ContentCopy _content = new();
    private readonly HttpClient _keeper = app.SignedInAsKeeper();
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task An_edited_pose_stays_and_the_shipped_one_is_kept_and_marked()
    {
        await EditAsync("tree", "Mine.");
        _content.Replace("poses/tree.yaml", Gaze, "gaze: Theirs.");
        _content.Replace("sequences/toward-half-moon.yaml", "^summary: .*$", "summary: Another summary.");

        await ImportAsync();

        Assert.Equal("Mine.", await GazeAsync("tree"));
        Assert.Equal("Another summary.", (await _keeper.GetJsonAsync(Answers.Api + "/sequences/toward-half-moon")).Text("summary"));
        Assert.Equal("shipped, edited, shipped", (await _keeper.VersionsAsync("poses/tree")).Events());
        Assert.NotNull((await PoseAsync("tree")).ClashVersion);

        // The next start says nothing new.
        await ImportAsync();
        Assert.Equal(3, (await _keeper.VersionsAsync("poses/tree")).Count);
    }

    [Fact]
    public async Task Kept_what_is_here_the_clash_is_over_until_the_next_change()
    {
        await EditAsync("crow", "Mine.");
        _content.Replace("poses/crow.yaml", Gaze, "gaze: Theirs.");
        await ImportAsync();

        Assert.True((await Poses.KeepAsync(app.NewId(), "crow", _ct)).TryGet(out _, out _));

        Assert.Null((await PoseAsync("crow")).ClashVersion);
        await ImportAsync();
        Assert.Equal(("Mine.", (int?)null), (await GazeAsync("crow"), (await PoseAsync("crow")).ClashVersion));
        _content.Replace("poses/crow.yaml", Gaze, "gaze: Theirs again.");
        await ImportAsync();
        Assert.Equal(("Mine.", (int?)5), (await GazeAsync("crow"), (await PoseAsync("crow")).ClashVersion));
    }

    [Fact]
    public async Task Taken_what_was_shipped_it_follows_the_library_again()
    {
        await EditAsync("bow", "Mine.");
        _content.Replace("poses/bow.yaml", Gaze, "gaze: Theirs.");
        await ImportAsync();

        Assert.True((await Poses.ReturnAsync(app.NewId(), "bow", (await PoseAsync("bow")).ClashVersion!.Value, null, _ct)).TryGet(out _, out _));

        var taken = await PoseAsync("bow");
        Assert.Equal(("Theirs.", (int?)null, false), (taken.Gaze, taken.ClashVersion, taken.IsEdited));
        _content.Replace("poses/bow.yaml", Gaze, "gaze: Theirs again.");
        await ImportAsync();
        Assert.Equal("Theirs again.", await GazeAsync("bow"));
        Assert.Equal("shipped, edited, shipped, returned, shipped", (await _keeper.VersionsAsync("poses/bow")).Events());
    }

    [Fact]
    public async Task Shipped_as_a_keeper_wrote_it_there_is_nothing_to_decide()
    {
        await EditAsync("boat", "The same.");
        _content.Replace("poses/boat.yaml", Gaze, "gaze: The same.");

        await ImportAsync();

        var boat = await PoseAsync("boat");
        Assert.Equal((false, (int?)null), (boat.IsEdited, boat.ClashVersion));
    }

    [Fact]
    public async Task A_deleted_pose_stays_deleted_and_a_returned_one_comes_back()
    {
        await _keeper.DeleteAsync(Written.Poses + "/peacock", HttpStatusCode.NoContent);
        _content.Replace("poses/peacock.yaml", Gaze, "gaze: Theirs.");

        await ImportAsync();

        await _keeper.GetProblemAsync(Written.Poses + "/peacock", HttpStatusCode.NotFound);
        Assert.Equal("shipped, deleted, shipped", (await _keeper.VersionsAsync("poses/peacock")).Events());
        Assert.True((await Poses.ReturnAsync(app.NewId(), "peacock", 3, null, _ct)).TryGet(out _, out var refusal), refusal?.Reason);
        Assert.Equal("Theirs.", await GazeAsync("peacock"));
        Assert.False((await PoseAsync("peacock")).IsEdited);
    }

    [Fact]
    public async Task A_pose_that_the_library_ships_under_a_keepers_slug_is_a_clash_and_nothing_is_lost()
    {
        await _keeper.SendAsync(HttpMethod.Post, Written.Poses, await _keeper.NewPoseAsync("aspen", ("gaze", "Mine.")), HttpStatusCode.Created);
        Add("aspen");

        await ImportAsync();

        Assert.Equal("Mine.", await GazeAsync("aspen"));
        Assert.Equal(2, (await PoseAsync("aspen")).ClashVersion);
        Assert.Equal("created, shipped", (await _keeper.VersionsAsync("poses/aspen")).Events());
    }

    [Fact]
    public async Task An_edited_sequence_stays_with_its_lines_and_can_take_the_shipped_one()
    {
        const string file = "sequences/first-practice.yaml";
        var book = app.Services.GetRequiredService<SequenceBook>();
        var opened = await book.OpenAsync("first-practice", _ct);
        opened!.File.Summary = "Mine.";
        Assert.True((await book.ChangeAsync(app.NewId(), "first-practice", new Draft<SequenceFile>(opened.File, []), null, null, _ct)).TryGet(out _, out var refusal), refusal?.Reason);
        var lines = await LinesAsync();
        _content.Replace(file, "^summary: .*$", "summary: Theirs.");
        _content.Replace(file, "pose: easy-seat, seconds: 45", "pose: easy-seat, seconds: 46");

        await ImportAsync();

        Assert.Equal(lines, await LinesAsync());
        var clash = (await book.OpenAsync("first-practice", _ct))!.Item.ClashVersion;
        Assert.Equal(3, clash);
        Assert.True((await book.ReturnAsync(app.NewId(), "first-practice", clash!.Value, null, _ct)).TryGet(out _, out refusal), refusal?.Reason);
        Assert.NotEqual(lines, await LinesAsync());
        Assert.Equal("Theirs.", (await _keeper.GetJsonAsync(Answers.Api + "/sequences/first-practice")).Text("summary"));
        Assert.False((await book.OpenAsync("first-practice", _ct))!.Item.IsEdited);
    }

    private PoseBook Poses => app.Services.GetRequiredService<PoseBook>();

    private async Task EditAsync(string slug, string gaze) => await _keeper.PutAsync($"{Written.Poses}/{slug}", await _keeper.PoseAsync(slug, ("gaze", gaze)));

    private async Task<Pose> PoseAsync(string slug) => (await Poses.OpenAsync(slug, _ct))!.Item;

    private async Task<string?> GazeAsync(string slug) => (await _keeper.GetJsonAsync($"{Written.Poses}/{slug}")).Text("gaze");

    private async Task<string> LinesAsync() => string.Join(';', (await _keeper.GetJsonAsync(Answers.Api + "/sequences/first-practice")).GetProperty("poses")
        .EnumerateArray().Select(step => $"{step.Number("pose_id")} {step.Number("duration_seconds")} {step.Number("rounds")} {step.Text("note")}"));

    private async Task ImportAsync() => await app.Services.GetRequiredService<LibraryImport>().RunAsync(_content.Read(), _ct);

    private void Add(string slug)
    {
        var root = Repository.PathTo("content");
        _content.Write($"poses/{slug}.yaml", File.ReadAllText(Path.Combine(root, "poses", "tree.yaml")));
        _content.Replace($"poses/{slug}.yaml", "^slug: .*$", $"slug: {slug}");
        _content.Replace($"poses/{slug}.yaml", "^name: .*$", $"name: {slug}");
        _content.Replace($"poses/{slug}.yaml", "^aliases: .*$", "aliases: []");
        _content.Write($"figures/{slug}.yaml", File.ReadAllText(Path.Combine(root, "figures", "tree.yaml")));
        _content.Borrow(slug);
    }
}
