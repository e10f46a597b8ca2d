using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Describing;

/// <summary>Says what the legs do, beyond what carries the body.</summary>
internal static class LegWords
{
    public static string? Of(Body body) => body.Stance switch
    {
        Stance.Lunging or Stance.OnTheHeels or Stance.HalfKneeling => null,
        Stance.Squatting when body.Legs.All(leg => leg.Bears) => null,
        Stance.StandingOnOneLeg or Stance.Squatting => Lifted(body, body.Legs.First(leg => !leg.Bears)),
        Stance.Standing => Standing(body),
        Stance.AllFours or Stance.Kneeling when body.Legs.All(leg => leg.IsKneeling) => body.Legs.All(leg => leg.IsOnTheBall) ? "toes tucked under" : null,
        Stance.AllFours or Stance.Kneeling => Lifted(body, body.Legs.First(leg => !leg.IsKneeling)),
        Stance.HandsAndFeet or Stance.SideOnHand or Stance.FacingUpOnHands => OnFeet(body),
        _ => LegPairs.Of(body) ?? Doing.OfBoth(LegDoing.Of(body, body.LegOf(BodySide.Right)), LegDoing.Of(body, body.LegOf(BodySide.Left))),
    };

    private static string? Lifted(Body body, Leg leg) => LegDoing.Of(body, leg).Single(leg.Side);

    private static string? Standing(Body body)
    {
        var (right, left) = (body.Legs[0], body.Legs[1]);
        if (right.Bend < 20 && left.Bend < 20)
        {
            return body.Tilt > 40 ? "legs straight" : null;
        }

        string Knee(Leg leg) => (leg.OwnThigh.Z > .45f && leg.Bend > 40 ? "bent out to the side" : null) ?? (leg.Bend > 75 ? "bent deeply" : leg.Bend > 40 ? "bent" : "slightly bent");
        return right.Bend < 20 ? $"left knee {Knee(left)}"
            : left.Bend < 20 ? $"right knee {Knee(right)}"
            : $"knees {Knee(right.Bend > left.Bend ? right : left)}";
    }

    private static string? OnFeet(Body body)
    {
        var free = body.Legs.Where(leg => !leg.FootCarried).ToArray();
        if (body.Stance is Stance.SideOnHand && (body.Legs[0].Ankle - body.Legs[1].Ankle).Length() < .22f && body.Legs.All(leg => leg.IsStraight))
        {
            return "legs straight, one on the other";
        }

        if (free is [var lifted])
        {
            return Lifted(body, lifted);
        }

        var words = body.Legs.All(leg => leg.Bend > 55) ? "knees bent"
            : body.Legs.All(leg => leg.IsStraight) ? "legs straight"
            : body.Legs.FirstOrDefault(leg => leg.Bend > 55) is { } bent ? $"{bent.Side.Word()} knee bent" : null;
        return words;
    }
}
