using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Posing.Pins;

/// <summary>A fact about a pose: a contact, a place or a direction. It is 0 where it holds.</summary>
public abstract class Pin
{
    /// <summary>How much a metre counts. Every other weight of the solver is to be read beside it.</summary>
    public const float PerMetre = 14;

    /// <summary>How much a whole unit of a direction counts when an author gives no weight.</summary>
    public const float PerDirection = 1.6f;

    /// <summary>As it is written in the file.</summary>
    public required string Text { get; init; }

    /// <summary>Is this about a direction rather than about a place?</summary>
    public virtual bool IsDirection => false;

    /// <summary>Adds what is missing, weighted; always the same number of values.</summary>
    public abstract void Measure(Rig rig, List<float> residuals);

    /// <returns>How far off it is: metres, or radians for a direction.</returns>
    public float ErrorIn(Rig rig)
    {
        var residuals = new List<float>();
        Measure(rig, residuals);
        return MathF.Sqrt(residuals.Sum(residual => residual * residual)) / (IsDirection ? PerDirection : PerMetre);
    }
}
