namespace YogaFlow.EndToEnd.Tests.Running;

/// <summary>Tests that need the whole machine for themselves.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
