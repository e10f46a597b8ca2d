using YogaFlow.Data.Keeping;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>A picture that was uploaded, and where it is shown.</summary>
/// <param name="Name">Its name for ever: what it is deleted by.</param>
/// <param name="Url">The largest size.</param>
/// <param name="Alt">What is on it, for someone who cannot see it.</param>
/// <param name="Width">Of the largest size, in pixels.</param>
/// <param name="Height">Of the largest size, in pixels.</param>
/// <param name="Sizes">The smallest first; the last is the largest.</param>
public sealed record PictureDetails(
    string Name, string Url, string Alt, int Width, int Height, DateTimeOffset UploadedAt, IReadOnlyList<PictureSize> Sizes);

public sealed record PictureSize(string Url, int Width, int Height);

/// <summary>A page of the wall of pictures.</summary>
internal sealed record WallOfPictures(IReadOnlyList<PictureDetails> Pictures, int Total, int Page, int TotalPages);

internal static class PictureAddresses
{
    public const string Path = "/upload/images";

    public static string Of(string fileName) => $"{Hosting.ApiConventions.Base}{Path}/{fileName}";

    public static PictureDetails ToDetails(this UploadedPicture picture) => Details(
        picture.Key, picture.Alt, picture.Width, picture.Height, picture.UploadedAt,
        [.. picture.Files.Select(file => (file.Name, file.Width, file.Height))]);

    public static PictureDetails Details(
        string key, string alt, int width, int height, DateTimeOffset uploadedAt, IReadOnlyList<(string Name, int Width, int Height)> files)
    {
        var sizes = files.OrderBy(file => file.Width).ThenBy(file => file.Height)
            .Select(file => new PictureSize(Of(file.Name), file.Width, file.Height)).ToList();
        return new PictureDetails(key, sizes[^1].Url, alt, width, height, uploadedAt, sizes);
    }
}
