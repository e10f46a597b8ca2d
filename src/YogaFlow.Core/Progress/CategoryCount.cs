namespace YogaFlow.Core.Progress;

/// <summary>How far one person has come through the poses of one category.</summary>
/// <param name="Practised">Base poses of the category that were practised at least once.</param>
/// <param name="All">Base poses of the category in the library.</param>
public sealed record CategoryCount(int Practised, int All);
