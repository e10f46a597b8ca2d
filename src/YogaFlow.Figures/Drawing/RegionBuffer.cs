using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>What is seen at each pixel of a square picture: material, depth and part of the body.</summary>
internal sealed class RegionBuffer
{
    /// <summary>The material of a pixel that shows no body.</summary>
    public const byte Nothing = 255;

    private const int PartsPerChain = 4;
    private const int EndOfLimb = 2;

    private RegionBuffer(int size)
    {
        (Size, Materials, Depths, Parts) = (size, new byte[size * size], new float[size * size], new byte[size * size]);
    }

    public int Size { get; }

    public byte[] Materials { get; }

    /// <summary>Metres from the camera.</summary>
    public float[] Depths { get; }

    /// <summary>Parts that are drawn apart where one hides another: the chain, and within a limb how far out.</summary>
    public byte[] Parts { get; }

    public static RegionBuffer Of(Scene scene, int size)
    {
        var buffer = new RegionBuffer(size);
        Rows.ForEach(size, y => buffer.Fill(scene, y));
        return buffer;
    }

    public bool IsBody(int pixel) => Materials[pixel] != Nothing;

    /// <summary>Hands and feet: their fingers and toes would make too many lines.</summary>
    public bool IsEndOfLimb(int pixel) => Parts[pixel] % PartsPerChain == EndOfLimb;

    private void Fill(Scene scene, int y)
    {
        for (var x = 0; x < Size; x++)
        {
            var pixel = (y * Size) + x;
            if (!scene.TryHit(scene.RayOf(x, y, Size), out var hit))
            {
                Materials[pixel] = Nothing;
                continue;
            }

            Materials[pixel] = (byte)scene.MaterialAt(hit, out var nearest);
            Depths[pixel] = hit.Distance;
            Parts[pixel] = PartOf(scene.Field.Primitives[nearest]);
        }
    }

    private static byte PartOf(in Primitive primitive)
    {
        var along = primitive.Joint.Unsided() switch
        {
            Joint.ElbowR or Joint.KneeR => 1,
            Joint.WristR or Joint.AnkleR or Joint.ToesR => EndOfLimb,
            _ => 0,
        };
        return (byte)(((int)primitive.Chain * PartsPerChain) + along);
    }
}
