using YogaFlow.Core;
using YogaFlow.Data.Keeping;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>Every no that someone with a picture can hear.</summary>
internal static class PictureRefusals
{
    private const string Field = "file";

    public static readonly Refusal Missing = new(RefusalKind.Invalid, "picture.missing", "Choose a picture to upload.", Field);

    public static readonly Refusal TooLarge = new(
        RefusalKind.TooLarge, "picture.too-large", $"The file is too large: at most {PictureReader.LargestFileBytes / 1024 / 1024} MB.", Field);

    public static readonly Refusal NoPicture = new(
        RefusalKind.Invalid, "picture.unknown-format", "This is no JPEG, PNG or WebP; what counts is what is in the file, not its name.", Field);

    public static readonly Refusal Moving = new(
        RefusalKind.Invalid, "picture.moving", "This picture moves. Upload a still one.", Field);

    public static readonly Refusal Damaged = new(
        RefusalKind.Invalid, "picture.damaged", "The picture is damaged, or a part of it is missing. Save it once more and try again.", Field);

    public static readonly Refusal TooManyPixels = new(
        RefusalKind.Invalid, "picture.too-many-pixels",
        $"The picture has too many pixels: at most {PictureReader.LargestSide} on a side and {PictureReader.MostPixels / 1_000_000} million in all.", Field);

    public static readonly Refusal Alt = new(
        RefusalKind.Invalid, "picture.alt-too-long", $"The description may have at most {UploadedPicture.AltMaxLength} characters.", "alt");

    public static readonly Refusal Unknown = new(RefusalKind.NotFound, "picture.not-found", "There is no such picture.");

    /// <param name="pose">What the pose is called that shows it.</param>
    public static Refusal InUse(string pose) => new(
        RefusalKind.Conflict, "picture.in-use", $"The pose {pose} shows this picture. Show it by something else first.");
}
