using Microsoft.EntityFrameworkCore;
using YogaFlow.Data.Import;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>The library: that it is there, and that everything it names is there too.</summary>
internal static class LibraryChecks
{
    private const string Area = "Library";

    private const string UploadedPath = "/api/v1/upload/images/";

    public static IEnumerable<Check> All =>
    [
        new("library.counts", Area, "There are poses, sequences and breathing exercises", CountsAsync),
        new("library.shipped", Area, "Everything that ships with this version is in the database", ShippedAsync),
        new("library.pictures", Area, "Every picture of the library is there", PicturesAsync),
    ];

    private static async Task<Verdict> CountsAsync(Surroundings around, CancellationToken ct)
    {
        await using var db = await around.DatabaseAsync(ct);
        int[] counts = [await db.Poses.CountAsync(ct), await db.Sequences.CountAsync(ct), await db.BreathingExercises.CountAsync(ct)];
        return Verdict.When(
            counts.All(count => count > 0), $"{counts[0]} poses, {counts[1]} sequences, {counts[2]} breathing exercises",
            "Start the program once: it fills an empty library from its own files.");
    }

    /// <summary>Reads no library: that takes seconds of a busy machine and hundreds of megabytes beside a program that serves.</summary>
    private static async Task<Verdict> ShippedAsync(Surroundings around, CancellationToken ct)
    {
        var last = await around.Services.GetRequiredService<LibraryImport>().LastAsync(around.Services.GetRequiredService<ShippedContent>(), ct);
        return Verdict.When(
            last is not null, last is null ? "What was taken in last is not what ships with this version, or some of it is gone" : $"{last.Poses} poses, {last.Sequences} sequences and {last.Breathing} breathing exercises",
            "Start this version of the program once: it takes in what ships with it.");
    }

    private static async Task<Verdict> PicturesAsync(Surroundings around, CancellationToken ct)
    {
        await using var db = await around.DatabaseAsync(ct);
        var shown = await db.Poses.Select(pose => new { pose.Slug, pose.ShownBy }).ToListAsync(ct);
        var uploaded = (await db.UploadedPictures.SelectMany(picture => picture.Files.Select(file => file.Name)).ToListAsync(ct)).ToHashSet();
        var missing = shown.Where(pose => !IsThere(pose.ShownBy, uploaded)).Select(pose => pose.Slug).ToList();
        return Verdict.When(
            missing.Count == 0, missing.Count == 0 ? $"{shown.Count} poses looked at in {Shelf.DrawingsFolder}" : $"without a picture: {string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? $" and {missing.Count - 5} more" : "")}",
            "Unpack the release again: drawings are in content/drawings beside the program. An uploaded picture comes back with a restored backup.");
    }

    private static bool IsThere(string shownBy, HashSet<string> uploaded) =>
        shownBy.StartsWith('/')
            ? shownBy.StartsWith(UploadedPath, StringComparison.Ordinal) && uploaded.Contains(shownBy[UploadedPath.Length..])
            : shownBy.Length > 0 && Enumerable.Range(1, LibraryReader.Views).All(view => new FileInfo(Path.Combine(Shelf.DrawingsFolder, $"{shownBy}-{view}.svg")) is { Exists: true, Length: > 0 });
}
