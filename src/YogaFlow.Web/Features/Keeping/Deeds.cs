namespace YogaFlow.Web.Features.Keeping;

/// <summary>What the audit log calls what is done here. A code that was once stored keeps its meaning for ever.</summary>
internal static class Deeds
{
    public const string AccountMade = "account.made";
    public const string RoleGiven = "role.given";
    public const string RoleTaken = "role.taken";
    public const string PictureUploaded = "picture.uploaded";
    public const string PictureDescribed = "picture.described";
    public const string PictureDeleted = "picture.deleted";
    public const string PersonLocked = "person.locked";
    public const string PersonUnlocked = "person.unlocked";
    public const string PersonSignedOut = "person.signed-out";
}
