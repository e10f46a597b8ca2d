using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Core.Library;
using YogaFlow.Data.Import;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Content;

/// <summary>What the import writes: what is new or changed, and nothing else.</summary>
public sealed class LibraryImportTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>, IDisposable
{
    private readonly ContentCopy _content = new();
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Imported_again_nothing_is_written()
    {
        await ImportAsync();
        var before = await StoredAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));

        var again = await ImportAsync();

        Assert.Equal((app.Library.Poses.Count, 0, 0, 0), (again.Poses, again.PosesWritten, again.SequencesWritten, again.BreathingWritten));
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task A_changed_pose_is_written_with_its_variations_alone_and_stays_the_same_row()
    {
        await ImportAsync();
        var before = await StoredAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        _content.Replace("poses/tree.yaml", "^gaze: .*$", "gaze: Somewhere quiet.");

        var result = await ImportAsync();

        var after = await StoredAsync();
        string[] changed = [.. app.Library.Poses.Where(pose => pose.Slug == "tree" || pose.VariationOf == "tree").Select(pose => pose.Slug)];
        Assert.Equal((changed.Length, 0), (result.PosesWritten, result.SequencesWritten));
        Assert.Equal("Somewhere quiet.", after["tree"].Gaze);
        Assert.Equal((before["tree"].Id, before["tree"].CreatedAt, app.Clock.Now), (after["tree"].Id, after["tree"].CreatedAt, after["tree"].UpdatedAt));
        Assert.Equal(before.Where(pose => !changed.Contains(pose.Key)), after.Where(pose => !changed.Contains(pose.Key)));
    }

    [Fact]
    public async Task A_changed_sequence_alone_is_written_with_its_steps()
    {
        await ImportAsync();
        _content.Replace("sequences/first-practice.yaml", "pose: easy-seat, seconds: 45", "pose: easy-seat, seconds: 46");

        var result = await ImportAsync();

        Assert.Equal((0, 1), (result.PosesWritten, result.SequencesWritten));
        await using var db = app.CreateDb();
        var steps = await db.Sequences.Where(sequence => sequence.Slug == "first-practice").SelectMany(sequence => sequence.Steps).OrderBy(step => step.Position).ToListAsync(_ct);
        Assert.Equal(46, steps[0].Seconds);
        Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(step => step.Position));
    }

    [Fact]
    public async Task A_changed_breathing_exercise_alone_is_written_and_stays_the_same_row()
    {
        await ImportAsync();
        var before = await BoxBreathAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        _content.Replace("breathing/box-breath.yaml", "^rounds: 10", "rounds: 5");

        var result = await ImportAsync();

        var after = await BoxBreathAsync();
        Assert.Equal((0, 0, 1), (result.PosesWritten, result.SequencesWritten, result.BreathingWritten));
        Assert.Equal((before.Id, before.CreatedAt, app.Clock.Now, 80), (after.Id, after.CreatedAt, after.UpdatedAt, after.TotalSeconds));
    }

    [Fact]
    public async Task A_new_pose_is_added()
    {
        await ImportAsync();
        Add("oak");

        var result = await ImportAsync();

        Assert.Equal((app.Library.Poses.Count + 1, 1), (result.Poses, result.PosesWritten));
        Assert.Contains("oak", (await StoredAsync()).Keys);
    }

    [Fact]
    public async Task A_practice_keeps_its_sequence_when_the_sequence_changes()
    {
        await ImportAsync();
        var client = app.SignedInAsSomebody();
        var id = (await client.GetJsonAsync(Answers.Api + "/sequences/first-practice")).Number("sequence_id");
        await client.PostAsync(Answers.Api + "/sessions/start", new { sequence_id = id }, System.Net.HttpStatusCode.Created);
        _content.Replace("sequences/first-practice.yaml", "^summary: .*$", "summary: Another summary.");

        await ImportAsync();

        Assert.Equal(id, (await client.GetJsonAsync(Answers.Api + "/sessions/active")).Number("sequence_id"));
    }

    [Fact]
    public async Task A_refused_library_leaves_the_stored_one()
    {
        await ImportAsync();
        var before = await StoredAsync();
        _content.Replace("poses/tree.yaml", "^energy: .*$", "energy: sparkling");

        await Assert.ThrowsAsync<LibraryRefusedException>(ImportAsync);

        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Two_instances_that_start_at_once_agree()
    {
        Add("elm");
        _ = app.Services; // the program itself is started once
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(ImportAsync, _ct)));

        var again = await ImportAsync();

        Assert.Equal((0, 0), (again.PosesWritten, again.SequencesWritten));
    }

    private async Task<ImportResult> ImportAsync() =>
        await app.Services.GetRequiredService<LibraryImport>().RunAsync(_content.Read(), _ct);

    private async Task<BreathingExercise> BoxBreathAsync()
    {
        await using var db = app.CreateDb();
        return await db.BreathingExercises.AsNoTracking().SingleAsync(exercise => exercise.Slug == "box-breath", _ct);
    }

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

    private async Task<Dictionary<string, StoredPose>> StoredAsync()
    {
        await using var db = app.CreateDb();
        return await db.Poses.AsNoTracking()
            .Select(pose => new StoredPose(pose.Id, pose.Slug, pose.Gaze, pose.Fingerprint, pose.CreatedAt, pose.UpdatedAt))
            .ToDictionaryAsync(pose => pose.Slug, _ct);
    }

    private sealed record StoredPose(int Id, string Slug, string Gaze, string Fingerprint, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
}
