namespace YogaFlow.Figures.Modelling;

/// <summary>The colours of a face's strokes.</summary>
public enum FaceInk
{
    Eyes,
    Brows,
    Mouth,
    Nose,
}
