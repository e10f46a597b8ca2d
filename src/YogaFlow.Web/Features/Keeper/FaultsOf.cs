using YogaFlow.Core;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>Finds the fault of a field; one within a list is the list's, where it has one field for all of it.</summary>
internal static class FaultsOf
{
    public static string? First(IReadOnlyList<NamedFault> faults, string path) =>
        faults.FirstOrDefault(fault => fault.Field == path || fault.Field.StartsWith(path + "[", StringComparison.Ordinal))?.Reason;

    /// <summary>The fault of one cell alone.</summary>
    public static string? At(IReadOnlyList<NamedFault> faults, string path) => faults.FirstOrDefault(fault => fault.Field == path)?.Reason;
}
