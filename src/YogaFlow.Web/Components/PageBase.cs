using Microsoft.AspNetCore.Components;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Components;

/// <summary>What every page needs to know of the request: who is asking, and when nobody waits any more.</summary>
public abstract class PageBase : ComponentBase
{
    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    protected CancellationToken Ct => Http.RequestAborted;

    /// <summary>The signed-in person, or null.</summary>
    protected Guid? PersonId => CurrentPerson.From(Http.User)?.Id;
}
