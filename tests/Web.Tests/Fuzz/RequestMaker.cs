using System.Text.Json.Nodes;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>Makes the request of a number: a third as it should be, a third with one thing wrong, a third with many.</summary>
internal sealed class RequestMaker(ulong seed, ApiBook book, GoodValues good, FuzzPeople people)
{
    /// <summary>Kestrel takes 8 KiB for the first line, and 32 KiB for all headers.</summary>
    private const int LongestTarget = 7_500;

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "X"];
    private static readonly string[] BrokenEscapes = ["%", "%zz", "%00", "%C0%AF", "%ED%A0%80", "%2e%2e%2f", "%252e", "..", ".", ";a=b", "%0d%0a", "%2F", "%5C", "%"];
    private static readonly string[] UnknownQueries = ["x", "id", "user_id", "person_id", "__proto__", "page[]", "page.value", "include", "$filter", "%00", "PAGE", "search[0]"];

    public FuzzRequest Make(int number)
    {
        var random = SplitMix.For(seed, number);
        var operation = random.Pick(book.Operations);
        FuzzPerson? person = random.Chance(20) ? null : random.Chance(65) ? people.All[0] : random.Pick(people.All);
        var faults = random.Below(3) switch { 0 => 0, 1 => 1, _ => 2 + random.Below(4) };
        var context = new Making(operation, person, random, faults);

        var path = PathOf(context);
        var query = QueryOf(context);
        var method = context.Take(3) ? random.Pick(Methods) : random.Chance(3) && operation.Method == "GET" ? "HEAD" : operation.Method;
        var target = path + query;
        var request = new FuzzRequest(number, operation, person, method, target.Length > LongestTarget ? target[..LongestTarget].TrimEnd('%') : target)
        {
            MayLeadElsewhere = context.LeadsElsewhere || (method != operation.Method && (method, operation.Method) is not ("HEAD", "GET")),
        };
        if (operation.Body is not null)
        {
            BodyMaker.Fill(request, context, good);
        }
        else if (context.Take(10))
        {
            (request.Body, request.BodyType) = (random.Pick(Hostile.Bodies), "application/json");
        }

        AddHeaders(request, context);
        return request;
    }

    private string PathOf(Making context)
    {
        var (operation, random) = (context.Operation, context.Random);
        var path = operation.Path;
        foreach (var place in operation.Parameters.Where(parameter => parameter.InPath))
        {
            string value;
            if (context.Take(25))
            {
                context.LeadsElsewhere = true;
                value = random.Chance(30) ? random.Pick(BrokenEscapes) : Uri.EscapeDataString(random.Chance(5) ? new string('a', 3000) : random.Pick(Hostile.Texts));
            }
            else
            {
                value = Uri.EscapeDataString(good.For(place.Schema, place.Name, operation.Path, context.Person, random)?.ToString() ?? "");
            }

            path = path.Replace($"{{{place.Name}}}", value, StringComparison.Ordinal);
        }

        return path;
    }

    private string QueryOf(Making context)
    {
        var random = context.Random;
        List<string> parts = [];
        foreach (var parameter in context.Operation.Parameters.Where(parameter => !parameter.InPath))
        {
            if (context.Take(30))
            {
                var bad = random.Chance(10) ? random.Pick(BrokenEscapes) : Uri.EscapeDataString(random.Chance(3) ? new string('a', 5000) : random.Pick(Hostile.Texts));
                parts.Add(random.Chance(10) ? parameter.Name : $"{parameter.Name}={bad}");
            }
            else if (random.Chance(40))
            {
                parts.Add($"{parameter.Name}={Uri.EscapeDataString(good.For(parameter.Schema, parameter.Name, context.Operation.Path, context.Person, random)?.ToString() ?? "")}");
            }
        }

        if (parts.Count > 0 && context.Take(10))
        {
            parts.Add(random.Pick(parts));
        }

        if (context.Take(8))
        {
            parts.Add($"{random.Pick(UnknownQueries)}={Uri.EscapeDataString(random.Pick(Hostile.Texts))}");
        }

        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private static void AddHeaders(FuzzRequest request, Making context)
    {
        var random = context.Random;
        if (context.Take(12))
        {
            request.Headers.Add(random.Pick(Hostile.Headers));
        }

        if (context.Take(context.Person is null ? 40 : 5))
        {
            request.Headers.Add(("Authorization", random.Pick(Hostile.Authorizations)));
        }

        if (context.Take(context.Person is null ? 40 : 5))
        {
            request.Headers.Add(("Cookie", random.Pick(Hostile.Cookies)));
        }

        if (context.Take(4))
        {
            request.Headers.Add(("Origin", random.Pick(["https://elsewhere.example", "null", "", "javascript:x"])));
        }

        // What these may be answered with is the business of HTTP, whatever the call.
        foreach (var (name, value) in request.Headers)
        {
            request.AlsoFine.UnionWith(name switch
            {
                "If-None-Match" or "If-Modified-Since" => [304],
                "Range" => [206, 416],
                "Expect" => [417],
                "Cookie" or "Origin" => [403],
                "Content-Encoding" => [415],
                _ => [],
            });
            if (!value.All(char.IsAscii))
            {
                request.AlsoFine.Add(400);
            }
        }
    }
}

/// <summary>What is known while one request is made.</summary>
internal sealed class Making(Operation operation, FuzzPerson? person, SplitMix random, int faults)
{
    private int _faults = faults;

    public Operation Operation => operation;

    public FuzzPerson? Person => person;

    public SplitMix Random => random;

    public bool LeadsElsewhere { get; set; }

    /// <summary>Whether something is to be wrong here; there are only so many faults in a request.</summary>
    public bool Take(int percent)
    {
        if (_faults == 0 || !random.Chance(percent))
        {
            return false;
        }

        _faults--;
        return true;
    }

    /// <summary>Places of a body, as a way to each.</summary>
    public static IEnumerable<(JsonNode Owner, object Place)> PlacesOf(JsonNode? node) => node switch
    {
        JsonObject body => body.SelectMany(field => PlacesOf(field.Value).Prepend((body, field.Key))),
        JsonArray list => Enumerable.Range(0, list.Count).SelectMany(i => PlacesOf(list[i]).Prepend((list, i))),
        _ => [],
    };
}
