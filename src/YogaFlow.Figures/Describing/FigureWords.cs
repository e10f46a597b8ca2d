using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Describing;

/// <summary>A figure in words, as it is drawn and on its other side.</summary>
/// <param name="Drawn">What <see cref="PostureWords.Of"/> says of it; empty while nobody described it.</param>
/// <param name="Mirrored">What it says of the mirror image.</param>
public sealed record FigureWords(string Drawn, string Mirrored)
{
    public static readonly FigureWords None = new("", "");

    /// <param name="figure">With its props, which are part of the picture.</param>
    public static FigureWords Of(SolvedFigure figure) => new(PostureWords.Of(figure), PostureWords.Of(figure.Mirrored()));
}
