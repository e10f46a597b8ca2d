using YogaFlow.Core.Library;

namespace YogaFlow.Core.Practice;

/// <summary>How one person likes to be led, remembered from practice to practice.</summary>
public sealed class PracticeSettings
{
    private PracticeSettings()
    {
    }

    public Guid PersonId { get; private init; }

    public int PreparationSeconds { get; private set; }

    public int ChangeoverSeconds { get; private set; }

    public int WarningSeconds { get; private set; }

    public double HoldScale { get; private set; }

    public bool ManualAdvance { get; private set; }

    public SpokenText SpokenText { get; private set; }

    public Side LeadingSide { get; private set; }

    public static PracticeSettings For(Guid personId) => new() { PersonId = personId };

    /// <returns>Null when accepted; otherwise which value is out of its range.</returns>
    public Refusal? Remember(TimelineSettings settings)
    {
        if (settings.Check() is { } refusal)
        {
            return refusal;
        }

        PreparationSeconds = settings.PreparationSeconds;
        ChangeoverSeconds = settings.ChangeoverSeconds;
        WarningSeconds = settings.WarningSeconds;
        HoldScale = settings.HoldScale;
        ManualAdvance = settings.ManualAdvance;
        SpokenText = settings.SpokenText;
        LeadingSide = settings.LeadingSide;
        return null;
    }

    public TimelineSettings ToTimelineSettings() => new()
    {
        PreparationSeconds = PreparationSeconds,
        ChangeoverSeconds = ChangeoverSeconds,
        WarningSeconds = WarningSeconds,
        HoldScale = HoldScale,
        ManualAdvance = ManualAdvance,
        SpokenText = SpokenText,
        LeadingSide = LeadingSide,
    };
}
