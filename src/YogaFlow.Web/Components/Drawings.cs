using System.Security.Claims;
using YogaFlow.Data.Import;
using YogaFlow.Figures.Modelling;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Components;

/// <summary>Where pictures of poses are served: drawn figures, and those that were uploaded.</summary>
internal static class Drawings
{
    /// <summary>Who is drawn for the person who asks; null where each pose shows its own.</summary>
    public static string? LookFor(ClaimsPrincipal? person) => person?.FindFirstValue(PersonClaims.Look);

    /// <summary>Who is drawn in the figure of a pose where nobody chose.</summary>
    /// <param name="shownBy">What <see cref="YogaFlow.Core.Library.Pose.ShownBy"/> says.</param>
    public static string OwnLookOf(string shownBy) => DrawnFigure.Find(shownBy)?.Look ?? Looks.NameFor(shownBy);

    /// <summary>Who is drawn all through a sequence where nobody chose.</summary>
    public static string OwnLookOfSequence(string slug) => Looks.NameFor(slug);

    /// <param name="shownBy">What <see cref="YogaFlow.Core.Library.Pose.ShownBy"/> says.</param>
    /// <param name="look">A word of the vocabulary; null for the pose's own.</param>
    public static string MainOf(string shownBy, string? look = null) =>
        look is null || IsUploaded(shownBy) ? Of(shownBy, 1) : $"/figures/{shownBy}-1-{look}.svg";

    /// <param name="shownBy">What <see cref="YogaFlow.Core.Library.Pose.ShownBy"/> says.</param>
    /// <param name="view">From 1, the main view, to <see cref="LibraryReader.Views"/>; an uploaded picture has one alone.</param>
    public static string Of(string shownBy, int view) => IsUploaded(shownBy) ? shownBy : $"/figures/{shownBy}-{view}.svg";

    public static IReadOnlyList<string> AllOf(string shownBy) => IsUploaded(shownBy)
        ? [shownBy]
        : [.. Enumerable.Range(1, LibraryReader.Views).Select(view => Of(shownBy, view))];

    /// <summary>Is it a figure, which can be turned and can move?</summary>
    public static bool IsDrawn(string shownBy) => shownBy.Length > 0 && !IsUploaded(shownBy);

    private static bool IsUploaded(string shownBy) => shownBy.StartsWith('/');
}
