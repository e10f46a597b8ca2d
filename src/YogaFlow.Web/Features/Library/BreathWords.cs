using System.Globalization;
using YogaFlow.Core.Library;
using YogaFlow.Web.Components;

namespace YogaFlow.Web.Features.Library;

/// <summary>A breathing pattern in words: as a line for a card, as a sentence for the ear, and how long it takes.</summary>
internal static class BreathWords
{
    private const string Between = " · ";

    /// <summary>"4 in · 7 hold · 8 out".</summary>
    public static string Short(BreathingExercise exercise) => exercise switch
    {
        { BreathsAMinute: { } pace, BreathsARound: { } breaths } => $"{breaths} quick breaths, {pace} a minute",
        { Pattern.Count: 0 } => "As it comes, nothing counted",
        _ => string.Join(Between, exercise.Pattern.Select(phase => $"{Number(phase.Seconds)} {Move(phase)}{Side(phase)}")),
    };

    /// <summary>The same, but a line breaks only between two phases.</summary>
    public static string Unbroken(BreathingExercise exercise) => exercise.Pattern.Count == 0
        ? Short(exercise)
        : string.Join("\u00a0· ", Short(exercise).Split(Between).Select(phase => phase.Replace(' ', '\u00a0')));

    /// <summary>"One round takes 19 seconds: breathe in for 4, hold for 7, breathe out through the mouth for 8."</summary>
    public static string Sentence(BreathingExercise exercise) => exercise switch
    {
        { BreathsAMinute: { } pace, BreathsARound: { } breaths } =>
            $"One round takes {Seconds(exercise.RoundSeconds)}: {breaths} short breaths at {pace} a minute.",
        { Pattern.Count: 0 } => "The breath comes and goes at its own pace; nothing is counted.",
        _ => $"One round takes {Seconds(exercise.RoundSeconds)}: {string.Join(", ", exercise.Pattern.Select(Clause))}.",
    };

    /// <summary>"5 minutes, about 30 rounds" or "4 rounds, 1 min 16 s".</summary>
    public static string Length(BreathingExercise exercise) => exercise switch
    {
        { Minutes: not null, RoundSeconds: 0 } => Durations.Minutes(exercise.TotalSeconds),
        { Minutes: not null } => $"{Durations.Minutes(exercise.TotalSeconds)}, about {Count(exercise.TotalSeconds / exercise.RoundSeconds)}",
        { RestSeconds: > 0 and var rest } => $"{Count(exercise.Rounds ?? 0)} with {rest} s of rest between, {Durations.Exact(exercise.TotalSeconds)}",
        _ => $"{Count(exercise.Rounds ?? 0)}, {Durations.Exact(exercise.TotalSeconds)}",
    };

    /// <summary>"in", "hold" or "out".</summary>
    public static string Move(BreathPhase phase) => phase.Phase switch
    {
        BreathMove.Inhale => "in",
        BreathMove.Exhale => "out",
        _ => "hold",
    };

    /// <summary>"4" or "5.5".</summary>
    public static string Number(double seconds) => seconds.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Clause(BreathPhase phase) => phase.Phase switch
    {
        BreathMove.Inhale => $"breathe in{Through(phase)} for {Number(phase.Seconds)}",
        BreathMove.Exhale => $"breathe out{Through(phase)} for {Number(phase.Seconds)}",
        BreathMove.HoldIn => $"hold for {Number(phase.Seconds)}",
        _ => $"stay empty for {Number(phase.Seconds)}",
    };

    private static string Through(BreathPhase phase) => (phase.Nostril, phase.Way) switch
    {
        (Nostril.Left, _) => " through the left nostril",
        (Nostril.Right, _) => " through the right nostril",
        (_, BreathWay.Mouth) => " through the mouth",
        (_, BreathWay.Throat) => " with a whisper in the throat",
        (_, BreathWay.Hum) => " with a hum",
        (_, BreathWay.Tongue) => " over the rolled tongue",
        (_, BreathWay.Teeth) => " between the teeth",
        _ => "",
    };

    private static string Side(BreathPhase phase) => phase.Nostril switch
    {
        Nostril.Left => " left",
        Nostril.Right => " right",
        _ => "",
    };

    private static string Seconds(double seconds) => $"{Number(seconds)} seconds";

    private static string Count(double rounds) =>
        (int)Math.Round(rounds, MidpointRounding.AwayFromZero) is var whole && whole == 1 ? "1 round" : $"{whole} rounds";
}
