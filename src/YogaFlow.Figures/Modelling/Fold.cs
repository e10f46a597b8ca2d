using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>How elbows and knees melt: little when straight (or they become knobs), more the further they bend.</summary>
internal static class Fold
{
    private const float Straight = .009f;
    private const float MoreWhenBent = .026f;

    /// <returns>The blend's radius in metres.</returns>
    public static float BlendAt(Rig rig, Joint joint)
    {
        var parent = Skeleton.ParentOf(joint) ?? joint;
        var alike = Vector3.Dot(rig.Direction(joint, Vector3.UnitY), rig.Direction(parent, Vector3.UnitY));
        return Straight + (MoreWhenBent * Math.Clamp((1 - alike) * .8f, 0, 1));
    }
}
