using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using YogaFlow.Data;

namespace YogaFlow.Web.Hosting;

/// <summary>Gives catalogue answers a strong ETag made from their bytes, and answers 304 to those who have them.</summary>
internal sealed class CatalogueCache(IOptions<JsonOptions> json) : IEndpointFilter
{
    private static readonly CacheControlHeaderValue ForAMinute = new() { Public = true, MaxAge = TimeSpan.FromMinutes(1) };

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var result = answer is INestedHttpResult nested ? nested.Result : answer;
        var response = context.HttpContext.Response;

        // What could not be bound comes here as an empty result under a status that is set already.
        if (response.StatusCode != StatusCodes.Status200OK || result is IStatusCodeHttpResult { StatusCode: not StatusCodes.Status200OK })
        {
            return answer;
        }

        var value = result is IValueHttpResult { Value: { } inner } ? inner : result;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, value!.GetType(), json.Value.SerializerOptions);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        response.GetTypedHeaders().ETag = tag;
        response.GetTypedHeaders().CacheControl = ForAMinute;
        response.Headers.Vary = "Accept-Encoding";
        var known = context.HttpContext.Request.GetTypedHeaders().IfNoneMatch.Any(one => one.Compare(tag, useStrongComparison: true) || one.Tag == "*");
        CacheFigures.Read("browser", known);
        return known
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(bytes, "application/json; charset=utf-8");
    }
}
