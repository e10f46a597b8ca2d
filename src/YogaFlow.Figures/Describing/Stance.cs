namespace YogaFlow.Figures.Describing;

/// <summary>On what a body rests: the first thing that one says of it.</summary>
internal enum Stance
{
    Standing,
    StandingOnOneLeg,
    Lunging,
    Squatting,
    Kneeling,
    HalfKneeling,
    OnTheHeels,
    AllFours,
    Seated,
    OnTheBack,
    OnTheFront,
    OnTheSide,
    Bridging,
    HandsAndFeet,
    SideOnHand,
    FacingUpOnHands,
    OnTheHands,
    OnTheForearms,
    OnTheHead,
    OnTheShoulders,
}
