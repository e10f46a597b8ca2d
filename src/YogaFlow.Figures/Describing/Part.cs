namespace YogaFlow.Figures.Describing;

/// <summary>What of the body touches something, as one would say it.</summary>
internal enum Part
{
    Seat,
    Pelvis,
    Waist,
    Back,
    Neck,
    Head,
    Shoulder,
    Elbow,
    Forearm,
    Hand,
    Thigh,
    Knee,
    Shin,
    Ankle,
    Heel,
    Ball,
    Toes,
}
