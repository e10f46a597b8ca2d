using System.Net;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data;
using YogaFlow.Web.Tests.Keeper;
using YogaFlow.Web.Tests.People.Security;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Sharing;

/// <summary>What one instance changes the others know at once. Nothing that they remember grows old here, so that only news can be why.</summary>
public sealed class NewsTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private OwnRedis? _redis;
    private Instance? _first;
    private Instance? _second;

    private Instance First => _first!;

    private Instance Second => _second!;

    public async ValueTask InitializeAsync()
    {
        _redis = await OwnRedis.StartedAsync();
        _first = new Instance(_redis, agesNothing: true);
        _second = new Instance(_redis, _first, agesNothing: true);
        _ = _first.Services;
        _ = _second.Services;
    }

    public async ValueTask DisposeAsync()
    {
        if (_first is not null)
        {
            await Second.DisposeAsync();
            await First.DisposeAsync();
        }

        _redis?.Dispose();
    }

    [Fact]
    public async Task What_a_keeper_changes_here_is_seen_there()
    {
        await KnownThereAsync();

        await EditAsync("Over the sea.");

        await Moments.UntilAsync("the other instance shows the edit", async () => await GazeThereAsync() == "Over the sea.");
    }

    [Fact]
    public async Task What_was_changed_while_Redis_was_away_is_seen_when_it_is_back()
    {
        await KnownThereAsync();
        _redis!.Stop();
        await EditAsync("Past the hills.");
        Assert.NotEqual("Past the hills.", await GazeThereAsync());

        await _redis.StartAsync();

        await Moments.UntilAsync("the other instance shows the edit", async () => await GazeThereAsync() == "Past the hills.");
    }

    [Fact]
    public async Task Who_is_signed_out_here_is_refused_there()
    {
        using var someone = await Someone.SignedUpAsync(First);
        using var there = Someone.BrowserOf(Second, someone.Cookies);
        await there.GetJsonAsync(Answers.Api + "/auth/me");

        await someone.Browser.PostAsync(Answers.Api + "/auth/logout-everywhere", new { }, HttpStatusCode.OK);

        await Moments.UntilAsync("the other instance refuses", async () =>
        {
            using var answer = await there.GetAsync(new Uri(Answers.Api + "/auth/me", UriKind.Relative), Ct);
            return answer.StatusCode is HttpStatusCode.Unauthorized;
        });
    }

    private async Task EditAsync(string gaze)
    {
        using var keeper = First.SignedInAsKeeper();
        await keeper.PutAsync(Written.Poses + "/eagle", await keeper.PoseAsync("eagle", ("gaze", gaze)));
    }

    private async Task<string?> GazeThereAsync() => (await Second.Services.GetRequiredService<LibraryShelf>().ReadAsync(Ct)).PosesBySlug["eagle"].Gaze;

    /// <summary>Reads once, so that it is remembered, until nothing makes it be read anew.</summary>
    private async Task KnownThereAsync()
    {
        var shelf = Second.Services.GetRequiredService<LibraryShelf>();
        await Moments.UntilAsync("the library is remembered", async () => ReferenceEquals(await shelf.ReadAsync(Ct), await shelf.ReadAsync(Ct)));
    }
}
