using System.Text.Json;
using System.Text.Json.Serialization;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Profile;

/// <summary>An account as its person sees it, and what they practise for.</summary>
/// <param name="Look">Who is drawn in the figures that the person sees; null where each pose shows its own.</param>
/// <param name="AwaitingConfirmation">The new address to which a mail was sent just now; the old one stays until its link is followed.</param>
internal sealed record ProfileDetails(
    Guid UserId, string Email, string Name, string ExperienceLevel, bool EmailVerified, bool IsAdmin, string TimeZone, DateTimeOffset CreatedAt, DateTimeOffset? LastLogin,
    IReadOnlyList<string> Goals, string? Look, string? AwaitingConfirmation = null)
{
    public static ProfileDetails Of(Person person, string? awaiting = null) => new(
        person.Id, person.Address, person.Name, person.ExperienceLevel, person.EmailConfirmed, person.IsAdmin, person.TimeZone, person.CreatedAt, person.LastLogin,
        person.Goals, person.Look, awaiting);
}

/// <summary>What of an account should be different; what is left out stays as it is.</summary>
/// <param name="Goals">A list of texts, or one text with a goal a line.</param>
/// <param name="Look">Who is drawn in the figures, a word of the vocabulary; an empty text leaves it to the poses.</param>
/// <param name="Email">Another address needs the password, and is confirmed by mail before it holds.</param>
public sealed record ChangeProfile(
    string? Name = null,
    string? ExperienceLevel = null,
    string? TimeZone = null,
    [property: JsonConverter(typeof(LinesConverter))] IReadOnlyList<string?>? Goals = null,
    string? Email = null,
    string? Password = null,
    int? DayStartsAt = null,
    IReadOnlyList<string?>? Limits = null,
    string? Look = null)
{
    public bool DescribesPerson => ExperienceLevel is not null || TimeZone is not null || DayStartsAt is not null || Limits is not null;
}

/// <summary>How a person's days run, and what poses have to respect. It is taken as a whole.</summary>
/// <param name="TimeZone">An IANA zone.</param>
/// <param name="DayStartsAt">Whole hours after local midnight, 0 to 12.</param>
/// <param name="ExperienceLevel">beginner, intermediate or advanced.</param>
/// <param name="Limits">Conditions of the vocabulary.</param>
public sealed record DescribePerson(
    [property: JsonRequired] string? TimeZone,
    [property: JsonRequired] int DayStartsAt,
    [property: JsonRequired] string? ExperienceLevel,
    [property: JsonRequired] IReadOnlyList<string?>? Limits);

/// <summary>How a person's days run, as the API answers it.</summary>
public sealed record PersonDescription(string TimeZone, int DayStartsAt, string ExperienceLevel, IReadOnlyList<string> Limits);

public sealed record DeleteProfile([property: JsonRequired] string? Password);

/// <summary>That an account is closed, and until when it can be kept.</summary>
internal sealed record LeavingDetails(string Message, DateTimeOffset ErasedAt);

/// <summary>Reads a list of texts, or one text with one of them a line, as older clients send it.</summary>
internal sealed class LinesConverter : JsonConverter<IReadOnlyList<string?>>
{
    public override IReadOnlyList<string?>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String ? reader.GetString()!.Split('\n') : JsonSerializer.Deserialize<List<string?>>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string?> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}
