namespace YogaFlow.Core.People;

/// <summary>The part of a person's day, by the clock on their wall; see <see cref="PartsOfDay"/> for the hours.</summary>
public enum PartOfDay
{
    Night,
    Morning,
    Midday,
    Evening,
}
