using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace YogaFlow.Data;

/// <remarks>
/// SQLite cannot order a DateTimeOffset and PostgreSQL keeps microseconds where .NET keeps ticks.
/// A UTC DateTime cut to the millisecond sorts, compares and round-trips the same on both.
/// </remarks>
internal sealed class UtcMillisecondConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => Cut(instant.UtcDateTime),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
{
    private static DateTime Cut(DateTime utc) => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
}
