using System.Numerics;

namespace YogaFlow.Figures.Anatomy;

/// <summary>Rotations about the axes of a frame. Angles in radians unless they say degrees.</summary>
public static class Turn
{
    /// <summary>One degree in radians.</summary>
    public const float Degree = MathF.PI / 180f;

    public static Quaternion AboutX(float angle) => new(MathF.Sin(angle / 2), 0, 0, MathF.Cos(angle / 2));

    public static Quaternion AboutY(float angle) => new(0, MathF.Sin(angle / 2), 0, MathF.Cos(angle / 2));

    public static Quaternion AboutZ(float angle) => new(0, 0, MathF.Sin(angle / 2), MathF.Cos(angle / 2));

    /// <summary>
    /// How the whole person is turned, in degrees. Yaw + turns to the own right (90 faces the viewer), pitch + leans
    /// forward (90 prone, -90 supine, 180 upside down), roll + leans to the own right: Ry(-yaw) Rz(-pitch) Rx(roll).
    /// </summary>
    public static Quaternion OfRoot(float yaw, float pitch, float roll) =>
        AboutY(-yaw * Degree) * AboutZ(-pitch * Degree) * AboutX(roll * Degree);

    /// <summary>One vertebral joint: Rz(-flex) Rx(side) Ry(-twist).</summary>
    public static Quaternion OfSpine(float flex, float side, float twist) =>
        AboutZ(-flex) * AboutX(side) * AboutY(-twist);

    /// <summary>The exponential map: a rotation vector (axis times angle) as a quaternion.</summary>
    public static Quaternion FromVector(float x, float y, float z)
    {
        var angle = MathF.Sqrt((x * x) + (y * y) + (z * z));
        if (angle < 1e-7f)
        {
            return new Quaternion(x / 2, y / 2, z / 2, 1);
        }

        var scale = MathF.Sin(angle / 2) / angle;
        return new Quaternion(x * scale, y * scale, z * scale, MathF.Cos(angle / 2));
    }
}
