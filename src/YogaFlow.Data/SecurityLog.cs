namespace YogaFlow.Data;

/// <summary>The category of everything in the log that concerns security: one word by which to find, keep or forward it.</summary>
/// <remarks>Asked for as the logger's type. People are in it by their ids; no address, name, token or password is.</remarks>
public sealed class SecurityLog
{
    private SecurityLog()
    {
    }
}
