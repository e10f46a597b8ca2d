using SkiaSharp;
using YogaFlow.Core;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>
/// Reads a picture from bytes that nobody vouches for. What it says of itself decides, and it is asked before any memory
/// is taken for its pixels: a small file can claim to be a picture of many gigabytes.
/// </summary>
internal static class PictureReader
{
    public const int LargestFileBytes = 10 * 1024 * 1024;
    public const int LargestSide = 12_000;
    public const int MostPixels = 40_000_000;

    /// <param name="enough">The longest side that is needed; more pixels may be left out while reading, where the format allows it.</param>
    /// <returns>The pixels as they are in the file, and how to turn them upright.</returns>
    public static Outcome<ReadPicture> Read(byte[] bytes, int enough)
    {
        if (bytes.Length == 0)
        {
            return PictureRefusals.Missing;
        }

        if (bytes.Length > LargestFileBytes)
        {
            return PictureRefusals.TooLarge;
        }

        if (FormatOf(bytes) is not { } format)
        {
            return PictureRefusals.NoPicture;
        }

        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != format)
        {
            return PictureRefusals.Damaged;
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width > LargestSide || height > LargestSide || (long)width * height > MostPixels)
        {
            return PictureRefusals.TooManyPixels;
        }

        return codec.FrameCount > 1 ? PictureRefusals.Moving : Decode(codec, enough);
    }

    private static Outcome<ReadPicture> Decode(SKCodec codec, int enough)
    {
        var longest = Math.Max(codec.Info.Width, codec.Info.Height);
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)enough / longest));

        // Some formats offer only a few scales, and the nearest may have too few pixels.
        if (Math.Max(size.Width, size.Height) < Math.Min(enough, longest))
        {
            size = codec.Info.Size;
        }

        // Into the colours that every screen knows: the profile itself is left behind.
        using var colours = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, AlphaOf(codec), colours));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is not SKCodecResult.Success)
        {
            bitmap.Dispose();
            return PictureRefusals.Damaged;
        }

        bitmap.SetImmutable();
        return new ReadPicture(bitmap, codec.EncodedOrigin);
    }

    private static SKAlphaType AlphaOf(SKCodec codec) => codec.Info.AlphaType is SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;

    /// <summary>The three formats by their first bytes; the library that decodes knows many more, which are not asked for.</summary>
    private static SKEncodedImageFormat? FormatOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xff, 0xd8, 0xff, ..] => SKEncodedImageFormat.Jpeg,
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ..] => SKEncodedImageFormat.Png,
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => SKEncodedImageFormat.Webp,
        _ => null,
    };
}

/// <summary>The pixels of a picture as its file has them.</summary>
/// <param name="origin">Where the first pixel belongs: cameras turn the note, not the picture.</param>
internal sealed class ReadPicture(SKBitmap pixels, SKEncodedOrigin origin) : IDisposable
{
    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    private bool OnItsSide => origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <summary>Upright.</summary>
    public int Width => OnItsSide ? pixels.Height : pixels.Width;

    /// <summary>Upright.</summary>
    public int Height => OnItsSide ? pixels.Width : pixels.Height;

    /// <summary>Draws it upright, as large as the bitmap is.</summary>
    public void DrawInto(SKBitmap target)
    {
        using var canvas = new SKCanvas(target);
        using var image = SKImage.FromBitmap(pixels);
        canvas.Clear(SKColors.Transparent);
        canvas.Scale((float)target.Width / Width, (float)target.Height / Height);
        canvas.Concat(Turned(pixels.Width, pixels.Height));
        canvas.DrawImage(image, 0, 0, Smooth);
    }

    public bool IsOpaque => pixels.AlphaType is SKAlphaType.Opaque;

    public void Dispose() => pixels.Dispose();

    /// <summary>From the place of a pixel in the file to its place in the upright picture; the numbers are those of EXIF.</summary>
    private SKMatrix Turned(int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
