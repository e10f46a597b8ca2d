namespace YogaFlow.Web.Components;

/// <summary>Makes addresses from the present one: filters are links and the state is in the address.</summary>
internal static class Addresses
{
    /// <summary>The present address with one value set, or taken away when it is null.</summary>
    /// <param name="without">A value that makes no sense any more when another changes.</param>
    public static string With(HttpRequest request, string name, string? value, string? without = null)
    {
        var query = request.Query
            .Where(pair => pair.Key != name && pair.Key != without && !string.IsNullOrEmpty(pair.Value))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        if (value is not null)
        {
            query[name] = value;
        }

        return request.Path + QueryString.Create(query);
    }
}
