using System.Text.RegularExpressions;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Data.Import;

namespace YogaFlow.Data.Keeping;

/// <summary>Collects what is wrong with a draft: one reason for each field, the first that was found.</summary>
internal sealed partial class DraftFaults(IReadOnlyList<NamedFault> unread)
{
    /// <summary>What was typed may be a book, and the reason may quote it.</summary>
    private const int LongestReason = 400;

    /// <summary>Words that are pages or calls where a slug would stand.</summary>
    private static readonly string[] Reserved = ["new", "categories", "focus-areas", "styles"];

    private readonly List<NamedFault> _faults = [.. unread];

    public IReadOnlyList<NamedFault> All => _faults;

    public void Add(string path, string reason)
    {
        if (!_faults.Exists(fault => fault.Field == path))
        {
            _faults.Add(new NamedFault(path, reason.Length > LongestReason ? $"{reason[..LongestReason]}…" : reason));
        }
    }

    /// <param name="slug">Empty when it was left out.</param>
    /// <param name="name">What it is made from when it is new and left out.</param>
    /// <param name="present">What it is called for ever; null for something new.</param>
    /// <returns>The slug that it has or would have.</returns>
    public string CheckSlug(string slug, string name, string? present)
    {
        slug = slug.Length > 0 ? slug : present ?? string.Join('-', NameFold.PlainWords(name));
        if (present is not null && slug != present)
        {
            Add("slug", $"stays {present} for ever: addresses and practices name it.");
        }

        if (present is null && (!SlugShape().IsMatch(slug) || slug.Length > Pose.SlugMaxLength || Reserved.Contains(slug)))
        {
            Add("slug", $"is written in small letters, digits and hyphens, begins with a letter, and has at most {Pose.SlugMaxLength} characters; {string.Join(", ", Reserved)} are taken.");
        }

        return present ?? slug;
    }

    public void CheckClaims<TFile>(TFile file, Vocabulary vocabulary)
    {
        foreach (var (path, text) in LibraryContent.Texts(file))
        {
            foreach (var reason in Claims.In(text, vocabulary))
            {
                Add(path, reason);
            }
        }
    }

    // Begins with a letter, so that it is never mistaken for a number.
    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex SlugShape();
}
