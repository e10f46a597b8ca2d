using YogaFlow.Core.Library;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>What happened, as people say it.</summary>
internal static class VersionWords
{
    public static string Of(VersionEvent what) => what switch
    {
        VersionEvent.Shipped => "shipped with the library",
        VersionEvent.Created => "written",
        VersionEvent.Edited => "changed",
        VersionEvent.Deleted => "deleted",
        VersionEvent.Returned => "brought back as it was before",
        _ => "kept, and the shipped one left aside",
    };

    public static string Who(LibraryVersion version) => version.PersonName ?? (version.Event is VersionEvent.Shipped ? "The library" : "Somebody");

    public static string Address(LibraryKind kind, string slug) => $"/admin/{(kind is LibraryKind.Pose ? "poses" : "sequences")}/{slug}";
}
