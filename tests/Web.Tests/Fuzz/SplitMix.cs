namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>
/// Random numbers that are the same on every machine and version (SplitMix64, Steele, Lea and Flood 2014). Each request has
/// its own, made of the seed and the number of the request, so that one can be made again without those before it.
/// </summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    public static SplitMix For(ulong seed, int number) => new(new SplitMix(seed ^ (0xD1B54A32D192ED03 * (ulong)number)).Next());

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <returns>From 0 to one less than <paramref name="limit"/>.</returns>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new Guid(bytes);
    }
}
