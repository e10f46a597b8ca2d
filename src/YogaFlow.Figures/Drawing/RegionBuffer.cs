using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>
/// What is seen at each pixel of a square picture: material, depth and part of the body. One pixel of each block of
/// three by three is cast first; the others only where the neighbouring blocks differ, which is a quarter of the work.
/// </summary>
internal sealed class RegionBuffer
{
    /// <summary>The material of a pixel that shows no body.</summary>
    public const byte Nothing = 255;

    /// <summary>Pixels on the edge of a block; the middle one is cast first.</summary>
    private const int Block = 3;
    private const int Middle = 1;

    /// <summary>Blocks whose depths differ by more than this, in metres, are cast pixel by pixel.</summary>
    private const float Steep = .008f;

    private const int PartsPerChain = 4;
    private const int EndOfLimb = 2;
    private const int FirstProp = 100;

    private readonly Scene _scene;
    private readonly int _blocks;

    private RegionBuffer(Scene scene, int blocks)
    {
        (_scene, _blocks, Size) = (scene, blocks, blocks * Block);
        (Materials, Depths, Parts) = (new byte[Size * Size], new float[Size * Size], new byte[Size * Size]);
    }

    public int Size { get; }

    public byte[] Materials { get; }

    /// <summary>Metres from the camera.</summary>
    public float[] Depths { get; }

    /// <summary>Parts that are drawn apart where one hides another: the chain, and within a limb how far out.</summary>
    public byte[] Parts { get; }

    /// <param name="blocks">A third of the pixels on an edge of the result.</param>
    public static RegionBuffer Of(Scene scene, int blocks)
    {
        var buffer = new RegionBuffer(scene, blocks);
        Rows.ForEach(blocks, y => buffer.CastMiddles(y));
        Rows.ForEach(blocks, y => buffer.FillBlocks(y));
        return buffer;
    }

    public bool IsBody(int pixel) => Materials[pixel] < (byte)Material.Prop;

    /// <summary>Is there anything: the body, or a prop?</summary>
    public bool IsSolid(int pixel) => Materials[pixel] != Nothing;

    /// <summary>Hands and feet: their fingers and toes would make too many lines.</summary>
    public bool IsEndOfLimb(int pixel) => Parts[pixel] % PartsPerChain == EndOfLimb;

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

    private void CastMiddles(int blockY)
    {
        for (var blockX = 0; blockX < _blocks; blockX++)
        {
            Cast((blockX * Block) + Middle, (blockY * Block) + Middle);
        }
    }

    private void FillBlocks(int blockY)
    {
        for (var blockX = 0; blockX < _blocks; blockX++)
        {
            var isEven = IsEven(blockX, blockY);
            for (var offset = 0; offset < Block * Block; offset++)
            {
                var (x, y) = (offset % Block, offset / Block);
                if (x == Middle && y == Middle)
                {
                    continue;
                }

                if (isEven)
                {
                    Continue(blockX, blockY, x - Middle, y - Middle);
                }
                else
                {
                    Cast((blockX * Block) + x, (blockY * Block) + y);
                }
            }
        }
    }

    private void Cast(int x, int y)
    {
        var pixel = (y * Size) + x;
        var ray = _scene.RayOf(x, y, Size);
        var isBody = _scene.TryHit(ray, out var hit);
        if (_scene.TryHitProp(ray, isBody ? hit.Distance : float.MaxValue, out var prop))
        {
            Materials[pixel] = (byte)_scene.Props.MaterialOf(prop.Cell);
            Depths[pixel] = prop.Distance;
            Parts[pixel] = (byte)(FirstProp + (_scene.Props.PartOf(prop.Cell) * PartsPerChain));
            return;
        }

        if (!isBody)
        {
            Materials[pixel] = Nothing;
            return;
        }

        Materials[pixel] = (byte)_scene.MaterialAt(hit, out var nearest);
        Depths[pixel] = hit.Distance;
        Parts[pixel] = PartOf(_scene.Field.Primitives[nearest]);
    }

    /// <summary>Do a block and its eight neighbours show one smooth piece of one thing?</summary>
    private bool IsEven(int blockX, int blockY)
    {
        var middle = MiddleOf(blockX, blockY);
        for (var y = -1; y <= 1; y++)
        {
            for (var x = -1; x <= 1; x++)
            {
                var neighbour = MiddleOf(blockX + x, blockY + y);
                if (Materials[neighbour] != Materials[middle]
                    || Parts[neighbour] != Parts[middle]
                    || MathF.Abs(Depths[neighbour] - Depths[middle]) > Steep)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Continues an even block from its middle; depth follows its slope.</summary>
    private void Continue(int blockX, int blockY, int x, int y)
    {
        var middle = MiddleOf(blockX, blockY);
        var pixel = middle + (y * Size) + x;
        var slopeX = Depths[MiddleOf(blockX + 1, blockY)] - Depths[MiddleOf(blockX - 1, blockY)];
        var slopeY = Depths[MiddleOf(blockX, blockY + 1)] - Depths[MiddleOf(blockX, blockY - 1)];
        Materials[pixel] = Materials[middle];
        Parts[pixel] = Parts[middle];
        Depths[pixel] = Depths[middle] + (((slopeX * x) + (slopeY * y)) / (2 * Block));
    }

    /// <summary>The pixel that was cast first; beyond the edge, that of the block at the edge.</summary>
    private int MiddleOf(int blockX, int blockY)
    {
        var x = (Math.Clamp(blockX, 0, _blocks - 1) * Block) + Middle;
        var y = (Math.Clamp(blockY, 0, _blocks - 1) * Block) + Middle;
        return (y * Size) + x;
    }
}
