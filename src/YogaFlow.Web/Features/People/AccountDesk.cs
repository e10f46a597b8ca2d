using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.People;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.People;

/// <summary>What a person does with their account: make it, come in, leave.</summary>
internal sealed class AccountDesk(UserManager<Person> people, SignInManager<Person> signIn, TimeProvider clock)
{
    /// <summary>One sentence for a wrong pair, an unknown address and a locked account alike.</summary>
    private static readonly Refusal WrongPair = new(
        RefusalKind.Invalid, "account.wrong-pair",
        "The address and the password do not belong together. After five tries, wait 15 minutes before the next.");

    private static readonly IdentityError Taken = new() { Code = "DuplicateEmail" };

    /// <summary>Makes an account and signs it in.</summary>
    /// <returns>Empty when it worked; otherwise why not.</returns>
    public async Task<IReadOnlyList<Refusal>> SignUpAsync(string email, string name, string password, string timeZone)
    {
        var now = clock.GetUtcNow();
        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            Email = email,
            Name = name.Trim(),
            TimeZone = PersonalDay.IsKnownZone(timeZone) ? timeZone : "UTC",
            CreatedAt = now,
            PrivacyAcceptedAt = now,
            LastLogin = now,
        };
        var made = await CreateAsync(person, password);
        if (!made.Succeeded)
        {
            return [.. made.Errors.Where(error => error.Code is not "DuplicateUserName").Select(AsRefusal)];
        }

        await signIn.SignInAsync(person, isPersistent: true);
        return [];
    }

    /// <returns>Null when the person is in; otherwise why not.</returns>
    public async Task<Refusal?> SignInAsync(string email, string password, bool remember)
    {
        var person = await people.FindByEmailAsync(email);
        if (person is null)
        {
            // The same work as for a known address, so that the time does not tell them apart.
            people.PasswordHasher.HashPassword(new Person(), password);
            return WrongPair;
        }

        var result = await signIn.PasswordSignInAsync(person, password, remember, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            person.LastLogin = clock.GetUtcNow();
            await people.UpdateAsync(person);
            return null;
        }

        return WrongPair;
    }

    /// <summary>Two forms with one address at once pass every check; the index in the database keeps one.</summary>
    private async Task<IdentityResult> CreateAsync(Person person, string password)
    {
        try
        {
            return await people.CreateAsync(person, password);
        }
        catch (DbUpdateException)
        {
            return IdentityResult.Failed(Taken);
        }
    }

    public Task SignOutAsync() => signIn.SignOutAsync();

    private static Refusal AsRefusal(IdentityError error)
    {
        var field = error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "email";
        var reason = error.Code switch
        {
            "DuplicateEmail" => "There is an account with this address already. Sign in instead.",
            "PasswordRequiresUpper" => "The password needs a capital letter.",
            "PasswordRequiresLower" => "The password needs a small letter.",
            "PasswordRequiresDigit" => "The password needs a digit.",
            "PasswordTooShort" => $"The password needs at least {Person.PasswordMinLength} characters.",
            "InvalidUserName" or "InvalidEmail" => "This does not look like an e-mail address.",
            _ => error.Description,
        };
        return new Refusal(RefusalKind.Invalid, "account.refused", reason, field);
    }
}
