using System.Text;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>One request, ready to be sent and to be shown.</summary>
/// <param name="Person">From whom it comes; null when from nobody.</param>
/// <param name="Target">Path and query as they go over the wire.</param>
internal sealed record FuzzRequest(int Number, Operation Operation, FuzzPerson? Person, string Method, string Target)
{
    private const int MostShown = 1500;

    public List<(string Name, string Value)> Headers { get; } = [];

    public byte[]? Body { get; set; }

    public string? BodyType { get; set; }

    public bool Chunked { get; set; }

    /// <summary>Statuses that this very request may be answered with besides what the document names for the call.</summary>
    public HashSet<int> AlsoFine { get; } = [];

    /// <summary>Its address may have become that of another call, or of none.</summary>
    public bool MayLeadElsewhere { get; set; }

    /// <summary>Who sends too much may find the door closed before having said everything.</summary>
    public bool MayBeCutOff { get; set; }

    public HttpRequestMessage ToMessage(Uri server)
    {
        // As it is: an address that is tidied up on the way tests nothing.
        var address = new Uri(server.GetLeftPart(UriPartial.Authority) + Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(Method), address);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (BodyType is not null)
            {
                message.Content.Headers.TryAddWithoutValidation("Content-Type", BodyType);
            }

            message.Headers.TransferEncodingChunked = Chunked ? true : null;
        }

        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append($"Request {Number} from {Person?.Name ?? "nobody"}: {Method} {Shorten(Target)}");
        foreach (var (name, value) in Headers)
        {
            text.Append($"\n  {name}: {Shorten(Escape(value))}");
        }

        return Body is null ? text.ToString() : text.Append($"\n  Content-Type: {BodyType}, {Body.Length} bytes{(Chunked ? " in chunks" : "")}\n  {Shorten(Escape(Encoding.Latin1.GetString(Body)))}").ToString();
    }

    /// <summary>Each byte that cannot be read as <c>\xNN</c>, so that a terminal shows it and the request can be repeated.</summary>
    private static string Escape(string text) => string.Concat(text.Select(letter => letter is >= ' ' and <= '~' ? letter.ToString() : $"\\x{(int)letter:X2}"));

    private static string Shorten(string text) => text.Length <= MostShown ? text : $"{text[..MostShown]}… ({text.Length} in all)";
}
