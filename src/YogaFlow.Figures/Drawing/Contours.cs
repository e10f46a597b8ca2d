using System.Numerics;

namespace YogaFlow.Figures.Drawing;

/// <summary>
/// Marching squares: the closed lines along which a raster crosses a level, in pixels. Outside the raster all is 0,
/// so that every line closes.
/// </summary>
internal sealed class Contours
{
    private const int Horizontal = 0;
    private const int Vertical = 1;

    private readonly Raster _raster;
    private readonly float _level;
    private readonly Dictionary<long, Vector2> _places = [];
    private readonly Dictionary<long, long> _next = [];
    private readonly List<long> _starts = [];

    private Contours(Raster raster, float level)
    {
        (_raster, _level) = (raster, level);
        for (var y = -1; y < raster.Size; y++)
        {
            for (var x = -1; x < raster.Size; x++)
            {
                Cross(x, y);
            }
        }
    }

    public static IEnumerable<List<Vector2>> Of(Raster raster, float level) => new Contours(raster, level).Loops();

    /// <summary>The area within a closed line, in square pixels.</summary>
    public static float AreaOf(List<Vector2> loop)
    {
        var twice = 0f;
        for (var index = 0; index < loop.Count; index++)
        {
            var (here, next) = (loop[index], loop[(index + 1) % loop.Count]);
            twice += (here.X * next.Y) - (next.X * here.Y);
        }

        return MathF.Abs(twice) / 2;
    }

    private IEnumerable<List<Vector2>> Loops()
    {
        foreach (var start in _starts)
        {
            var loop = new List<Vector2>();
            var edge = start;
            while (_next.Remove(edge, out var next))
            {
                loop.Add(_places[edge]);
                edge = next;
            }

            if (loop.Count > 0)
            {
                yield return loop;
            }
        }
    }

    /// <summary>Joins the edges that the line crosses in the square whose upper left pixel is given.</summary>
    private void Cross(int x, int y)
    {
        var (top, left) = (EdgeOf(x, y, Horizontal), EdgeOf(x, y, Vertical));
        var (bottom, right) = (EdgeOf(x, y + 1, Horizontal), EdgeOf(x + 1, y, Vertical));
        var corners = Bit(x, y, 1) | Bit(x + 1, y, 2) | Bit(x + 1, y + 1, 4) | Bit(x, y + 1, 8);
        switch (corners)
        {
            case 0 or 15:
                return;
            case 1:
                Join(left, top);
                break;
            case 2:
                Join(top, right);
                break;
            case 3:
                Join(left, right);
                break;
            case 4:
                Join(right, bottom);
                break;
            case 5:
                Join(left, top);
                Join(right, bottom);
                break;
            case 6:
                Join(top, bottom);
                break;
            case 7:
                Join(left, bottom);
                break;
            case 8:
                Join(bottom, left);
                break;
            case 9:
                Join(bottom, top);
                break;
            case 10:
                Join(top, right);
                Join(bottom, left);
                break;
            case 11:
                Join(bottom, right);
                break;
            case 12:
                Join(right, left);
                break;
            case 13:
                Join(right, top);
                break;
            default:
                Join(top, left);
                break;
        }

        _places[top] = PlaceOn(x, y, Horizontal);
        _places[bottom] = PlaceOn(x, y + 1, Horizontal);
        _places[left] = PlaceOn(x, y, Vertical);
        _places[right] = PlaceOn(x + 1, y, Vertical);
    }

    private void Join(long from, long to)
    {
        _starts.Add(from);
        _next[from] = to;
    }

    private int Bit(int x, int y, int bit) => ValueAt(x, y) >= _level ? bit : 0;

    private float ValueAt(int x, int y) =>
        x < 0 || y < 0 || x >= _raster.Size || y >= _raster.Size ? 0 : _raster.Values[(y * _raster.Size) + x];

    private long EdgeOf(int x, int y, int direction) =>
        ((((y + 2L) * (_raster.Size + 4)) + x + 2) * 2) + direction;

    /// <summary>Where the level is crossed between a pixel's middle and the next one's, to the right or below.</summary>
    private Vector2 PlaceOn(int x, int y, int direction)
    {
        var here = ValueAt(x, y);
        var there = direction == Horizontal ? ValueAt(x + 1, y) : ValueAt(x, y + 1);
        var share = MathF.Abs(there - here) < 1e-6f ? .5f : (_level - here) / (there - here);
        return direction == Horizontal
            ? new Vector2(x + share + .5f, y + .5f)
            : new Vector2(x + .5f, y + share + .5f);
    }
}
