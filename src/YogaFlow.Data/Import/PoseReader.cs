using System.Reflection;
using YamlDotNet.Serialization.NamingConventions;
using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>
/// Reads the files of the poses. A variation may leave out what is the same as in the pose that it varies; what makes
/// it another pose it says itself.
/// </summary>
internal static class PoseReader
{
    /// <summary>What every file says, that of a variation too.</summary>
    private static readonly string[] Own = ["slug", "name", "aliases", "variation_of", "description", "entry", "stay", "cues"];

    /// <summary>What a variation may take from its base.</summary>
    private static readonly string[] Shared =
    [
        "sanskrit", "base", "categories", "family", "level", "sides", "hold", "enter_on", "energy", "exit", "breath", "gaze",
        "benefits", "stretches", "strengthens", "props", "modifications", "easier", "harder", "preparations", "counterposes",
        "next", "conditions", "source", "licence",
    ];

    private static readonly (string Field, string[] Inside)[] Groups =
    [
        ("sanskrit", ["iast", "plain", "devanagari", "meaning"]),
        ("hold", ["seconds", "breaths", "kind"]),
        ("cues", ["short", "long", "eyes_closed"]),
        ("props", ["required", "optional"]),
    ];

    private static readonly Dictionary<string, PropertyInfo> SharedProperties = typeof(PoseFile).GetProperties()
        .Select(property => (Field: UnderscoredNamingConvention.Instance.Apply(property.Name), Property: property))
        .Where(one => Shared.Contains(one.Field))
        .ToDictionary(one => one.Field, one => one.Property);

    /// <summary>Each file with the pose that it holds; without one, and with faults, where a field is missing.</summary>
    public static IReadOnlyList<PoseRead> Read(IReadOnlyList<LibraryFile> files)
    {
        var read = files.AsParallel().AsOrdered().Select(file => (File: file, Pose: Parse(file))).ToList();
        var bases = read.Where(one => one.Pose is { VariationOf: null }).ToDictionary(one => one.File.Slug);
        return [.. read.Select(one => one.Pose switch
        {
            null => new PoseRead(one.File, null, one.File.Text),
            { VariationOf: null } => new PoseRead(one.File, one.Pose.ToPose(), one.File.Text),
            { VariationOf: var varied } when bases.TryGetValue(varied, out var whole) =>
                new PoseRead(one.File, Completed(one.File, one.Pose, whole.Pose!).ToPose(), whole.File.Text + one.File.Text),
            _ => WithoutBase(one.File, one.Pose.VariationOf),
        })];
    }

    private static PoseFile? Parse(LibraryFile file)
    {
        var whole = file.Has("variation_of") && !file.IsNull("variation_of")
            ? file.HasFields("", Own, Shared)
            : file.HasFields("", [.. Own, .. Shared]);
        foreach (var (field, inside) in Groups.Where(group => file.Has(group.Field)))
        {
            whole &= file.HasFields(field, inside);
        }

        for (var i = 0; i < file.Count("conditions"); i++)
        {
            whole &= file.HasFields($"conditions[{i}]", ["condition", "severity", "why", "alternative"]);
        }

        if (!whole || file.As<PoseFile>() is not { } pose)
        {
            return null;
        }

        if (pose.Slug != file.Slug)
        {
            file.FaultAt("slug", $"should be {file.Slug}, the name of the file.");
        }

        return pose;
    }

    private static PoseRead WithoutBase(LibraryFile file, string varied)
    {
        file.FaultAt("variation_of", $"there is no pose called '{varied}' that is whole and not a variation itself.");
        return new PoseRead(file, null, file.Text);
    }

    private static PoseFile Completed(LibraryFile file, PoseFile variation, PoseFile varied)
    {
        foreach (var (field, property) in SharedProperties.Where(one => !file.Has(one.Key)))
        {
            property.SetValue(variation, property.GetValue(varied) is List<string> links ? OthersOf(links, variation.Slug) : property.GetValue(varied));
        }

        // Whom the base sends here because of a condition does not meet it here.
        if (!file.Has("conditions"))
        {
            variation.Conditions = [.. varied.Conditions.Where(condition => condition.Alternative != variation.Slug)];
        }

        return variation;
    }

    /// <summary>The base may name its variation among its links; the variation does not name itself.</summary>
    private static List<string> OthersOf(List<string> links, string slug) => [.. links.Where(link => link != slug)];
}

/// <summary>A file, and the pose that it holds; null when it could not be read.</summary>
/// <param name="Text">Everything that was read for it, that of the base included, so that a change there is seen.</param>
internal sealed record PoseRead(LibraryFile File, Pose? Pose, string Text)
{
    /// <summary>Adds a fault of a field that this file writes; what it took from its base is told of the base.</summary>
    public void FaultAt(string path, string reason)
    {
        var field = path.Split('.', '[')[0];
        if (Pose?.VariationOf is null || File.Has(field))
        {
            File.FaultAt(path, reason);
        }
    }
}
