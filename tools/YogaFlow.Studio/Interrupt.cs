namespace YogaFlow.Studio;

/// <summary>Listens for Ctrl+C, so that work can end between two steps instead of in the middle of one.</summary>
internal sealed class Interrupt : IDisposable
{
    private volatile bool _isAsked;

    public Interrupt() => Console.CancelKeyPress += Ask;

    public bool IsAsked => _isAsked;

    public void Dispose() => Console.CancelKeyPress -= Ask;

    private void Ask(object? sender, ConsoleCancelEventArgs pressed)
    {
        pressed.Cancel = true;
        _isAsked = true;
    }
}
