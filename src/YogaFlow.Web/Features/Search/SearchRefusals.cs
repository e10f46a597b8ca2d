using YogaFlow.Core;
using YogaFlow.Core.Library;

namespace YogaFlow.Web.Features.Search;

/// <summary>What a search says no to.</summary>
internal static class SearchRefusals
{
    public static readonly Refusal Missing = new(RefusalKind.Invalid, "search.missing", "Say what to look for, as q.", "q");

    public static readonly Refusal TooLong = new(
        RefusalKind.Invalid, "search.too-long", $"A search has at most {NameFold.QueryMaxLength} characters. Try a word or two.", "q");
}
