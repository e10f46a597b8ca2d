using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>Whatever is sent to whichever call: the answer is a problem, never a crash, and nothing is stored.</summary>
public sealed class BadInputTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly string[] BadValues =
    [
        "null", "true", "-1", "1.5", "0", "99999999999999999999", "1e400", "-2147483649", "\"\"", "\"x\"", "\"\\u0000\"", "\"NaN\"", "{}", "[]", "[null]", "[[]]", "\"-1\"",
        $"\"{new string('a', 100_000)}\"", "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59+00:00\"", "\"2026-02-30T00:00:00Z\"", "\"00000000-0000-0000-0000-000000000000\"", "\"\\ud800\"",
    ];

    private static readonly string[] BadTexts =
    [
        "nothing-of-this-name", "-1", "0", "1.5", "99999999999999999999", "NaN", "null", "true", "%27", "%22", "%5C", "%25", "..%2f..", "%E0%A4%A", "%ED%A0%80", "%F0%9F%A7%98", "%0a%0d", "[]", "a&a=b", "+", "%20",
        new string('a', 3000),
    ];

    private static readonly string[] QueryNames =
    [
        "page", "page_size", "offset", "limit", "q", "search", "category", "difficulty", "target_area", "prop", "avoid", "energy", "focus_area", "style", "min_duration", "max_duration", "preset_only",
        "status", "kind", "start_date", "end_date", "from", "to", "preparation", "changeover", "warning", "hold_scale", "manual_advance", "spoken_text", "leading_side", "list_id", "minutes", "turn", "codes", "token", "refresh_token", "keeper", "what", "look", "from_mirrored", "to_mirrored",
    ];

    private readonly HttpClient _client = app.SignedInAsKeeper();

    [Fact]
    public async Task Bodies_that_are_no_body_are_refused_and_nothing_is_stored()
    {
        var before = await StoredAsync();
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 1000)) + "1" + new string('}', 1000);
        (string? Type, byte[] Body)[] bodies =
        [
            ("application/json", []),
            ("application/json", "   "u8.ToArray()),
            ("application/json", "null"u8.ToArray()),
            ("application/json", "[]"u8.ToArray()),
            ("application/json", "\"text\""u8.ToArray()),
            ("application/json", "17"u8.ToArray()),
            ("application/json", "{"u8.ToArray()),
            ("application/json", "{\"duration_seconds\":}"u8.ToArray()),
            ("application/json", [0xff, 0xfe, 0x00, 0x01, 0x80]),
            ("application/json", [.. Enumerable.Range(0, 256).Select(i => (byte)i)]),
            ("application/json", Encoding.UTF8.GetBytes(deep)),
            ("application/json", Encoding.UTF8.GetBytes(new string('[', 1000))),
            ("application/json; charset=utf-7", "{}"u8.ToArray()),
            ("text/plain", "{}"u8.ToArray()),
            ("application/xml", "<a/>"u8.ToArray()),
            ("application/x-www-form-urlencoded", "a=b"u8.ToArray()),
            ("multipart/form-data; boundary=x", "--x--"u8.ToArray()),
            (null, "{}"u8.ToArray()),
            ("application/json", [.. "{\"a\":\""u8, .. Enumerable.Repeat((byte)'a', 300_000), .. "\"}"u8]),
        ];
        foreach (var call in ApiCalls.OfTheApi(app).Where(call => call.TakesBody))
        {
            // The shortest start of a practice is an empty object, and an unknown field is ignored: those may be good.
            var takesAnything = call.Pattern.EndsWith("/start", StringComparison.Ordinal);
            foreach (var (type, body) in bodies)
            {
                using var answer = await SendAsync(call, call.Address, body, type);
                if (!(takesAnything && answer.StatusCode is HttpStatusCode.Created))
                {
                    Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{call.Name}: {answer.StatusCode} for {type} {Encoding.Latin1.GetString(body)[..Math.Min(40, body.Length)]} {app.Log.Lines.LastOrDefault()}");
                    await answer.ProblemAsync();
                }
            }
        }

        Assert.Equal(before.Settings, (await StoredAsync()).Settings);
        Assert.True(before.Sessions == (await StoredAsync()).Sessions, "Something was stored.");
    }

    [Fact]
    public async Task A_body_over_the_limit_is_413()
    {
        foreach (var call in ApiCalls.OfTheApi(app).Where(call => call.TakesBody))
        {
            byte[] body = [.. "{\"a\":\""u8, .. Enumerable.Repeat((byte)'a', 300_000), .. "\"}"u8];
            using var answer = await SendAsync(call, call.Address, body, "application/json");
            await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        }
    }

    [Fact]
    public async Task Each_field_with_each_bad_value_is_stored_whole_or_refused_whole()
    {
        foreach (var call in ApiCalls.OfTheApi(app).Where(call => call.TakesBody))
        {
            foreach (var path in FieldsOf(BodyExamples.Of(call.Name)))
            {
                foreach (var value in BadValues)
                {
                    var body = BodyWith(BodyExamples.Of(call.Name), path, value);
                    var before = await StoredAsync();
                    using var answer = await SendAsync(call, call.Address, Encoding.UTF8.GetBytes(body), "application/json");
                    await GoodOrProblemAsync(answer, body);
                    if (!answer.IsSuccessStatusCode)
                    {
                        Assert.True(before == await StoredAsync(), $"{call.Name} refused and stored {body}");
                    }
                }

                var without = BodyExamples.Of(call.Name);
                Remove(without, path);
                using var lacking = await SendAsync(call, call.Address, Encoding.UTF8.GetBytes(without.ToJsonString()), "application/json");
                await GoodOrProblemAsync(lacking, without.ToJsonString());
            }
        }
    }

    [Fact]
    public async Task Each_place_in_an_address_with_each_bad_text_is_a_problem()
    {
        foreach (var call in ApiCalls.OfTheApi(app).Where(call => call.Pattern.Contains('{', StringComparison.Ordinal)))
        {
            foreach (var text in BadTexts.Where(text => text is not ("a&a=b" or "..%2f..")))
            {
                var body = call.TakesBody ? Encoding.UTF8.GetBytes(BodyExamples.Of(call.Name).ToJsonString()) : null;
                using var answer = await SendAsync(call, call.AddressWith(text), body, "application/json");
                await answer.ProblemAsync();
            }
        }
    }

    [Fact]
    public async Task Each_word_of_a_query_with_each_bad_text_is_a_problem_or_ignored()
    {
        foreach (var call in ApiCalls.OfTheApi(app).Where(call => call.Method == "GET"))
        {
            // A timeline reads its settings itself.
            var taken = call.Pattern.EndsWith("/timeline", StringComparison.Ordinal) ? QueryNames : ApiCalls.QueryNames(app, call);
            foreach (var text in BadTexts.Where(text => text is not ("1.5" or "null" or "true" or "%22" or "%5C" or "%0a%0d" or "[]" or "%20" or "+")))
            {
                // What a call does not take it ignores, one word like all of them together.
                var ignored = string.Join('&', QueryNames.Except(taken).Select(name => $"{name}={(text.Length > 100 ? "x" : text)}"));
                foreach (var query in taken.Select(name => $"{name}={text}").Append(ignored))
                {
                    var address = $"{call.Address}?{query}";
                    using var answer = await SendAsync(call, address, null, null);
                    await GoodOrProblemAsync(answer, address);
                }
            }
        }
    }

    [Fact]
    public async Task The_queries_that_are_tried_are_all_that_there_are()
    {
        var document = await app.CreateClient().GetJsonAsync("/openapi/v1.json");

        var named = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Where(call => call.Value.TryGetProperty("parameters", out _))
            .SelectMany(call => call.Value.GetProperty("parameters").EnumerateArray())
            .Where(parameter => parameter.Text("in") == "query").Select(parameter => parameter.Text("name")!).Distinct();
        Assert.Empty(named.Except(QueryNames));
    }

    [Fact]
    public void Every_body_that_is_taken_is_public_because_others_are_not_validated() => Assert.Empty(
        from endpoint in ApiCalls.All(app)
        let type = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType
        where type is { IsVisible: false } && type.Assembly == typeof(Program).Assembly
        select $"{endpoint.RoutePattern.RawText} takes {type.Name}");

    private async Task GoodOrProblemAsync(HttpResponseMessage answer, string sent)
    {
        if (answer.IsSuccessStatusCode)
        {
            return;
        }

        Assert.True((int)answer.StatusCode < 500, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri}: {answer.StatusCode} for {sent[..Math.Min(300, sent.Length)]} {app.Log.Lines.LastOrDefault()}");
        await answer.ProblemAsync();
    }

    private Task<HttpResponseMessage> SendAsync(ApiCall call, string address, byte[]? body, string? type)
    {
        var request = new HttpRequestMessage(new HttpMethod(call.Method), address);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        }

        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<(int Sessions, int Settings, int Lists)> StoredAsync()
    {
        await using var db = app.CreateDb();
        return (
            await db.PracticeSessions.CountAsync(session => session.Status != Core.Practice.SessionStatus.Active && session.Status != Core.Practice.SessionStatus.Abandoned, TestContext.Current.CancellationToken),
            await db.PracticeSettings.CountAsync(TestContext.Current.CancellationToken),
            await db.FavouriteLists.CountAsync(TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string[]> FieldsOf(JsonObject body) =>
    [
        .. body.Select(field => new[] { field.Key }),
        .. body["steps"] is JsonArray steps ? steps[0]!.AsObject().Select(field => new[] { "steps", field.Key }) : [],
    ];

    private static JsonObject Owner(JsonObject body, string[] path) => path.Length == 1 ? body : body[path[0]]![0]!.AsObject();

    private static void Remove(JsonObject body, string[] path) => Owner(body, path).Remove(path[^1]);

    // As text, because some of the values are no JSON that a tree can hold.
    private static string BodyWith(JsonObject body, string[] path, string value)
    {
        Owner(body, path)[path[^1]] = "@@@";
        return body.ToJsonString(JsonSerializerOptions.Default).Replace("\"@@@\"", value, StringComparison.Ordinal);
    }
}
