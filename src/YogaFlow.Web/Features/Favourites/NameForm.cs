namespace YogaFlow.Web.Features.Favourites;

/// <summary>What is typed where a list is named; the rules for it are those of the list.</summary>
internal sealed class NameForm
{
    public string? Name { get; set; }
}
