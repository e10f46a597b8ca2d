using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Modelling;

/// <summary>A straight piece of a strap in the world, as a thin rod. Metres.</summary>
internal readonly record struct StrapBand(Vector3 From, Vector3 To)
{
    private const float Radius = .009f;

    /// <summary>How far a band stands off a sole and the edges of the foot.</summary>
    private const float SoleDepth = .012f;
    private const float HalfFoot = .05f;
    private const float FootHeight = .034f;

    public float Distance(Vector3 place)
    {
        var along = To - From;
        var share = Math.Clamp(Vector3.Dot(place - From, along) / (along.LengthSquared() + 1e-9f), 0, 1);
        return (place - From - (along * share)).Length() - Radius;
    }

    /// <summary>From place to place; where it ends at a ball or a sole it goes round the foot.</summary>
    public static IEnumerable<StrapBand> Of(Prop strap, Rig rig) =>
        LooseOf(strap).Select(band => new StrapBand(rig.Point(band.From.Joint, band.From.Local), rig.Point(band.To.Joint, band.To.Local)));

    /// <summary>The bands before the body is posed: both ends hang on a joint.</summary>
    public static IEnumerable<(Landmark From, Landmark To)> LooseOf(Prop strap)
    {
        var (from, to) = (strap.From ?? "", strap.To ?? "");
        yield return (EndOf(from), EndOf(to));
        foreach (var foot in new[] { from, to }.Where(IsUnderFoot))
        {
            foreach (var band in AroundFoot(Landmarks.Place(foot)))
            {
                yield return band;
            }
        }
    }

    private static bool IsUnderFoot(string place) =>
        place.StartsWith("ball", StringComparison.Ordinal) || place.StartsWith("sole", StringComparison.Ordinal);

    private static Landmark EndOf(string place)
    {
        var landmark = Landmarks.Place(place);
        return landmark with { Local = landmark.Local + (IsUnderFoot(place) ? new Vector3(0, -SoleDepth, 0) : default) };
    }

    /// <summary>Across the sole and up both edges of the foot.</summary>
    private static IEnumerable<(Landmark From, Landmark To)> AroundFoot(Landmark foot)
    {
        Landmark At(float up, float aside) => foot with { Local = foot.Local + new Vector3(0, up, aside) };

        yield return (At(-SoleDepth, -HalfFoot), At(-SoleDepth, HalfFoot));
        yield return (At(-SoleDepth, -HalfFoot), At(FootHeight, -HalfFoot * .8f));
        yield return (At(-SoleDepth, HalfFoot), At(FootHeight, HalfFoot * .8f));
    }
}
