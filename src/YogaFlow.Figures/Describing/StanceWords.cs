using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Describing;

/// <summary>Says on what a body rests.</summary>
internal static class StanceWords
{
    public static string Of(Body body) => body.Stance switch
    {
        Stance.Standing => Standing(body),
        Stance.StandingOnOneLeg => OnOneLeg(body),
        Stance.Lunging => Lunging(body),
        Stance.Squatting => Squatting(body),
        Stance.Kneeling => $"kneels{(KneesApart(body) > .5f ? " with the knees wide" : "")}",
        Stance.HalfKneeling => HalfKneeling(body),
        Stance.OnTheHeels => OnTheHeels(body),
        Stance.AllFours => $"is on {Limbs(body, "knee", leg => leg.IsKneeling)}",
        Stance.Seated => Seated(body),
        Stance.OnTheBack => Back(body),
        Stance.OnTheFront => "lies on the front",
        Stance.OnTheSide => $"lies on the {LowerSide(body).Word()} side",
        Stance.Bridging => $"lies on the shoulders with the hips {Hips(body)}",
        Stance.HandsAndFeet => $"is on {Limbs(body, "foot", leg => leg.Bears)}, {Line(body)}",
        Stance.SideOnHand => $"balances sideways on {Limbs(body, "foot", leg => leg.Bears)}",
        Stance.FacingUpOnHands => $"faces upward on {Limbs(body, "foot", leg => leg.Bears)}, hips lifted",
        Stance.OnTheHands => $"{Balances(body)} on {Hands(body)}",
        Stance.OnTheForearms => $"{Balances(body)} on {Hands(body)}",
        Stance.OnTheHead => $"{Balances(body)} on the head and {Hands(body)}",
        _ => body.Legs.Any(leg => leg.FootCarried)
            ? "rests on the shoulders, hips lifted over them"
            : "is upside down on the shoulders",
    };

    /// <summary>Whose knee leads: the more bent of the two.</summary>
    public static Leg FrontLeg(Body body) => body.Legs.MaxBy(leg => leg.Bend)!;

    private static string Standing(Body body)
    {
        var apart = body.Legs[0].Ankle - body.Legs[1].Ankle;
        var (ahead, aside) = (Vector3.Dot(apart, body.Facing), Vector3.Dot(apart, body.ToRight));
        var level = Measure.Level(apart);
        var front = ahead > 0 ? BodySide.Right : BodySide.Left;
        var where = aside < .02f && level < .45f ? $"with the legs crossed, {front.Word()} foot in front"
            : MathF.Abs(ahead) > .25f && MathF.Abs(ahead) > MathF.Abs(aside) ? $"with the {front.Word()} foot {(level > .6f ? "far " : "")}in front"
            : level switch
            {
                < .16f => "with the feet together",
                < .42f => "with the feet a little apart",
                < .7f => "with the feet apart",
                _ => "with the legs wide apart",
            };
        return body.Legs.All(leg => leg.IsOnTheBall) ? $"stands on the balls of the feet, {where}" : $"stands {where}";
    }

    private static string OnOneLeg(Body body)
    {
        var leg = body.Legs.Single(leg => leg.Bears);
        var bend = leg.Bend > 75 ? ", the knee deeply bent" : leg.Bend > 35 ? ", the knee bent" : "";
        return (leg.IsOnTheBall ? $"stands on the ball of the {leg.Side.Word()} foot" : $"stands on the {leg.Side.Word()} leg") + bend;
    }

    private static string Lunging(Body body)
    {
        var front = FrontLeg(body);
        var back = body.LegOf(front.OtherSide);
        var way = Vector3.Normalize((back.Ankle - front.Ankle) with { Y = 0 });
        var isAside = MathF.Abs(Vector3.Dot(way, body.Facing)) < .62f;
        var deep = front.Bend > 105 ? "bent fully" : front.Bend > 65 ? "bent deeply" : "bent";
        var heel = back.IsOnTheBall ? ", heel lifted" : "";
        return $"stands in a lunge, {front.Side.Word()} knee {deep}, {back.Side.Word()} leg {(back.IsStraight ? "straight" : "stretched")} {(isAside ? "to the side" : "behind")}{heel}";
    }

    private static string Squatting(Body body)
    {
        var feet = body.Legs.Where(leg => leg.Bears).ToArray();
        if (feet is [var one])
        {
            return $"squats on the {(one.IsOnTheBall ? "ball of the " : "")}{one.Side.Word()} foot";
        }

        return (body.Legs.All(leg => leg.IsOnTheBall) ? "squats on the balls of the feet" : "squats on both feet")
            + (KneesApart(body) > .45f ? ", knees wide" : KneesApart(body) < .22f ? ", knees together" : "");
    }

    private static string HalfKneeling(Body body)
    {
        var knee = body.Legs.First(leg => leg.IsKneeling);
        var foot = body.LegOf(knee.OtherSide);
        if (foot.IsStraight && knee.Bend < 60 && Measure.Between(foot.Way, knee.Way) > 110)
        {
            return $"is in a deep split, {foot.Side.Word()} leg straight in front, {knee.Side.Word()} leg straight behind";
        }

        var ahead = Vector3.Normalize((foot.Ankle - knee.Knee) with { Y = 0 });
        var where = MathF.Abs(Vector3.Dot(ahead, body.Facing)) > .6f ? "in front" : "to the side";
        var leg = foot.IsStraight ? $"{foot.Side.Word()} leg straight {where}" : $"{foot.Side.Word()} foot {(foot.IsFlat ? "flat" : "on the floor")} {where}, knee bent";
        return $"kneels on the {knee.Side.Word()} knee, {leg}";
    }

    private static string OnTheHeels(Body body)
    {
        var knees = KneesApart(body) > .45f ? ", knees wide" : "";
        var prop = body.Touches.Prop(Part.Seat);
        var tucked = body.Legs.All(leg => leg.IsOnTheBall) ? "lifted heels, toes tucked under" : "heels";
        return prop is { Kind: not PropKind.Wall }
            ? $"kneels, sitting on a {prop.KindName} between the feet{knees}"
            : body.Tilt > 55 ? $"kneels with the hips on the heels{knees}" : body.Touches.Floor(Part.Seat) ? $"kneels and sits between the feet{knees}" : $"kneels and sits on the {tucked}{knees}";
    }

    private static string Seated(Body body)
    {
        var prop = body.Touches.Prop(Part.Seat) is { Kind: not PropKind.Wall } carrying && !body.Touches.Floor(Part.Seat) ? carrying : null;
        if (prop is not null)
        {
            return $"sits on {PropWords.A(prop)}";
        }

        var balances = body.Legs.All(leg => !leg.FootCarried && !body.Touches.Carried(Part.Thigh, leg.Side) && !body.Touches.Carried(Part.Knee, leg.Side))
            && body.Arms.All(arm => !arm.HandCarried);
        return balances ? "balances on the sitting bones" : "sits on the floor";
    }

    private static string Back(Body body)
    {
        var prop = body.Touches.Prop(Part.Back);
        return prop is { Kind: not PropKind.Wall and not PropKind.Chair } ? $"lies back over {PropWords.A(prop)}" : "lies on the back";
    }

    private static BodySide LowerSide(Body body) => body.Rig.Direction(Joint.T7, Vector3.UnitZ).Y < 0 ? BodySide.Right : BodySide.Left;

    private static string Hips(Body body) => body.Touches.Prop(Part.Waist) is { } prop ? $"on {PropWords.A(prop)}"
        : body.Touches.Prop(Part.Seat) is { } other ? $"on {PropWords.A(other)}" : "lifted";

    private static string Balances(Body body) => body.Hips.Y - body.Place(Joint.C7).Y > .3f ? "is upside down" : "balances";

    /// <summary>One line, a tent, or the chest above.</summary>
    private static string Line(Body body)
    {
        var shoulders = (body.Arms[0].Shoulder + body.Arms[1].Shoulder) / 2;
        var feet = body.Legs.Where(leg => leg.Bears).Select(leg => leg.Ankle).Aggregate((one, other) => (one + other) / 2);
        var above = body.Hips.Y - ((shoulders.Y + feet.Y) / 2);
        return above > .22f ? "hips high" : body.Trunk.Y > .45f ? "hips low, chest lifted" : "body in one long line";
    }

    private static float KneesApart(Body body) => (body.Legs[0].Knee - body.Legs[1].Knee).Length();

    /// <summary>Which hands, or forearms, carry: "the hands", "the right hand", "the forearms".</summary>
    private static string Hands(Body body)
    {
        var forearms = body.Arms.Where(arm => arm.ForearmCarried).ToArray();
        var hands = body.Arms.Where(arm => arm.Carries && !arm.ForearmCarried).ToArray();
        return (forearms, hands) switch
        {
            ([_, _], _) => "the forearms",
            ([var arm], [var other]) => $"the {arm.Side.Word()} forearm and the {other.Side.Word()} hand",
            ([var arm], _) => $"the {arm.Side.Word()} forearm",
            (_, [_, _]) => "the hands",
            (_, [var hand]) => $"the {hand.Side.Word()} hand",
            _ => "the arms",
        };
    }

    private static string Limbs(Body body, string legPart, Func<Leg, bool> carries)
    {
        var legs = body.Legs.Where(carries).ToArray();
        var arms = Hands(body);
        var below = legs is [var one] ? $"the {one.Side.Word()} {legPart}"
            : legPart is "foot" && legs.All(leg => leg.IsOnTheBall) ? "the balls of the feet" : $"the {Doing.Many(legPart)}";
        return body.Arms.Any(arm => arm.Carries) ? $"{arms} and {below}" : body.Touches.Carried(Part.Shoulder) ? $"the knees and the {ShoulderOnFloor(body)}" : below;
    }

    private static string ShoulderOnFloor(Body body) =>
        body.Touches.Carried(Part.Shoulder, BodySide.Right) && body.Touches.Carried(Part.Shoulder, BodySide.Left) ? "shoulders"
        : body.Touches.Carried(Part.Shoulder, BodySide.Right) ? "right shoulder" : "left shoulder";
}
