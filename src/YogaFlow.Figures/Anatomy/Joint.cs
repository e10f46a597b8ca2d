namespace YogaFlow.Figures.Anatomy;

/// <summary>
/// The 23 joints, each the origin of its bone's frame: x = anterior, y = cranial (limb bones run along -y),
/// z = the person's right. A parent always comes before its children.
/// </summary>
public enum Joint
{
    /// <summary>The root, midway between the hips.</summary>
    Pelvis,
    L5,
    L2,
    T12,
    T7,
    C7,

    /// <summary>The atlas, on which the head turns.</summary>
    Head,
    ClavicleR,
    ShoulderR,
    ElbowR,
    WristR,
    HipR,
    KneeR,
    AnkleR,

    /// <summary>The ball of the foot, from which the toes bend.</summary>
    ToesR,
    ClavicleL,
    ShoulderL,
    ElbowL,
    WristL,
    HipL,
    KneeL,
    AnkleL,
    ToesL,
}
