using System.Numerics;
using System.Runtime.CompilerServices;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>Radii in metres along a primitive and the stretch of its cross-section.</summary>
/// <param name="Start">Radius at the beginning.</param>
/// <param name="Middle">Control radius halfway (a quadratic Bézier curve).</param>
/// <param name="End">Radius at the end.</param>
/// <param name="Depth">Stretch along the bone's x (anterior).</param>
/// <param name="Width">Stretch along its z (sideways).</param>
internal readonly record struct Profile(float Start, float Middle, float End, float Depth = 1, float Width = 1)
{
    public float Widest => MathF.Max(Start, MathF.Max(End, Middle)) * MathF.Max(1, MathF.Max(Depth, Width));

    public static Profile Ball(float radius, float depth = 1, float width = 1) => new(radius, radius, radius, depth, width);
}

/// <summary>What a primitive is made of: one material, and another beyond a share of its length.</summary>
internal readonly record struct Cloth(Material Material, Material Beyond, float From)
{
    private const float Never = 9;

    public static implicit operator Cloth(Material material) => new(material, Material.Skin, Never);

    public Material At(float share) => share > From ? Beyond : Material;
}

/// <summary>How a primitive melts into what its chain already has.</summary>
/// <param name="Radius">Width of the blend in metres.</param>
/// <param name="Until">Share of the length at which the blend has faded; <see cref="Throughout"/> keeps it.</param>
internal readonly record struct Blend(float Radius, float Until = Blend.Usual)
{
    public const float Usual = .55f;
    public const float Throughout = 2;

    /// <summary>What is left of a blend: enough to leave no crease.</summary>
    public const float Least = .003f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float At(float share)
    {
        if (Until >= Throughout)
        {
            return Radius;
        }

        var faded = Ease.Smooth(share / Until);
        return MathF.Max(Radius * (1 - faded), Least);
    }
}

/// <summary>A capsule with a radius that changes along it and an elliptic cross-section, placed in the world.</summary>
internal readonly struct Primitive
{
    /// <summary>Below this squared length the bone's x axis gives no cross direction.</summary>
    private const float Degenerate = 1e-4f;

    public Primitive(
        Rig rig, Chain chain, Joint joint, Vector3 from, Vector3 to, Vector3 forward, Profile profile, Cloth cloth, Blend blend)
    {
        var axis = to - from;
        (Length, From, Joint, Chain) = (axis.Length(), from, joint, chain);
        (Profile, Cloth, Blend) = (profile, cloth, blend);
        var boneUp = rig.Direction(joint, Vector3.UnitY);
        Along = Length > 1e-5f ? axis / Length : boneUp;
        var across = forward - (Along * Vector3.Dot(forward, Along));
        if (across.LengthSquared() < Degenerate)
        {
            across = boneUp - (Along * Vector3.Dot(boneUp, Along));
        }

        Forward = Vector3.Normalize(across);
        Sideways = Vector3.Cross(Forward, Along);
        Centre = (from + to) / 2;
        Reach = (Length / 2) + profile.Widest;
    }

    public Vector3 From { get; }

    public Vector3 To => From + (Along * Length);

    /// <summary>The axis of the capsule; with <see cref="Forward"/> and <see cref="Sideways"/> an orthonormal frame.</summary>
    public Vector3 Along { get; }

    public Vector3 Forward { get; }

    public Vector3 Sideways { get; }

    public float Length { get; }

    public Profile Profile { get; }

    public Cloth Cloth { get; }

    public Blend Blend { get; }

    public Chain Chain { get; }

    public Joint Joint { get; }

    /// <summary>With <see cref="Reach"/>, a sphere that holds all of it.</summary>
    public Vector3 Centre { get; }

    public float Reach { get; }

    /// <summary>The larger of the radii at both ends.</summary>
    public float EndRadius => MathF.Max(Profile.Start, Profile.End);

    /// <summary>
    /// Signed distance in metres, negative inside. The ellipse is corrected by dividing by the gradient's length; the
    /// radius follows a smoothstep, so that the normal has no kink where the rounded end begins.
    /// </summary>
    /// <param name="share">Where along the axis the nearest place lies, from 0 to 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Distance(Vector3 place, out float share)
    {
        var local = place - From;
        var along = Vector3.Dot(local, Along);
        share = Length > 1e-5f ? Math.Clamp(along / Length, 0f, 1f) : 0;
        var eased = share * share * (3 - (2 * share));
        var rest = 1 - eased;
        var radius = (Profile.Start * rest * rest) + (2 * Profile.Middle * rest * eased) + (Profile.End * eased * eased);

        var x = Vector3.Dot(local, Forward) / Profile.Depth;
        var y = along - (Length * share);
        var z = Vector3.Dot(local, Sideways) / Profile.Width;
        var length = MathF.Sqrt((x * x) + (y * y) + (z * z)) + 1e-6f;
        var slopeX = x / Profile.Depth;
        var slopeZ = z / Profile.Width;
        var slope = (MathF.Sqrt((slopeX * slopeX) + (slopeZ * slopeZ) + (y * y)) / length) + 1e-6f;
        return (length - radius) / MathF.Max(slope, .5f);
    }
}
