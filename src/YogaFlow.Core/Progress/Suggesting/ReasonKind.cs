namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>What a reason rests on. The first two are warnings: they say what could not be avoided.</summary>
public enum ReasonKind
{
    /// <summary>It has a pose that hurt, as has everything else that is left.</summary>
    HurtBefore,

    /// <summary>It takes longer than the person has, as does everything else that is left.</summary>
    TooLong,

    /// <summary>It fits the minutes that the person has.</summary>
    FitsTime,

    /// <summary>It is about as long as the person usually practises.</summary>
    UsualLength,

    /// <summary>It suits the time of day.</summary>
    TimeOfDay,

    /// <summary>It has what the last four weeks had little of.</summary>
    Neglected,

    /// <summary>The person marked it as a favourite.</summary>
    Favourite,

    /// <summary>It has poses that the person marked as pleasing.</summary>
    PleasingPoses,

    /// <summary>The person comes back to it.</summary>
    ComesBack,

    /// <summary>It was not practised in the last days.</summary>
    NotLately,

    /// <summary>None of its poses needs care with the person's limits.</summary>
    SparesLimits,

    /// <summary>How its level stands to that of the person.</summary>
    Level,
}
