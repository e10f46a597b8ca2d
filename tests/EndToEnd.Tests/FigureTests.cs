using System.Text.RegularExpressions;

namespace YogaFlow.EndToEnd.Tests;

/// <summary>Figures that come alive, drawn without a graphics card: that takes both cores, so nothing else runs meanwhile.</summary>
[Collection(nameof(Alone))]
public sealed class FigureTests(Site site) : BrowserTest(site)
{
    /// <summary>For a way of four seconds where each frame takes long to draw, in milliseconds.</summary>
    private const float LongEnough = 60_000;

    /// <summary>How much of a figure's pixels may change when it wakes.</summary>
    private const double MostDifference = .04;

    /// <summary><c>benchmarks/alike</c> compares many more.</summary>
    [Theory]
    [InlineData("tree", 1, null)]
    [InlineData("warrior-two", 2, null)]
    [InlineData("cow", 1, null)]
    [InlineData("seated-half-twist", 1, null)]
    [InlineData("crow", 1, "sage")]
    [InlineData("cat", 1, "sage")]
    [InlineData("headstand", 1, null)]
    [InlineData("standing-forward-bend", 1, "sage")]
    [InlineData("camel", 1, "sage")]
    [InlineData("triangle-with-a-block", 1, null)]
    [InlineData("childs-pose-with-a-bolster", 1, null)]
    [InlineData("chair-twist", 1, null)]
    [InlineData("triangle", 1, "rose")]
    [InlineData("seated-forward-bend", 1, "teal")]
    [InlineData("legs-up-the-wall", 1, null)]
    [InlineData("plank-at-a-wall", 3, null)]
    [InlineData("happy-baby-with-a-strap", 1, null)]
    public async Task Waking_looks_like_the_drawing(string pose, int view, string? look)
    {
        var visit = await VisitAsync(figures: "always");
        var figure = await FigurePlace.OpenAsync(visit, $"{pose}?view={view}");
        if (look is not null)
        {
            await figure.ShowWithAsync(look);
        }

        var drawing = await figure.PictureAsync();
        await figure.Whole.PressAsync("Home");
        await Expect(figure.Alive).ToBeVisibleAsync();

        var shown = look is null ? $"/figures/{pose}-{view}.svg" : $"/figures/{pose}-{view}-{look}.svg";
        Assert.InRange(await figure.DifferenceAsync(shown, drawing, await figure.PictureAsync()), 0, MostDifference);
    }

    [Fact]
    public async Task Arrow_keys_turn_it()
    {
        var visit = await VisitAsync(figures: "always");
        var figure = await FigurePlace.OpenAsync(visit, "tree");
        var drawing = await figure.PictureAsync();
        await figure.Whole.PressAsync("ArrowRight");
        await Expect(figure.Alive).ToBeVisibleAsync();
        await figure.Whole.PressAsync("ArrowRight");
        await figure.Whole.PressAsync("ArrowRight");

        Assert.InRange(await figure.DifferenceAsync("/figures/tree-1.svg", drawing, await figure.PictureAsync()), .1, 1);
        await Expect(figure.Whole).ToHaveAttributeAsync("role", "img");
        Assert.Empty(visit.RequestsElsewhere);
    }

    [Fact]
    public async Task A_drag_turns_it()
    {
        var visit = await VisitAsync(figures: "always");
        var figure = await FigurePlace.OpenAsync(visit, "mountain");
        var box = (await figure.Whole.BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(box.X + (box.Width / 2) + 120, box.Y + (box.Height / 2), new() { Steps = 4 });
        await visit.Page.Mouse.UpAsync();

        await Expect(figure.Alive).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_other_side_is_shown_where_it_stands()
    {
        var visit = await VisitAsync(figures: "always");
        var figure = await FigurePlace.OpenAsync(visit, "tree");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Show the left side" }).ClickAsync();

        await Expect(figure.Alive).ToBeVisibleAsync();
        await Expect(figure.Whole).ToHaveAttributeAsync("mirrored", "");
        await Expect(figure.Whole).ToHaveAccessibleNameAsync(new Regex("^A person stands on the left leg"));
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Show the right side" })).ToBeVisibleAsync();
        Assert.EndsWith("?side=left", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("legs-up-the-wall")]
    public async Task The_way_in_ends_in_the_pose(string pose)
    {
        var visit = await VisitAsync(figures: "always");
        var figure = await FigurePlace.OpenAsync(visit, pose);
        var drawing = await figure.PictureAsync();
        await figure.WayIn.ClickAsync();
        await Expect(figure.Alive).ToBeVisibleAsync();
        await Expect(figure.Whole).ToHaveAttributeAsync("data-state", "arrived", new() { Timeout = LongEnough });

        Assert.InRange(await figure.DifferenceAsync($"/figures/{pose}-1.svg", drawing, await figure.PictureAsync()), 0, MostDifference);
    }

    [Fact]
    public async Task Nothing_is_fetched_before_it_wakes()
    {
        var visit = await VisitAsync(figures: "always");
        await FigurePlace.OpenAsync(visit, "tree");

        Assert.DoesNotContain(visit.Requests, request => request.Url.Contains("/mesh/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_motion_it_stays_a_drawing()
    {
        var visit = await VisitAsync(options => options.ReducedMotion = ReducedMotion.Reduce, figures: "always");
        var figure = await FigurePlace.OpenAsync(visit, "tree");

        await Expect(figure.Whole.Locator("img")).ToBeVisibleAsync();
        await Expect(figure.Whole).Not.ToHaveAttributeAsync("tabindex", "0");
        await Expect(figure.WayIn).ToBeHiddenAsync();
    }

    [Fact]
    public async Task In_a_practice_it_moves_from_pose_to_pose()
    {
        var visit = await VisitAsync(figures: "always");
        var practise = await PractisePage.OpenAsync(visit, "before-sleep", "preparation=30");
        await practise.Start.ClickAsync();
        var canvas = visit.Page.Locator("#figure.live canvas[data-drawn]");
        await Expect(canvas).ToBeVisibleAsync();
        async Task<int> DrawnAsync() => int.Parse((await canvas.GetAttributeAsync("data-drawn"))!, System.Globalization.CultureInfo.InvariantCulture);

        var before = await DrawnAsync();
        await practise.Button("Next").ClickAsync();
        await practise.Button("Next").ClickAsync();
        await Expect(practise.PoseName).ToHaveTextAsync("Cow");

        await visit.Page.WaitForFunctionAsync("before => Number(document.querySelector('#figure canvas').dataset.drawn) > before + 5", before);
        await Expect(visit.Page.Locator("#ground polygon")).ToHaveAttributeAsync("points", new System.Text.RegularExpressions.Regex(@"\d"));
    }

    [Fact]
    public async Task In_a_practice_without_motion_the_drawings_are_shown()
    {
        var visit = await VisitAsync(options => options.ReducedMotion = ReducedMotion.Reduce, figures: "always");
        var practise = await PractisePage.OpenAsync(visit, "before-sleep");
        await practise.Start.ClickAsync();

        await Expect(visit.Page.Locator("#figure .layer svg")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#figure canvas")).ToHaveCountAsync(0);
    }
}
