using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeping;

/// <summary>How often pictures may be put up, with a limit low enough to reach.</summary>
public sealed class UploadLimitTests : IDisposable
{
    private readonly StrictApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Putting_up_too_often_is_429_and_looking_is_not()
    {
        using var keeper = _app.SignedInAsKeeper();
        var picture = await keeper.UploadedAsync(MadePictures.SeeThrough());
        await keeper.UploadedAsync(MadePictures.SeeThrough(), HttpStatusCode.OK);

        using var third = await keeper.UploadAsync(MadePictures.SeeThrough());

        Assert.InRange((await third.ProblemAsync(HttpStatusCode.TooManyRequests)).Number("retry_after"), 1, 60);
        for (var i = 0; i < 5; i++)
        {
            using var shown = await _app.CreateClient().GetAsync(new Uri(picture.Text("url")!, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        }
    }

    private sealed class StrictApp : YogaFlowApp
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Limits:UploadsPerMinute"] = "2" };
    }
}
