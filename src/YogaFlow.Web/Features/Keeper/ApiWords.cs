using YogaFlow.Core;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>Files and the API call some fields by different names.</summary>
internal static class ApiWords
{
    /// <param name="names">What the API calls a field, by its path in the file.</param>
    /// <param name="within">Ends of paths within a list that are called otherwise.</param>
    public static Refusal Of(Refusal refusal, IReadOnlyDictionary<string, string> names, params (string End, string Api)[] within)
    {
        if (refusal.Faults.Count == 0)
        {
            return refusal;
        }

        List<NamedFault> faults = [.. refusal.Faults.Select(fault => fault with { Field = NameOf(fault.Field) })];
        return refusal with { Faults = faults, Reason = string.Join(" ", faults.Take(5).Select(fault => $"{fault.Field}: {fault.Reason}")) };

        string NameOf(string path)
        {
            var stem = path.IndexOf('[', StringComparison.Ordinal) is > 0 and var end ? path[..end] : path;
            var name = names.GetValueOrDefault(stem, stem) + path[stem.Length..];
            return within.Aggregate(name, (one, pair) => one.EndsWith(pair.End, StringComparison.Ordinal) ? one[..^pair.End.Length] + pair.Api : one);
        }
    }
}
