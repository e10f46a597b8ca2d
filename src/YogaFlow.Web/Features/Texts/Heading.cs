namespace YogaFlow.Web.Features.Texts;

/// <summary>One section of a text: where a link to it leads, and what it is called.</summary>
public sealed record Heading(string Id, string Title);
