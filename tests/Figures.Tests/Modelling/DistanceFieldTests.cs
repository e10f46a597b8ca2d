using System.Numerics;
using CsCheck;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Tests.Modelling;

public sealed class DistanceFieldTests
{
    private static readonly Rig Standing = Rigs.Neutral();
    private static readonly DistanceField Field = new(Body.Of(Standing, Looks.Sage, 0, 0));
    private static readonly RayCaster Rays = new(Field, new PropField([], Standing));

    [Fact]
    public void Joints_are_inside_and_the_air_is_outside()
    {
        foreach (var joint in Enum.GetValues<Joint>())
        {
            Assert.True(Field.At(Standing.Place(joint)) < 0, $"{joint} is outside.");
        }

        Assert.True(Field.At(new Vector3(0, .5f, 0)) > 0);
        Assert.InRange(Field.At(new Vector3(1, 1, 0)), .7f, 1.1f);
    }

    [Fact]
    public void A_ray_ends_on_the_surface_and_its_normal_faces_it() =>
        Gen.Select(Gen.Float[.2f, 1.6f], Gen.Float[-.08f, .08f]).Sample((y, z) =>
        {
            var toBack = -Vector3.UnitX;
            return !Rays.TryHit(new Vector3(2, y, z), toBack, 10, out var hit)
                || (MathF.Abs(Field.At(hit.Place)) < .001f
                    && Vector3.Dot(Field.Normal(hit.Place, hit.Cell), toBack) < .1f);
        });

    [Fact]
    public void A_ray_past_the_body_meets_nothing() =>
        Assert.False(Rays.TryHit(new Vector3(2, 1, 1), -Vector3.UnitX, 10, out _));

    [Fact]
    public void The_body_shades_what_is_behind_it()
    {
        Assert.True(Rays.Light(new Vector3(-.4f, 1.1f, 0), Vector3.UnitX, 7) < .1f);
        Assert.Equal(1, Rays.Light(new Vector3(-.4f, 1.1f, 3), Vector3.UnitX, 7));
    }

    [Fact]
    public void A_rounded_minimum_is_never_above_the_plain_one() =>
        Gen.Select(Gen.Float[-1, 1], Gen.Float[-1, 1], Gen.Float[.001f, .1f]).Sample((one, other, radius) =>
            Ease.Minimum(one, other, radius) is var rounded
            && rounded <= MathF.Min(one, other)
            && rounded >= MathF.Min(one, other) - (.25f * radius));
}
