namespace YogaFlow.Benchmarks.Measuring;

/// <summary>Nothing can be measured; the message says why, in words for whoever ran it.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
