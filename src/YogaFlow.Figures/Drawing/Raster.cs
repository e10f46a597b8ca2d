using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>A square picture of numbers, from which regions are traced.</summary>
internal sealed class Raster(int size, float[] values)
{
    public int Size { get; } = size;

    /// <summary>Row by row from the top.</summary>
    public float[] Values { get; } = values;

    /// <summary>Computes every pixel; the function gets its column and row.</summary>
    public static Raster Of(int size, Func<int, int, float> valueAt)
    {
        var values = new float[size * size];
        Rows.ForEach(size, y =>
        {
            for (var x = 0; x < size; x++)
            {
                values[(y * size) + x] = valueAt(x, y);
            }
        });
        return new Raster(size, values);
    }

    /// <summary>The share of each pixel that a finer picture covers.</summary>
    /// <param name="size">Pixels on an edge of the result.</param>
    /// <param name="finer">How many fine pixels make an edge of one of the result.</param>
    /// <param name="covers">Whether a fine pixel counts, by its index.</param>
    public static Raster Coverage(int size, int finer, Func<int, bool> covers) => Of(size, (x, y) =>
    {
        var covered = 0;
        for (var row = 0; row < finer; row++)
        {
            var first = (((y * finer) + row) * size * finer) + (x * finer);
            for (var pixel = first; pixel < first + finer; pixel++)
            {
                covered += covers(pixel) ? 1 : 0;
            }
        }

        return covered / (float)(finer * finer);
    });

    /// <summary>A box blur, first along the rows and then along the columns.</summary>
    /// <param name="within">Weights of the pixels, so that what lies outside a region does not bleed into it.</param>
    public Raster Blurred(int radius, Raster? within = null)
    {
        var rows = Of(Size, (x, y) => Average(Values, within, (y * Size) + x, 1, x, radius));
        return Of(Size, (x, y) => Average(rows.Values, within, (y * Size) + x, Size, y, radius));
    }

    /// <param name="stride">From a pixel to the next one in the direction of the blur.</param>
    /// <param name="along">Where the pixel is in that direction.</param>
    private float Average(float[] values, Raster? within, int pixel, int stride, int along, int radius)
    {
        var sum = 0f;
        var weights = 0f;
        for (var offset = -radius; offset <= radius; offset++)
        {
            if (along + offset < 0 || along + offset >= Size)
            {
                continue;
            }

            var neighbour = pixel + (offset * stride);
            var weight = within is null ? 1 : within.Values[neighbour] + 1e-4f;
            sum += values[neighbour] * weight;
            weights += weight;
        }

        return sum / weights;
    }
}
