namespace YogaFlow.EndToEnd.Tests.Pages;

/// <summary>What the API says is shown, said and sounded at which second.</summary>
internal sealed record Timeline(
    int SequenceId, string Slug, string Name, int TotalSeconds, int Steps, IReadOnlyList<Segment> Segments,
    IReadOnlyList<Signal> Signals, IReadOnlyDictionary<string, TimelinePose> Poses)
{
    public static Task<Timeline> OfAsync(Visit visit, string slug, string settings = "") =>
        visit.GetAsync<Timeline>($"/sequences/{slug}/timeline?{settings}");

    /// <summary>The segment that is on at a second.</summary>
    public Segment At(double second) => Segments.First(segment => segment.End > second);

    public Segment Hold(int step) => Segments.First(segment => segment.Kind == "hold" && segment.Step == step);

    public string NameOf(Segment segment) => Poses[segment.Pose].Name;
}

internal sealed record Segment(string Kind, int Start, int Seconds, int End, int Step, string Pose, string? Side, string Cue);

internal sealed record Signal(int At, string Kind, string Text);

internal sealed record TimelinePose(string Name, string Sanskrit);
