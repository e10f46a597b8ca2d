namespace YogaFlow.Studio;

/// <summary>What was asked cannot be done; the message is for the person who asked.</summary>
internal sealed class StudioException(string message) : Exception(message);
