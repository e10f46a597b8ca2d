namespace YogaFlow.Core.Practice;

/// <summary>Decides what sounds, is spoken and is announced during each segment.</summary>
/// <remarks>
/// A name is never cut short for a cue: at the start of a hold the longest text that ends before the next spoken one is
/// chosen, and the name alone is said even when it does not fit.
/// </remarks>
internal static class SignalPlan
{
    /// <summary>Holds shorter than this, in seconds, have no halfway announcement: one would talk over the cue.</summary>
    private const int ShortestHoldWithHalfway = 40;

    public static IReadOnlyList<TimelineSignal> Of(
        IReadOnlyList<PlannedHold> holds, IReadOnlyList<TimelineSegment> segments, TimelineSettings settings)
    {
        var signals = new List<TimelineSignal>();
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (segment.Kind is SegmentKind.Hold)
            {
                var named = i > 0 && segments[i - 1].Kind is not SegmentKind.Hold;
                AddHold(signals, holds[segment.Step - 1], segment, settings, named);
            }
            else
            {
                AddLeadIn(signals, segment);
            }
        }

        var end = segments[^1].End;
        signals.Add(new TimelineSignal(end, SignalKind.Sound, Sounds.End));
        signals.Add(new TimelineSignal(end, SignalKind.Say, Phrases.End));
        signals.Add(new TimelineSignal(end, SignalKind.Announce, Phrases.End));
        return signals;
    }

    private static void AddLeadIn(List<TimelineSignal> signals, TimelineSegment segment)
    {
        if (segment.Kind is SegmentKind.Changeover)
        {
            signals.Add(new TimelineSignal(segment.Start, SignalKind.Sound, Sounds.Change));
        }

        signals.Add(new TimelineSignal(segment.Start, SignalKind.Say, segment.Cue));
        signals.Add(new TimelineSignal(segment.Start, SignalKind.Announce, segment.Cue));
    }

    private static void AddHold(
        List<TimelineSignal> signals, PlannedHold hold, TimelineSegment segment, TimelineSettings settings, bool named)
    {
        var sound = hold.FlowsFromPrevious ? Sounds.Flow : Sounds.Begin;
        signals.Add(new TimelineSignal(segment.Start, SignalKind.Sound, sound));

        var text = WhatFits(hold, segment.Seconds, settings.SpokenText, named);
        if (text.Length > 0)
        {
            signals.Add(new TimelineSignal(segment.Start, SignalKind.Say, text));
        }

        if (!named)
        {
            signals.Add(new TimelineSignal(segment.Start, SignalKind.Announce, Phrases.Name(hold) + "."));
        }

        // A person who goes on by hand is not hurried.
        if (settings.ManualAdvance)
        {
            return;
        }

        if (segment.Seconds >= ShortestHoldWithHalfway)
        {
            signals.Add(new TimelineSignal(segment.Start + (segment.Seconds / 2), SignalKind.Announce, Phrases.Halfway));
        }

        if (segment.Seconds >= settings.WarningSeconds * 2)
        {
            var at = segment.End - settings.WarningSeconds;
            signals.Add(new TimelineSignal(at, SignalKind.Sound, Sounds.Warning));
            signals.Add(new TimelineSignal(at, SignalKind.Announce, Phrases.LastSeconds(settings.WarningSeconds)));
        }
    }

    private static string WhatFits(PlannedHold hold, int seconds, SpokenText spoken, bool named)
    {
        var choices = Phrases.Choices(hold, spoken, withName: !named).ToList();
        return choices.FirstOrDefault(text => Phrases.SecondsToSay(text) <= seconds) ?? choices[^1];
    }
}
