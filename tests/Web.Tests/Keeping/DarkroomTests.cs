using System.Text;
using SkiaSharp;
using YogaFlow.Data.Keeping;
using YogaFlow.Web.Features.Keeping;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeping;

/// <summary>What becomes of a picture that nobody vouches for.</summary>
public sealed class DarkroomTests : IDisposable
{
    private readonly Darkroom _darkroom = new();

    /// <summary>What is uploaded, what it is called here, and why it is refused.</summary>
    public static readonly TheoryData<string, string> Lies = new()
    {
        { "nothing", "picture.missing" },
        { "text", "picture.unknown-format" },
        { "page", "picture.unknown-format" },
        { "svg with a script", "picture.unknown-format" },
        { "gif", "picture.unknown-format" },
        { "bmp", "picture.unknown-format" },
        { "three bytes of a jpeg", "picture.damaged" },
        { "first bytes of a png, then a page", "picture.damaged" },
        { "first bytes of a webp, then a gif", "picture.damaged" },
        { "20000 x 20000", "picture.too-many-pixels" },
        { "12001 x 1", "picture.too-many-pixels" },
        { "7000 x 7000", "picture.too-many-pixels" },
        { "2147483647 x 2147483647", "picture.damaged" },
        { "0 x 0", "picture.damaged" },
        { "6000 x 6000 of nothing", "picture.damaged" },
        { "truncated jpeg", "picture.damaged" },
        { "truncated png", "picture.damaged" },
        { "truncated webp", "picture.damaged" },
        { "moving webp", "picture.moving" },
        { "one byte too much", "picture.too-large" },
    };

    /// <summary>What refusing a picture may take in memory, in bytes, what other tests take meanwhile included; 6000 x 6000 points unpacked would be 144 MB.</summary>
    private const long MostBytes = 80_000_000;

    public void Dispose() => _darkroom.Dispose();

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_lie_is_refused_with_its_reason(string lie, string code)
    {
        var bytes = Lie(lie);
        var least = long.MaxValue;

        // The count is of the whole process and other tests run beside this one: a picture that is really unpacked is large each time.
        for (var tries = 0; tries < 10 && least > MostBytes; tries++)
        {
            var before = GC.GetTotalAllocatedBytes();
            Assert.False((await _darkroom.DevelopAsync(bytes, TestClock.Dawn, TestContext.Current.CancellationToken)).TryGet(out _, out var refusal));
            least = Math.Min(least, GC.GetTotalAllocatedBytes() - before);
            Assert.Equal((code, "file"), (refusal.Code, refusal.Field));
        }

        Assert.InRange(least, 0, MostBytes);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_good_picture_comes_out_in_each_size_and_none_is_larger_than_it_was(SKEncodedImageFormat format)
    {
        Assert.Equal(["320x160", "400x200"], Sizes(await GoodAsync(MadePictures.Quarters(format))));
        Assert.Equal(["320x240", "800x600", "2000x1500"], Sizes(await GoodAsync(MadePictures.Quarters(format, 4000, 3000))));
        Assert.Equal(["20x10"], Sizes(await GoodAsync(MadePictures.Quarters(format, 20, 10))));
        Assert.Equal(["1x320", "1x800", "1x2000"], Sizes(await GoodAsync(MadePictures.Quarters(format, 2, 10_000))));
    }

    [Fact]
    public async Task The_same_picture_twice_is_one_and_another_is_another()
    {
        var png = MadePictures.Quarters(SKEncodedImageFormat.Png);

        var first = await GoodAsync(png);

        Assert.Equal(first.Key, (await GoodAsync(png)).Key);
        Assert.Equal(first.Key, (await GoodAsync(MadePictures.PngWithMore(png))).Key);
        Assert.NotEqual(first.Key, (await GoodAsync(MadePictures.Quarters(SKEncodedImageFormat.Png, 402))).Key);
        Assert.Matches("^[0-9a-f]{32}$", first.Key);
        Assert.All(first.Files, file => Assert.Equal($"{first.Key}-{Math.Max(file.Width, file.Height)}.webp", file.Name));
    }

    [Fact]
    public async Task Nothing_but_pixels_comes_out()
    {
        var jpeg = MadePictures.FromCamera(MadePictures.Quarters(SKEncodedImageFormat.Jpeg), 1);
        var png = MadePictures.PngWithMore(MadePictures.Quarters(SKEncodedImageFormat.Png));
        Assert.All([jpeg, png], bytes => Assert.Contains(MadePictures.Secret, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal));

        foreach (var bytes in new[] { jpeg, png, MadePictures.SeeThrough() })
        {
            foreach (var file in (await GoodAsync(bytes)).Files)
            {
                var text = Encoding.Latin1.GetString(file.Bytes);
                Assert.DoesNotContain(MadePictures.Secret, text, StringComparison.Ordinal);
                Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("PK\u0003\u0004", text, StringComparison.Ordinal);
                Assert.Empty(MadePictures.PartsOfWebp(file.Bytes).Except(["VP8", "VP8L", "VP8X", "ALPH"]));
            }
        }
    }

    [Theory]
    [InlineData(1, 400, 200, "red", "lime")]
    [InlineData(2, 400, 200, "lime", "red")]
    [InlineData(3, 400, 200, "white", "blue")]
    [InlineData(4, 400, 200, "blue", "white")]
    [InlineData(5, 200, 400, "red", "blue")]
    [InlineData(6, 200, 400, "blue", "red")]
    [InlineData(7, 200, 400, "white", "lime")]
    [InlineData(8, 200, 400, "lime", "white")]
    public async Task A_picture_is_turned_the_way_the_camera_was_held(ushort orientation, int width, int height, string left, string right)
    {
        var picture = await GoodAsync(MadePictures.FromCamera(MadePictures.Quarters(SKEncodedImageFormat.Jpeg), orientation));

        Assert.Equal((width, height), (picture.Width, picture.Height));
        using var shown = SKBitmap.Decode(picture.Files[^1].Bytes);
        Assert.Equal((width, height), (shown.Width, shown.Height));
        Assert.Equal((left, right), (Colour(shown.GetPixel(width / 4, height / 4)), Colour(shown.GetPixel(width * 3 / 4, height / 4))));
    }

    [Fact]
    public async Task What_can_be_seen_through_stays_so()
    {
        using var shown = SKBitmap.Decode((await GoodAsync(MadePictures.SeeThrough())).Files[^1].Bytes);

        Assert.Equal((255, 0), (shown.GetPixel(10, 32).Alpha, shown.GetPixel(54, 32).Alpha));
        Assert.Equal("red", Colour(shown.GetPixel(10, 32)));
    }

    [Fact]
    public async Task Several_at_once_come_out_one_after_the_other()
    {
        var bytes = MadePictures.Quarters(SKEncodedImageFormat.Png, 900, 600);

        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => GoodAsync(bytes)));

        Assert.Single(made.Select(picture => picture.Key).Distinct());
    }

    internal static byte[] Lie(string lie)
    {
        var (jpeg, png, webp) = (Good(SKEncodedImageFormat.Jpeg), Good(SKEncodedImageFormat.Png), Good(SKEncodedImageFormat.Webp));
        byte[] gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b];
        return lie switch
        {
            "nothing" => [],
            "text" => "a picture, honestly"u8.ToArray(),
            "page" => "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray(),
            "svg with a script" => "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(),
            "gif" => gif,
            "bmp" => [.. "BM"u8, .. new byte[80]],
            "three bytes of a jpeg" => [0xff, 0xd8, 0xff],
            "first bytes of a png, then a page" => [.. png[..8], .. "<html><script>alert(1)</script>"u8],
            "first bytes of a webp, then a gif" => [.. webp[..12], .. gif],
            "20000 x 20000" => MadePictures.PngThatClaims(20_000, 20_000),
            "12001 x 1" => MadePictures.PngThatClaims(12_001, 1),
            "7000 x 7000" => MadePictures.PngThatClaims(7000, 7000),
            "2147483647 x 2147483647" => MadePictures.PngThatClaims(int.MaxValue, int.MaxValue),
            "0 x 0" => MadePictures.PngThatClaims(0, 0),
            "6000 x 6000 of nothing" => MadePictures.PngThatClaims(6000, 6000),
            "truncated jpeg" => jpeg[..(jpeg.Length / 2)],
            "truncated png" => png[..(png.Length / 2)],
            "truncated webp" => webp[..(webp.Length / 2)],
            "moving webp" => MadePictures.WebpThatMoves(MadePictures.Quarters(SKEncodedImageFormat.Webp, 64, 64)),
            "one byte too much" => [.. jpeg, .. new byte[PictureReader.LargestFileBytes + 1 - jpeg.Length]],
            _ => throw new ArgumentOutOfRangeException(nameof(lie), lie, "No such lie."),
        };

        static byte[] Good(SKEncodedImageFormat format) => MadePictures.Quarters(format);
    }

    private async Task<UploadedPicture> GoodAsync(byte[] bytes)
    {
        var outcome = await _darkroom.DevelopAsync(bytes, TestClock.Dawn, TestContext.Current.CancellationToken);
        Assert.True(outcome.TryGet(out var picture, out var refusal), refusal?.Reason);
        return picture;
    }

    private static IEnumerable<string> Sizes(UploadedPicture picture) => picture.Files.Select(file => $"{file.Width}x{file.Height}");

    private static string Colour(SKColor colour) => (colour.Red > 128, colour.Green > 128, colour.Blue > 128) switch
    {
        (true, false, false) => "red",
        (false, true, false) => "lime",
        (false, false, true) => "blue",
        (true, true, true) => "white",
        _ => colour.ToString(),
    };
}
