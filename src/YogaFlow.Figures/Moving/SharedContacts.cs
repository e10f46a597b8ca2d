using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Moving;

/// <summary>The places of the body that are on the mat in both postures: they stay there, or step.</summary>
internal sealed class SharedContacts
{
    /// <summary>A place no higher than this, in metres, is on the mat.</summary>
    private const float OnTheMat = .015f;

    /// <summary>What travels less than this, in metres, slides; what travels more is lifted.</summary>
    private const float Slides = .04f;
    private const float HighestLift = .09f;
    private const float LiftPerMetre = .35f;
    private const float PerMetre = 4;

    private readonly (int Place, Vector3 From, Vector3 To)[] _contacts;

    private SharedContacts((int Place, Vector3 From, Vector3 To)[] contacts, Vector3 shift) =>
        (_contacts, Shift) = (contacts, shift);

    /// <summary>How the second posture is best moved along the mat, so that least of it has to step.</summary>
    public Vector3 Shift { get; }

    public static SharedContacts Of(Rig from, Rig to)
    {
        var contacts = Enumerable.Range(0, FloorContact.Spheres.Length)
            .Select(place => (Place: place, From: FloorContact.BottomOf(from, place), To: FloorContact.BottomOf(to, place)))
            .Where(contact => contact.From.Y < OnTheMat && contact.To.Y < OnTheMat)
            .ToArray();
        var shift = contacts
            .Select(contact => (contact.From - contact.To) with { Y = 0 })
            .OrderBy(shift => contacts.Sum(other => Apart(other.From - other.To, shift)))
            .ThenBy(shift => shift.LengthSquared())
            .FirstOrDefault();
        return new SharedContacts(
            [.. contacts.Select(contact => (contact.Place, contact.From, contact.To + shift))], shift);
    }

    /// <param name="share">How far the move has come, 0 to 1.</param>
    public void Measure(Rig rig, float share, List<float> residuals)
    {
        foreach (var (place, from, to) in _contacts)
        {
            var way = (to - from).Length();
            var lift = way < Slides ? 0 : MathF.Min(HighestLift, way * LiftPerMetre) * 4 * share * (1 - share);
            var off = FloorContact.BottomOf(rig, place) - Vector3.Lerp(from, to, share) - new Vector3(0, lift, 0);
            residuals.Add(PerMetre * off.X);
            residuals.Add(PerMetre * off.Y);
            residuals.Add(PerMetre * off.Z);
        }
    }

    private static float Apart(Vector3 one, Vector3 other) =>
        MathF.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Z - other.Z) * (one.Z - other.Z)));
}
