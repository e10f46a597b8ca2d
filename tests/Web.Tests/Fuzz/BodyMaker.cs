using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>Makes the bodies: as the schema asks, with something wrong at some places, or no such body at all.</summary>
internal static class BodyMaker
{
    private const string Boundary = "fuzz7boundary";

    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static void Fill(FuzzRequest request, Making context, GoodValues good)
    {
        var random = context.Random;
        request.BodyType = context.Operation.BodyType;
        if (context.Take(15))
        {
            request.Body = random.Pick(Hostile.Bodies);
        }
        else if (context.Operation.BodyType is "multipart/form-data")
        {
            (request.Body, request.BodyType) = (Multipart(context), $"multipart/form-data; boundary={Boundary}");
        }
        else
        {
            request.Body = Json(request, context, good);
        }

        if (context.Take(6))
        {
            request.BodyType = random.Chance(20) ? null : random.Pick(Hostile.ContentTypes);
            request.AlsoFine.Add(415);
        }

        request.Chunked = random.Chance(3);
    }

    private static byte[] Json(FuzzRequest request, Making context, GoodValues good)
    {
        var random = context.Random;
        var operation = context.Operation;
        var body = good.For(operation.Body!.Value, "", operation.Path, context.Person, random);
        var raw = new List<(string Mark, string Text)>();
        while (Making.PlacesOf(body).ToList() is { Count: > 0 } places && context.Take(80))
        {
            var (owner, place) = random.Pick(places);
            switch (random.Below(10))
            {
                case 0:
                    Remove(owner, place);
                    break;
                case 1 when owner is JsonObject fields:
                    // The same key twice: a duplicate that a tree cannot hold.
                    raw.Add(($"\"{Marked(raw.Count)}\":0", $"{JsonSerializer.Serialize((string)place)}:{random.Pick(Hostile.JsonValues)}"));
                    fields[Marked(raw.Count - 1)] = 0;
                    break;
                case 2 when owner is JsonObject fields:
                    fields[random.Pick<string>(["id", "person_id", "user_id", "is_admin", "email_verified", "created_at", "__proto__", ""])] = random.Chance(50) ? true : Guid.Empty.ToString();
                    break;
                case 3 or 4:
                    Put(owner, place, random.Pick(Hostile.Texts));
                    break;
                case 5 when random.Chance(6):
                    // 1 MB is too much everywhere, 100 kB is a long text.
                    var length = random.Chance(30) ? 1_000_000 : 100_000;
                    Put(owner, place, new string(random.Pick(['a', 'é', ' ']), length));
                    request.AlsoFine.Add(413);
                    request.MayBeCutOff = true;
                    break;
                default:
                    raw.Add(($"\"{Marked(raw.Count)}\"", random.Pick(Hostile.JsonValues)));
                    Put(owner, place, Marked(raw.Count - 1));
                    break;
            }
        }

        var text = body?.ToJsonString() ?? "null";
        foreach (var (mark, instead) in raw)
        {
            text = text.Replace(mark, instead, StringComparison.Ordinal);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        if (context.Take(5))
        {
            // Cut off, or with one byte that is another.
            bytes = random.Chance(50) ? bytes[..random.Below(bytes.Length)] : bytes;
            if (bytes.Length > 0)
            {
                bytes[random.Below(bytes.Length)] = (byte)random.Below(256);
            }
        }

        return bytes;
    }

    private static byte[] Multipart(Making context)
    {
        var random = context.Random;
        byte[] file = context.Take(40) ? random.Pick(Hostile.Bodies) : Picture;
        var field = context.Take(20) ? random.Pick(["", "File", "files[]", "a"]) : "file";
        var name = context.Take(40) ? random.Pick(["../../a.png", "a.svg", "a.png%00.exe", "CON", "", "a\"b.png", new string('a', 500)]) : "a.png";
        var type = context.Take(30) ? random.Pick(Hostile.ContentTypes) : "image/png";
        return [.. Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: {type}\r\n\r\n"), .. file, .. Encoding.UTF8.GetBytes($"\r\n--{Boundary}--\r\n")];
    }

    private static string Marked(int number) => $"@@{number}@@";

    private static void Put(JsonNode owner, object place, string value)
    {
        if (owner is JsonArray list)
        {
            list[(int)place] = value;
        }
        else
        {
            owner.AsObject()[(string)place] = value;
        }
    }

    private static void Remove(JsonNode owner, object place)
    {
        if (owner is JsonArray list)
        {
            list.RemoveAt((int)place);
        }
        else
        {
            owner.AsObject().Remove((string)place);
        }
    }
}
