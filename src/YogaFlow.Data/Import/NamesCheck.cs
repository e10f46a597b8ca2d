namespace YogaFlow.Data.Import;

/// <summary>
/// In English one name means one pose: who says it must not be understood in two ways. Sanskrit names may be shared, as
/// tradition shares them.
/// </summary>
internal static class NamesCheck
{
    public static void Check(IReadOnlyList<PoseRead> read)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (file, pose, _) in read.OrderBy(one => one.Pose?.VariationOf is null ? 0 : 1))
        {
            if (pose is not null && !owners.TryAdd(pose.Name, file.Slug))
            {
                file.FaultAt("name", $"'{pose.Name}' is the name of {owners[pose.Name]}.");
            }
        }

        foreach (var (file, pose, _) in read)
        {
            for (var i = 0; i < pose?.Aliases.Count; i++)
            {
                var alias = pose.Aliases[i];
                if (!owners.TryAdd(alias, file.Slug))
                {
                    file.FaultAt($"aliases[{i}]", owners[alias] == file.Slug ? $"'{alias}' is said twice." : $"'{alias}' is a name of {owners[alias]}.");
                }
            }
        }
    }
}
