using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Tests.Anatomy;

public sealed class NeutralPoseTests
{
    /// <summary>The table of offsets from the parent, right side, metres: written again here on purpose.</summary>
    public static TheoryData<Joint, Joint, float, float, float> Offsets => new()
    {
        { Joint.Pelvis, Joint.L5, -.008f, .070f, 0 },
        { Joint.L5, Joint.L2, .006f, .085f, 0 },
        { Joint.L2, Joint.T12, 0, .090f, 0 },
        { Joint.T12, Joint.T7, -.014f, .110f, 0 },
        { Joint.T7, Joint.C7, -.006f, .158f, 0 },
        { Joint.C7, Joint.Head, .014f, .082f, 0 },
        { Joint.T7, Joint.ClavicleR, 0, .112f, .020f },
        { Joint.ClavicleR, Joint.ShoulderR, -.006f, -.006f, .134f },
        { Joint.ShoulderR, Joint.ElbowR, 0, -.272f, 0 },
        { Joint.ElbowR, Joint.WristR, 0, -.238f, 0 },
        { Joint.Pelvis, Joint.HipR, 0, 0, .086f },
        { Joint.HipR, Joint.KneeR, 0, -.415f, 0 },
        { Joint.KneeR, Joint.AnkleR, 0, -.405f, 0 },
        { Joint.AnkleR, Joint.ToesR, .118f, -.058f, 0 },
    };

    [Theory]
    [MemberData(nameof(Offsets))]
    public void Each_joint_stands_off_its_parent_as_the_table_says(Joint parent, Joint joint, float x, float y, float z)
    {
        var rig = Rigs.Neutral();

        Near.Equal(new Vector3(x, y, z), rig.Place(joint) - rig.Place(parent));
    }

    [Theory]
    [MemberData(nameof(Offsets))]
    public void The_left_is_the_right_with_z_turned_round(Joint parent, Joint joint, float x, float y, float z)
    {
        var rig = Rigs.Neutral();
        var offset = rig.Place(joint.On(BodySide.Left)) - rig.Place(parent.On(BodySide.Left));

        Near.Equal(new Vector3(x, y, joint.IsPaired() ? -z : z), offset);
    }

    [Fact]
    public void The_figure_is_1_70_m_tall_and_stands_on_the_mat()
    {
        var rig = Rigs.Neutral();

        Assert.Equal(1.70f, rig.Point(Joint.Head, new(.01f, .205f, 0)).Y, 1e-3f);
        Assert.Equal(0, rig.Point(Joint.AnkleR, new(0, -.08f, 0)).Y, 1e-3f);
    }

    [Fact]
    public void Every_frame_is_that_of_the_world()
    {
        var rig = Rigs.Neutral();

        foreach (var joint in Enum.GetValues<Joint>().Where(joint => joint.Unsided() is not Joint.ClavicleR))
        {
            Near.Equal(Vector3.UnitX, rig.Direction(joint, Vector3.UnitX));
            Near.Equal(Vector3.UnitY, rig.Direction(joint, Vector3.UnitY));
        }
    }
}
