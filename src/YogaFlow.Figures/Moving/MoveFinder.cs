using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Moving;

/// <summary>
/// Finds the way between two postures: above the mat, within every joint's range, and not through the body itself.
/// Deterministic; takes about a tenth of a second.
/// </summary>
public static class MoveFinder
{
    /// <summary>How many postures there are between the first and the last.</summary>
    public const int Between = 10;

    /// <summary>Hands that come nearer to the head than this, in metres, take a way around it when there is one.</summary>
    private const float NearTheHead = .05f;

    /// <summary>Smaller turns are made by the body: feet would slide for nothing.</summary>
    private const float LeastTurn = 20 * Turn.Degree;

    /// <param name="squash">How much deeper than usual the two may press flesh into flesh, in metres.</param>
    public static Move Find(SolvedFigure from, SolvedFigure to, float squash = 0)
    {
        var turn = TurnBetween(from, to);
        var turned = to.Moved(turn, Vector3.Zero);
        var contacts = SharedContacts.Of(from.ToRig(), turned.ToRig());
        var end = turned.Moved(0, contacts.Shift);
        var road = new MoveRoad(from, end, contacts, squash);

        var best = road.Travel(Detour.None);
        foreach (var detour in Detour.For(from, end))
        {
            if (best.Overlap <= MoveReport.MostOverlap && best.ArmsToHead >= MathF.Min(NearTheHead, road.ArmsToHeadAtEnds))
            {
                break;
            }

            var other = road.Travel(detour);
            best = other.IsBetterThan(best) ? other : best;
        }

        return new Move([from, .. best.Frames, end], turn);
    }

    /// <summary>The turn about the upright axis that leaves the two roots least apart (swing and twist).</summary>
    private static float TurnBetween(SolvedFigure from, SolvedFigure to)
    {
        var apart = MoveRoad.RootOf(to) * Quaternion.Conjugate(MoveRoad.RootOf(from));
        if (MathF.Abs(apart.Y) + MathF.Abs(apart.W) < .1f)
        {
            return 0;
        }

        var turn = MathF.IEEERemainder(-2 * MathF.Atan2(apart.Y, apart.W), 2 * MathF.PI);
        return MathF.Abs(turn) < LeastTurn ? 0 : turn;
    }
}
