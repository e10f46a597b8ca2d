using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>Every call that the program answers, as it is mapped, so that a new one cannot be forgotten.</summary>
internal static class ApiCalls
{
    public static IEnumerable<RouteEndpoint> All(YogaFlowApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public static IReadOnlyList<ApiCall> OfTheApi(YogaFlowApp app) =>
    [
        .. from endpoint in All(app)
           let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
           where pattern.StartsWith("/api/", StringComparison.Ordinal)
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
           orderby pattern, method
           select new ApiCall(method, pattern, endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("application/json") is true),
    ];

    /// <summary>The words that a call takes after the question mark.</summary>
    public static IReadOnlyList<string> QueryNames(YogaFlowApp app, ApiCall call) =>
    [
        .. app.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups.Items
            .SelectMany(group => group.Items)
            .Where(description => description.HttpMethod == call.Method && "/" + description.RelativePath?.Trim('/') == call.PatternWithoutConstraints)
            .SelectMany(description => description.ParameterDescriptions)
            .Where(parameter => parameter.Source == BindingSource.Query)
            .Select(parameter => parameter.Name)
            .Distinct(),
    ];
}

/// <param name="TakesBody">JSON; forms with files are tried where they are at home.</param>
internal sealed record ApiCall(string Method, string Pattern, bool TakesBody)
{
    public string Name => $"{Method} {Pattern}";

    public string PatternWithoutConstraints => Regex.Replace(Pattern, ":[^}]+", "");

    /// <summary>The address with something that exists, or at least could, in each place.</summary>
    public string Address => Pattern
        .Replace("{id:guid}", "0195b3a0-0000-7000-8000-000000000001", StringComparison.Ordinal)
        .Replace("{kind}/{id:int}", "pose/1", StringComparison.Ordinal)
        .Replace("{name}", "00000000000000000000000000000000-320.webp", StringComparison.Ordinal)
        .Replace("{key}", Example, StringComparison.Ordinal);

    private string Example => Pattern.Split('/') switch
    {
        [.., "sequences", _] or [.., "sequences", _, _] => "first-practice",
        [.., "breathing", _] => "box-breath",
        _ => "tree",
    };

    /// <summary>The address with a text in each place.</summary>
    public string AddressWith(string text) => string.Join('/', Pattern.Split('/').Select(part => part.StartsWith('{') ? text : part));
}
