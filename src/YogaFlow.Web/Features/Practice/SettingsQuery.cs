using System.Globalization;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Features.Practice;

/// <summary>Reads the settings of a practice from an address: what is missing is taken from what the person has chosen before.</summary>
internal static class SettingsQuery
{
    /// <summary>The names in the address, in the order of the form.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["preparation", "changeover", "warning", "hold_scale", "manual_advance", "spoken_text", "leading_side"];

    /// <param name="query">The address's query; other names in it are ignored.</param>
    /// <param name="remembered">Where to take what is missing from.</param>
    public static Outcome<TimelineSettings> Read(IQueryCollection query, TimelineSettings remembered)
    {
        Refusal? wrong = null;

        T Value<T>(string name, T otherwise, Func<string, T?> read, string good)
            where T : struct
        {
            if (query[name] is not [{ Length: > 0 } text, ..])
            {
                return otherwise;
            }

            if (read(text) is { } value)
            {
                return value;
            }

            wrong ??= new Refusal(RefusalKind.Invalid, "settings.unreadable", $"{name} must be {good}.", name);
            return otherwise;
        }

        var settings = new TimelineSettings
        {
            PreparationSeconds = Value("preparation", remembered.PreparationSeconds, WholeNumber, "a whole number of seconds from 0 to 30"),
            ChangeoverSeconds = Value("changeover", remembered.ChangeoverSeconds, WholeNumber, "a whole number of seconds from 0 to 30"),
            WarningSeconds = Value("warning", remembered.WarningSeconds, WholeNumber, "a whole number of seconds from 3 to 30"),
            HoldScale = Value("hold_scale", remembered.HoldScale, Number, "a number from 0.5 to 3"),
            ManualAdvance = Value("manual_advance", remembered.ManualAdvance, YesOrNo, "true or false"),
            SpokenText = Value("spoken_text", remembered.SpokenText, Spoken, "names, key_cue or full"),
            LeadingSide = Value("leading_side", remembered.LeadingSide, LeftOrRight, "left or right"),
        };
        return (wrong ?? settings.Check()) is { } refusal ? refusal : settings;
    }

    /// <summary>The same settings as an address carries them.</summary>
    public static string Write(TimelineSettings settings) => string.Create(
        CultureInfo.InvariantCulture,
        $"preparation={settings.PreparationSeconds}&changeover={settings.ChangeoverSeconds}&warning={settings.WarningSeconds}&hold_scale={settings.HoldScale}&manual_advance={(settings.ManualAdvance ? "true" : "false")}&spoken_text={Word(settings.SpokenText)}&leading_side={(settings.LeadingSide is Side.Left ? "left" : "right")}");

    public static string Word(SpokenText spoken) => spoken switch
    {
        SpokenText.Names => "names",
        SpokenText.Full => "full",
        _ => "key_cue",
    };

    private static int? WholeNumber(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool? YesOrNo(string text) => text switch
    {
        "true" or "on" => true,
        "false" => false,
        _ => null,
    };

    private static SpokenText? Spoken(string text) => text switch
    {
        "names" => SpokenText.Names,
        "key_cue" => SpokenText.KeyCue,
        "full" => SpokenText.Full,
        _ => null,
    };

    private static Side? LeftOrRight(string text) => text switch
    {
        "left" => Side.Left,
        "right" => Side.Right,
        _ => null,
    };
}
