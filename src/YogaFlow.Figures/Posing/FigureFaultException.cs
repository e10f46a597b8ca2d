namespace YogaFlow.Figures.Posing;

/// <summary>A figure's description says something that cannot be understood; the message says what.</summary>
public sealed class FigureFaultException : Exception
{
    public FigureFaultException()
    {
    }

    public FigureFaultException(string message)
        : base(message)
    {
    }

    public FigureFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
