using Microsoft.AspNetCore.Mvc;
using YogaFlow.Core;
using YogaFlow.Core.Library;

namespace YogaFlow.Web.Features.Library;

/// <summary>What to look for among the poses. Null or empty leaves a filter out.</summary>
/// <param name="BasesOnly">Leaves out the poses that vary another one.</param>
public sealed record PoseFilter(
    string? Search = null, string? Category = null, string? Difficulty = null, string? TargetArea = null, string? Prop = null, string? Avoid = null,
    bool BasesOnly = false)
{
    public const int SearchMaxLength = NameFold.QueryMaxLength;

    public bool IsEmpty => this is { Search: null or "", Category: null or "", Difficulty: null or "", TargetArea: null or "", Prop: null or "", Avoid: null or "" };
}

/// <summary>What to look for among the sequences; durations in minutes.</summary>
public sealed record SequenceFilter(
    string? Search = null, string? Difficulty = null, string? FocusArea = null, string? Style = null,
    int? MinDuration = null, int? MaxDuration = null, bool PresetOnly = false);

/// <summary>What to look for among the breathing exercises. Null or empty leaves a filter out.</summary>
public sealed record BreathingFilter(string? Search = null, string? Difficulty = null, string? Energy = null, string? Avoid = null);

/// <summary>Which part of a long list.</summary>
/// <param name="Skip">How many to leave out, at least 0.</param>
/// <param name="Take">How many to answer, at least 1.</param>
public sealed record Slice(int Skip, int Take)
{
    public const int DefaultPageSize = 20;
    public const int LargestPageSize = 100;
    public const int LargestPage = 1_000_000;

    public int Page => (Skip / Take) + 1;

    public static Slice PageOf(int? page, int? pageSize) =>
        page is null && pageSize is null
            ? new Slice(0, LargestPageSize)
            : new Slice(((page ?? 1) - 1) * (pageSize ?? DefaultPageSize), pageSize ?? DefaultPageSize);

    public int PagesOf(int total) => (int)Math.Ceiling(total / (double)Take);
}

/// <summary>The paging of a catalogue call, as it stands in the address; without any of it, up to 100 are answered.</summary>
internal sealed record Paging(
    [property: FromQuery(Name = "page")] int? Page,
    [property: FromQuery(Name = "page_size")] int? PageSize,
    [property: FromQuery(Name = "offset")] int? Offset,
    [property: FromQuery(Name = "limit")] int? Limit)
{
    public Outcome<Slice> ToSlice()
    {
        if ((Outside("page", Page, 1, Slice.LargestPage)
            ?? Outside("page_size", PageSize, 1, Slice.LargestPageSize)
            ?? Outside("offset", Offset, 0, Slice.LargestPage)
            ?? Outside("limit", Limit, 1, Slice.LargestPageSize)) is { } refusal)
        {
            return refusal;
        }

        return Offset is null && Limit is null
            ? Slice.PageOf(Page, PageSize)
            : new Slice(Offset ?? 0, Limit ?? Slice.DefaultPageSize);
    }

    private static Refusal? Outside(string field, int? value, int lowest, int highest) => value is null || (value >= lowest && value <= highest)
        ? null
        : new Refusal(RefusalKind.Invalid, "paging.out-of-range", $"{field} must be from {lowest} to {highest}.", field);
}
