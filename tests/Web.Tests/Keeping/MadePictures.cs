using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace YogaFlow.Web.Tests.Keeping;

/// <summary>Pictures that tell the truth, and pictures that lie, made byte by byte.</summary>
internal static class MadePictures
{
    public const string Secret = "SECRET-PLACE-52.3702N";

    /// <summary>Red above left, green above right, blue below left, white below right.</summary>
    public static byte[] Quarters(SKEncodedImageFormat format, int width = 400, int height = 200)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            Fill(canvas, SKColors.Red, 0, 0);
            Fill(canvas, SKColors.Lime, width / 2, 0);
            Fill(canvas, SKColors.Blue, 0, height / 2);
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();

        void Fill(SKCanvas canvas, SKColor colour, int x, int y)
        {
            using var paint = new SKPaint { Color = colour };
            canvas.DrawRect(x, y, width / 2, height / 2, paint);
        }
    }

    /// <summary>Half of it can be seen through.</summary>
    public static byte[] SeeThrough()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(64, 64, SKColorType.Rgba8888, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Transparent);
        using (var canvas = new SKCanvas(bitmap))
        using (var paint = new SKPaint { Color = SKColors.Red })
        {
            canvas.DrawRect(0, 0, 32, 64, paint);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>Pixels that nothing compresses.</summary>
    public static byte[] Noise(int side, int seed)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var bytes = new byte[side * side * 4];
        new Random(seed).NextBytes(bytes);
        System.Runtime.InteropServices.Marshal.Copy(bytes, 0, bitmap.GetPixels(), bytes.Length);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>A JPEG as a camera writes it: which way it was held, and where.</summary>
    public static byte[] FromCamera(byte[] jpeg, ushort orientation)
    {
        // Big-endian TIFF: one directory with the orientation, the maker, and a directory of the place.
        var maker = Encoding.ASCII.GetBytes(Secret + "\0");
        var tiff = new byte[8 + 2 + (3 * 12) + 4 + maker.Length];
        "MM\0*"u8.CopyTo(tiff);
        BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(4), 8);
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(8), 3);
        Entry(0, 0x010f, 2, (uint)maker.Length, 50);
        Entry(1, 0x0112, 3, 1, (uint)orientation << 16);
        Entry(2, 0x8825, 4, 1, 8);
        maker.CopyTo(tiff, 50);
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [.. jpeg[..2], 0xff, 0xe1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg[2..]];

        void Entry(int at, ushort tag, ushort type, uint count, uint value)
        {
            var entry = tiff.AsSpan(10 + (at * 12));
            BinaryPrimitives.WriteUInt16BigEndian(entry, tag);
            BinaryPrimitives.WriteUInt16BigEndian(entry[2..], type);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], count);
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], value);
        }
    }

    /// <summary>A few bytes that say they are a picture of this size.</summary>
    public static byte[] PngThatClaims(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", [0x78, 0x9c, 3, 0, 0, 0, 0, 1]), .. Chunk("IEND", [])];
    }

    /// <summary>A good PNG with a text of ours among its chunks, and a page and an archive after its end.</summary>
    public static byte[] PngWithMore(byte[] png) =>
    [
        .. png[..33], .. Chunk("tEXt", Encoding.ASCII.GetBytes($"Comment\0{Secret}")), .. png[33..],
        .. Encoding.ASCII.GetBytes($"<html><script>alert('{Secret}')</script></html>PK\u0003\u0004{Secret}PK\u0005\u0006"), .. new byte[18],
    ];

    /// <summary>Two pictures that take turns.</summary>
    public static byte[] WebpThatMoves(byte[] still)
    {
        // Of a lossy WebP without transparency, the one chunk of pixels begins after RIFF, its size and WEBP.
        var pixels = still[12..];
        byte[] size = [63, 0, 0, 63, 0, 0];
        byte[] frame = [0, 0, 0, 0, 0, 0, .. size, 100, 0, 0, 0, .. pixels];
        byte[] body = [.. "WEBP"u8, .. Riff("VP8X", [2, 0, 0, 0, .. size]), .. Riff("ANIM", [0, 0, 0, 0, 0, 0]), .. Riff("ANMF", frame), .. Riff("ANMF", frame)];
        return Riff("RIFF", body);
    }

    /// <summary>The names of the parts of which a WebP is made.</summary>
    public static IReadOnlyList<string> PartsOfWebp(byte[] webp)
    {
        var parts = new List<string>();
        for (var at = 12; at + 8 <= webp.Length;)
        {
            parts.Add(Encoding.ASCII.GetString(webp, at, 4).Trim());
            at += 8 + ((BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(at + 4)) + 1) / 2 * 2);
        }

        return parts;
    }

    private static byte[] Riff(string name, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. body, .. body.Length % 2 == 0 ? [] : new byte[1]];
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Sum(named));
        return [.. length, .. named, .. sum];
    }

    /// <summary>The check sum of a PNG's chunk (CRC-32).</summary>
    private static uint Sum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
