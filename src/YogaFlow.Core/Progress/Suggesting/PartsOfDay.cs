namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>Which part of the day a time on the clock belongs to.</summary>
internal static class PartsOfDay
{
    private const int MorningHour = 4;
    private const int MiddayHour = 11;
    private const int EveningHour = 17;
    private const int NightHour = 22;

    public static PartOfDay Of(TimeOnly local) => local.Hour switch
    {
        < MorningHour or >= NightHour => PartOfDay.Night,
        < MiddayHour => PartOfDay.Morning,
        < EveningHour => PartOfDay.Midday,
        _ => PartOfDay.Evening,
    };
}
