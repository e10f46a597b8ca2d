using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Describing;

/// <summary>How one speaks of a side.</summary>
internal static class SideWords
{
    public static string Word(this BodySide side) => side is BodySide.Right ? "right" : "left";

    public static BodySide Other(this BodySide side) => side is BodySide.Right ? BodySide.Left : BodySide.Right;
}
