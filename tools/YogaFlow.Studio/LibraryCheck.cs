using YogaFlow.Core.Library;
using YogaFlow.Core.Sequencing.Rules;
using YogaFlow.Data.Import;

namespace YogaFlow.Studio;

/// <summary>Reads the library as the program does, and says what is wrong with it, or what is in it.</summary>
internal static class LibraryCheck
{
    /// <param name="repository">Where the content folder is.</param>
    /// <param name="slugs">Only what concerns these is told, and their drawings may still be missing; none: everything.</param>
    /// <param name="say">Takes the report, a line at a time.</param>
    /// <returns>How many faults there are.</returns>
    public static int Run(Repository repository, string[] slugs, Action<string> say)
    {
        try
        {
            var library = LibraryReader.Read(
                repository.ContentFolder, drawing => slugs.Length > 0 || File.Exists(Path.Combine(repository.DrawingsFolder, drawing)));
            if (slugs.Length == 0)
            {
                Tell(library, say);
            }

            return 0;
        }
        catch (LibraryRefusedException refused)
        {
            var told = refused.Faults.Where(fault => slugs.Length == 0 || slugs.Contains(Path.GetFileNameWithoutExtension(fault.File))).ToList();
            told.ForEach(fault => say($"{fault}"));
            return told.Count;
        }
    }

    private static void Tell(ShippedLibrary library, Action<string> say)
    {
        var poses = library.Poses;
        var bases = poses.Count(pose => pose.VariationOf is null);
        say($"{bases} base poses and {poses.Count - bases} variations: {poses.Count} entries, {poses.Count(pose => pose.IsSided)} of them on each side.");
        say($"  categories (an entry may have several): {Counts(poses.SelectMany(pose => pose.Categories))}");
        say($"  levels: {Counts(poses.Select(pose => pose.Difficulty))}");
        say($"{Links(poses)} links, all resolved; 0 words outside the vocabulary; 0 forbidden claims.");
        say($"  without a link from any other pose: {ListOf(Unlinked(poses))}");
        say($"{library.Sequences.Count} sequences, {library.Sequences.Sum(sequence => sequence.TotalSeconds) / 60} minutes, from {library.Sequences.Min(sequence => sequence.Minutes)} to {library.Sequences.Max(sequence => sequence.Minutes)}.");
        say($"  styles: {Counts(library.Sequences.Select(sequence => sequence.Style))}");
        say($"  focus: {Counts(library.Sequences.Select(sequence => sequence.Focus))}");
        say($"  levels: {Counts(library.Sequences.Select(sequence => sequence.Level))}");
        var farthest = library.Sequences.MaxBy(Deviation)!;
        say($"  label against computed length: at most {Deviation(farthest) * 100:0.0} % off ({farthest.Slug}).");
        var catalogue = poses.ToDictionary(pose => pose.Slug);
        var findings = library.Sequences.SelectMany(sequence => SequenceReview.Of(sequence, catalogue).Select(finding => (sequence.Slug, finding.Rule, finding.Reason))).ToList();
        say($"  {SequenceReview.Rules.Count} rules of sequencing: {findings.Count} findings.");
        findings.ForEach(finding => say($"    {finding.Slug}: ({finding.Rule}) {finding.Reason}"));
        say($"  poses in no sequence: {poses.Count - library.Sequences.SelectMany(sequence => sequence.Steps).Select(step => step.Pose.Slug).Distinct().Count()}");
        say($"{library.Breathing.Count} breathing exercises.");
    }

    private static double Deviation(Sequence sequence) => Math.Abs((sequence.TotalSeconds / (sequence.Minutes * 60.0)) - 1);

    private static string Counts(IEnumerable<string> words) => string.Join(", ", words
        .CountBy(word => word)
        .OrderByDescending(word => word.Value)
        .ThenBy(word => word.Key, StringComparer.Ordinal)
        .Select(word => $"{word.Key} {word.Value}"));

    private static int Links(IReadOnlyList<Pose> poses) => poses.Sum(pose => LinksOf(pose).Count() + pose.Conditions.Count);

    private static IEnumerable<string> LinksOf(Pose pose) =>
        [.. pose.Easier, .. pose.Harder, .. pose.Preparations, .. pose.Counterposes, .. pose.Next];

    /// <summary>The page of a pose leads to its variations; a base needs a pose that names it.</summary>
    private static IReadOnlyList<string> Unlinked(IReadOnlyList<Pose> poses)
    {
        var linked = poses.SelectMany(LinksOf).ToHashSet();
        return [.. poses.Where(pose => pose.VariationOf is null && !linked.Contains(pose.Slug)).Select(pose => pose.Slug)];
    }

    private static string ListOf(IReadOnlyList<string> slugs) => slugs.Count == 0 ? "none" : $"{slugs.Count} ({string.Join(", ", slugs)})";
}
