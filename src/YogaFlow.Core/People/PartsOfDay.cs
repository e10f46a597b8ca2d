namespace YogaFlow.Core.People;

/// <summary>Where one part of the day ends and the next begins, in whole hours of the local clock.</summary>
public static class PartsOfDay
{
    public const int MorningFrom = 4;
    public const int MiddayFrom = 11;
    public const int EveningFrom = 17;
    public const int NightFrom = 22;

    public static PartOfDay Of(TimeOnly local) => local.Hour switch
    {
        < MorningFrom => PartOfDay.Night,
        < MiddayFrom => PartOfDay.Morning,
        < EveningFrom => PartOfDay.Midday,
        < NightFrom => PartOfDay.Evening,
        _ => PartOfDay.Night,
    };
}
