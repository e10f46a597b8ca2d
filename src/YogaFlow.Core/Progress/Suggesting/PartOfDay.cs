namespace YogaFlow.Core.Progress.Suggesting;

internal enum PartOfDay
{
    Night,
    Morning,
    Midday,
    Evening,
}
