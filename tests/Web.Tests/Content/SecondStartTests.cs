using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data.Import;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Content;

/// <summary>A start with the library that was imported last reads none of it; with any other, it imports.</summary>
public sealed class SecondStartTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>, IDisposable
{
    private readonly ContentCopy _content = new();
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task The_same_library_is_not_read_again()
    {
        _content.Replace("poses/tree.yaml", "^gaze: .*$", "gaze: Where nobody looked before.");
        var first = await StartAsync();
        var read = _content.DrawingsAskedFor;
        Assert.True(read > 0);

        var second = await StartAsync();

        Assert.Equal(read, _content.DrawingsAskedFor);
        Assert.Equal((first.Poses, 0, first.Sequences, 0, first.Breathing, 0), (second.Poses, second.PosesWritten, second.Sequences, second.SequencesWritten, second.Breathing, second.BreathingWritten));
    }

    [Fact]
    public async Task A_changed_file_is_imported()
    {
        await StartAsync();
        _content.Replace("breathing/box-breath.yaml", "^rounds: 10", "rounds: 5");

        Assert.Equal((0, 0, 1), Written(await StartAsync()));

        await using var db = app.CreateDb();
        Assert.Equal(80, (await db.BreathingExercises.SingleAsync(exercise => exercise.Slug == "box-breath", _ct)).TotalSeconds);
    }

    [Fact]
    public async Task A_changed_figure_is_imported()
    {
        await StartAsync();
        _content.Replace("figures/tree.yaml", "^picture: .*$", "picture: A person stands like a tree.");

        Assert.Equal((1, 0, 0), Written(await StartAsync()));
    }

    [Fact]
    public async Task A_wrong_file_is_refused_and_stays_refused()
    {
        await StartAsync();
        _content.Replace("poses/tree.yaml", "^energy: .*$", "energy: sparkling");

        await Assert.ThrowsAsync<LibraryRefusedException>(StartAsync);
        await Assert.ThrowsAsync<LibraryRefusedException>(StartAsync);
    }

    [Fact]
    public async Task What_was_lost_is_brought_back()
    {
        await StartAsync();
        await using var db = app.CreateDb();
        await db.BreathingExercises.Where(exercise => exercise.Slug == "box-breath").ExecuteDeleteAsync(_ct);

        Assert.Equal((0, 0, 1), Written(await StartAsync()));
    }

    [Fact]
    public async Task What_an_earlier_release_wrote_back_is_written_again()
    {
        await StartAsync();
        await using var db = app.CreateDb();
        await db.Poses.Where(pose => pose.Slug == "tree").ExecuteUpdateAsync(row => row.SetProperty(pose => pose.Fingerprint, "of an earlier release"), _ct);

        Assert.Equal((1, 0, 0), Written(await StartAsync()));
    }

    [Fact]
    public async Task The_program_itself_notes_what_it_imported()
    {
        await using var db = app.CreateDb();
        await app.Services.GetRequiredService<LibraryImport>().RunAsync(app.Services.GetRequiredService<ShippedContent>(), _ct);
        var note = await db.ImportedLibraries.AsNoTracking().SingleAsync(_ct);

        Assert.NotNull(await app.Services.GetRequiredService<LibraryImport>().LastAsync(app.Services.GetRequiredService<ShippedContent>(), _ct));
        Assert.Equal((app.Library.Poses.Count, app.Library.Sequences.Count, app.Library.Breathing.Count), (note.Poses, note.Sequences, note.Breathing));
    }

    private static (int Poses, int Sequences, int Breathing) Written(ImportResult result) => (result.PosesWritten, result.SequencesWritten, result.BreathingWritten);

    private Task<ImportResult> StartAsync() => app.Services.GetRequiredService<LibraryImport>().RunAsync(_content.Content, _ct);
}
