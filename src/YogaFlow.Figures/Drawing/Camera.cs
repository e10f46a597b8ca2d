using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;

namespace YogaFlow.Figures.Drawing;

/// <summary>A long lens (22 degrees) that holds the whole figure and its mat in a square picture.</summary>
internal sealed class Camera
{
    private const float HalfAngle = 11 * Turn.Degree;

    /// <summary>Small figures are not blown up: half the picture is at least this many metres.</summary>
    private const float LeastHalf = .50f;
    private const int Rounds = 8;

    private static readonly float Spread = MathF.Tan(HalfAngle);

    private Camera(FigureView view)
    {
        var azimuth = view.Azimuth * Turn.Degree;
        var elevation = view.Elevation * Turn.Degree;
        Back = new Vector3(
            MathF.Sin(azimuth) * MathF.Cos(elevation), MathF.Sin(elevation), MathF.Cos(azimuth) * MathF.Cos(elevation));
        Forward = -Back;
        Right = Vector3.Normalize(Vector3.Cross(Forward, Vector3.UnitY));
        Up = Vector3.Cross(Right, Forward);
    }

    public Vector3 Place { get; private set; }

    /// <summary>From the figure to the camera.</summary>
    public Vector3 Back { get; }

    public Vector3 Forward { get; }

    public Vector3 Right { get; }

    public Vector3 Up { get; }

    /// <summary>Towards the main light: from the upper left, and with the camera, so that every view looks alike.</summary>
    public Vector3 Key => Vector3.Normalize((Right * -.55f) + (Vector3.UnitY * 1.0f) + (Back * .62f));

    /// <param name="corners">Places besides those of the figure that the picture has to show.</param>
    /// <param name="padding">Share of the figure's extent that the picture shows.</param>
    public static Camera Fit(
        ReadOnlySpan<Primitive> primitives, ReadOnlySpan<Vector3> corners, FigureView view, float padding)
    {
        var camera = new Camera(view);
        var middle = Vector3.Zero;
        var distance = 5f;
        for (var round = 0; round < Rounds; round++)
        {
            camera.Place = middle + (camera.Back * distance);
            var extent = camera.ExtentOf(primitives, corners);
            middle += ((camera.Right * (extent.Left + extent.Right) / 2) + (camera.Up * (extent.Bottom + extent.Top) / 2))
                * distance;
            var half = MathF.Max((extent.Right - extent.Left) / 2, (extent.Top - extent.Bottom) / 2) * padding;
            half = MathF.Max(half * distance, LeastHalf) / distance;
            distance *= half / Spread;
        }

        camera.Place = middle + (camera.Back * distance);
        return camera;
    }

    /// <summary>The ray of a picture place.</summary>
    /// <param name="x">From -1 (left) to 1 (right).</param>
    /// <param name="y">From -1 (bottom) to 1 (top).</param>
    public Vector3 Ray(float x, float y) => Vector3.Normalize(Forward + (Right * (x * Spread)) + (Up * (y * Spread)));

    /// <returns>x and y from -1 to 1 in the picture; z is the depth in metres.</returns>
    public Vector3 Project(Vector3 place)
    {
        var seen = Seen(place);
        return seen with { X = seen.X / Spread, Y = seen.Y / Spread };
    }

    /// <returns>How many metres half the picture is, at a depth in metres.</returns>
    public static float HalfAt(float depth) => depth * Spread;

    /// <returns>Tangents of the angles from the axis, and the depth.</returns>
    private Vector3 Seen(Vector3 place)
    {
        var local = place - Place;
        var depth = Vector3.Dot(local, Forward);
        return new Vector3(Vector3.Dot(local, Right) / depth, Vector3.Dot(local, Up) / depth, depth);
    }

    private Extent ExtentOf(ReadOnlySpan<Primitive> primitives, ReadOnlySpan<Vector3> corners)
    {
        var extent = new Extent(9, -9, 9, -9);
        foreach (ref readonly var primitive in primitives)
        {
            foreach (var end in (ReadOnlySpan<Vector3>)[primitive.From, primitive.To])
            {
                var radius = primitive.EndRadius * MathF.Max(primitive.Profile.Depth, primitive.Profile.Width);
                var seen = Seen(end);
                extent = extent.With(seen, radius / seen.Z);
            }
        }

        foreach (var corner in corners)
        {
            extent = extent.With(Seen(corner), 0);
        }

        return extent;
    }

    private readonly record struct Extent(float Left, float Right, float Bottom, float Top)
    {
        public Extent With(Vector3 seen, float radius) => new(
            MathF.Min(Left, seen.X - radius),
            MathF.Max(Right, seen.X + radius),
            MathF.Min(Bottom, seen.Y - radius),
            MathF.Max(Top, seen.Y + radius));
    }
}
