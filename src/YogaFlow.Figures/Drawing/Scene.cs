using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Props;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Drawing;

/// <summary>A dressed body on its mat before a camera.</summary>
internal sealed class Scene
{
    private const float Padding = 1.07f;
    private const float Farthest = 50;

    private readonly Garments _garments;

    public Scene(SolvedFigure figure, Look look, FigureView view)
    {
        (Figure, Rig, Look) = (figure, figure.ToRig(), look);
        Field = new DistanceField(Body.Of(Rig, look, figure.GripRight, figure.GripLeft));
        Props = new PropField(figure.Props, Rig);
        Rays = new RayCaster(Field, Props);
        Mat = MatRectangle.Below(Field.Primitives).With(Props.Solids);
        foreach (var wall in figure.Props.Where(prop => prop.Kind is PropKind.Wall))
        {
            Mat = Mat.UpTo(wall.X);
        }

        var top = Field.Grid.Max.Y - FieldGrid.Margin;
        Walls = [.. figure.Props.Where(prop => prop.Kind is PropKind.Wall).Select(wall => new Wall(wall, Mat, top))];
        Camera = Camera.Fit(Field.Primitives, CornersOf(Mat, Props, Walls), view, Padding);
        Key = Camera.Key;
        _garments = new Garments(Rig, look);
    }

    public SolvedFigure Figure { get; }

    public Rig Rig { get; }

    public Look Look { get; }

    public DistanceField Field { get; }

    public PropField Props { get; }

    public IReadOnlyList<Wall> Walls { get; }

    public RayCaster Rays { get; }

    public MatRectangle Mat { get; }

    public Camera Camera { get; }

    /// <summary>Towards the main light.</summary>
    public Vector3 Key { get; }

    /// <summary>The ray through the middle of a pixel of a square picture.</summary>
    public Vector3 RayOf(int x, int y, int size) =>
        Camera.Ray(((x + .5f) / size * 2) - 1, 1 - ((y + .5f) / size * 2));

    /// <summary>The body before the mat, along a ray from the camera.</summary>
    public bool TryHit(Vector3 ray, out Hit hit) =>
        Rays.TryHit(Camera.Place, ray, MathF.Min(DistanceToMat(ray), Farthest), out hit);

    /// <summary>A prop before the mat, along a ray from the camera.</summary>
    /// <param name="farthest">Where the body is, in metres; props behind it do not count.</param>
    public bool TryHitProp(Vector3 ray, float farthest, out Hit hit)
    {
        hit = default;
        return !Props.IsEmpty
            && Props.TryHit(Camera.Place, ray, MathF.Min(MathF.Min(DistanceToMat(ray), Farthest), farthest), out hit);
    }

    /// <summary>The ray towards a place of the body, whatever is there or before it.</summary>
    public bool TrySee(Vector3 place, out Hit hit) =>
        Rays.TryHit(Camera.Place, Vector3.Normalize(place - Camera.Place), Farthest, out hit);

    /// <returns>Metres to the plane of the mat; very far for a ray that does not fall.</returns>
    public float DistanceToMat(Vector3 ray) => ray.Y < -1e-5f ? -Camera.Place.Y / ray.Y : 1e9f;

    public int NearestPrimitive(Hit hit, out float share) => Field.Nearest(hit.Place, hit.Cell, out share);

    public Material MaterialAt(Hit hit, out int primitive)
    {
        primitive = NearestPrimitive(hit, out var share);
        return _garments.At(hit.Place, Field.Primitives[primitive], share);
    }

    /// <summary>Everything besides the person that the picture has to show.</summary>
    private static Vector3[] CornersOf(MatRectangle mat, PropField props, IReadOnlyList<Wall> walls) =>
    [
        .. mat.Corners(),
        .. props.Solids.ToArray().SelectMany(solid => solid.Corners()),
        .. walls.SelectMany(wall => wall.Corners()),
    ];
}
