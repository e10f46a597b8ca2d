namespace YogaFlow.Web.Features.Keeping;

/// <summary>What a keeper reads for the codes of the audit log; a code that has no words yet is shown as it is.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        [Deeds.AccountMade] = "Account made for a keeper",
        [Deeds.RoleGiven] = "Keeper's role given",
        [Deeds.RoleTaken] = "Keeper's role taken",
        [Deeds.PersonLocked] = "Account locked",
        [Deeds.PersonUnlocked] = "Account unlocked",
        [Deeds.PersonSignedOut] = "Signed out everywhere",
        [Deeds.PictureUploaded] = "Picture put up",
        [Deeds.PictureDescribed] = "Picture described",
        [Deeds.PictureDeleted] = "Picture taken down",
        ["pose.created"] = "Pose made",
        ["pose.edited"] = "Pose edited",
        ["pose.deleted"] = "Pose deleted",
        ["pose.returned"] = "Pose returned to a version",
        ["pose.kept"] = "Pose kept as it is, beside what an upgrade shipped",
        ["sequence.created"] = "Sequence made",
        ["sequence.edited"] = "Sequence edited",
        ["sequence.deleted"] = "Sequence deleted",
        ["sequence.returned"] = "Sequence returned to a version",
        ["sequence.kept"] = "Sequence kept as it is, beside what an upgrade shipped",
    };

    public static string Of(string what) => Words.GetValueOrDefault(what, what);

    /// <summary>Where what an entry is about can be seen, if anywhere.</summary>
    public static string? AddressOf(AuditEntryDetails entry) => entry.AboutKind switch
    {
        "person" => $"/admin/people/{Uri.EscapeDataString(entry.AboutKey)}",
        "picture" => $"/admin/pictures/{Uri.EscapeDataString(entry.AboutKey)}",
        "pose" => $"/poses/{Uri.EscapeDataString(entry.AboutKey)}",
        "sequence" => $"/sequences/{Uri.EscapeDataString(entry.AboutKey)}",
        _ => null,
    };
}
