using System.Globalization;
using System.Security.Cryptography;
using SkiaSharp;
using YogaFlow.Core;
using YogaFlow.Data.Keeping;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>
/// Makes an uploaded picture anew: upright, in a few sizes, as WebP. Only pixels go in, so nothing else that was in the
/// file comes out: no place, no camera, no second file that was hidden in it.
/// </summary>
internal sealed class Darkroom : IDisposable
{
    /// <summary>Longest sides in pixels: a card, a page, and a page on a fine screen. A picture is never made larger.</summary>
    private static readonly int[] Sides = [320, 800, LargestSide];

    private const int LargestSide = 2000;
    private const float Quality = 84;
    public const string Ending = ".webp";

    // One large picture takes the memory of many requests: they come one after the other.
    private readonly SemaphoreSlim _lamp = new(1);

    /// <summary>The picture in all its sizes, not stored yet; it does not depend on when it is made.</summary>
    public async Task<Outcome<UploadedPicture>> DevelopAsync(byte[] bytes, DateTimeOffset now, CancellationToken ct)
    {
        await _lamp.WaitAsync(ct);
        try
        {
            // On a thread of its own: those that answer requests are few.
            return await Task.Factory.StartNew(() => Develop(bytes, now), ct, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            _lamp.Release();
        }
    }

    public void Dispose() => _lamp.Dispose();

    private static Outcome<UploadedPicture> Develop(byte[] bytes, DateTimeOffset now)
    {
        if (!PictureReader.Read(bytes, LargestSide).TryGet(out var picture, out var refusal))
        {
            return refusal;
        }

        using (picture)
        {
            var longest = Math.Min(LargestSide, Math.Max(picture.Width, picture.Height));
            var made = Sides.Where(side => side < longest).Append(longest).Select(side => Print(picture, side)).ToList();
            var key = KeyOf(made.Select(print => print.Bytes));
            return new UploadedPicture
            {
                Key = key,
                Width = made[^1].Width,
                Height = made[^1].Height,
                UploadedAt = now,
                Files =
                [
                    .. made.Select(print => new PictureFile
                    {
                        Name = string.Create(CultureInfo.InvariantCulture, $"{key}-{Math.Max(print.Width, print.Height)}{Ending}"),
                        PictureKey = key,
                        Width = print.Width,
                        Height = print.Height,
                        Bytes = print.Bytes,
                    }),
                ],
            };
        }
    }

    private static (int Width, int Height, byte[] Bytes) Print(ReadPicture picture, int side)
    {
        var scale = (double)side / Math.Max(picture.Width, picture.Height);
        var (width, height) = (Scaled(picture.Width, scale), Scaled(picture.Height, scale));

        // Without a colour space, because the encoder would write a profile beside the pixels.
        var alpha = picture.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        using var paper = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, alpha));
        picture.DrawInto(paper);
        using var pixels = paper.PeekPixels();
        using var data = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, Quality));
        return (width, height, data?.ToArray() ?? throw new InvalidOperationException("A picture that could be read cannot be written."));
    }

    private static int Scaled(int length, double scale) => Math.Max(1, (int)Math.Round(length * scale));

    private static string KeyOf(IEnumerable<byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(file);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..UploadedPicture.KeyLength];
    }
}
