using YogaFlow.Data;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>An account as its person sees it.</summary>
internal sealed record User(
    Guid UserId, string Email, string Name, string ExperienceLevel, bool EmailVerified, bool IsAdmin, string TimeZone, DateTimeOffset CreatedAt, DateTimeOffset? LastLogin)
{
    public static User Of(Person person) => new(
        person.Id, person.Address, person.Name, person.ExperienceLevel, person.EmailConfirmed, person.IsAdmin, person.TimeZone, person.CreatedAt, person.LastLogin);
}
