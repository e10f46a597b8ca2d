namespace YogaFlow.Data.Import;

/// <summary>One thing that is wrong in a library file.</summary>
/// <param name="File">Path below the content folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Reason">What is wrong and, where it helps, what would be right.</param>
public sealed record LibraryFault(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}

/// <summary>The library was refused as a whole; the one that is stored stays as it is.</summary>
public sealed class LibraryRefusedException(IReadOnlyList<LibraryFault> faults) : Exception(
    $"The library was refused, {faults.Count} fault(s):{Environment.NewLine}"
    + string.Join(Environment.NewLine, faults.Take(MostFaultsInMessage)))
{
    private const int MostFaultsInMessage = 50;

    public IReadOnlyList<LibraryFault> Faults { get; } = faults;
}
