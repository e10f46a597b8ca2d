namespace YogaFlow.Core.People;

/// <summary>What a password has to be. The same rules hold wherever one is chosen.</summary>
public static class PasswordRules
{
    public const int MinLength = 8;
    public const int MaxLength = 128;

    /// <summary>Shorter parts of a name are in too many words by chance.</summary>
    public const int NamePartMinLength = 4;

    public static readonly Refusal TooShort = Broken("too-short", $"The password needs at least {MinLength} characters.");
    public static readonly Refusal TooLong = Broken("too-long", $"The password can have at most {MaxLength} characters.");
    public static readonly Refusal NeedsUpper = Broken("needs-upper", "The password needs a capital letter.");
    public static readonly Refusal NeedsLower = Broken("needs-lower", "The password needs a small letter.");
    public static readonly Refusal NeedsDigit = Broken("needs-digit", "The password needs a digit.");
    public static readonly Refusal Common = Broken("common", "This password is easy to guess. A few words in a row are better.");
    public static readonly Refusal HoldsName = Broken("holds-name", "The password must not contain your name or your e-mail address.");

    /// <param name="email">The address of the account; the part before the @ counts.</param>
    /// <param name="name">What the person is called; each longer part counts.</param>
    /// <returns>Every rule that is broken, in the order in which they are best read; empty when the password will do.</returns>
    public static IReadOnlyList<Refusal> Check(string password, string email, string name)
    {
        if (password.Length > MaxLength)
        {
            // Whatever else is wrong with it, a megabyte is not looked through.
            return [TooLong];
        }

        List<Refusal> broken = [];
        Hold(password.Length >= MinLength, TooShort);
        Hold(password.Any(char.IsUpper), NeedsUpper);
        Hold(password.Any(char.IsLower), NeedsLower);
        Hold(password.Any(char.IsDigit), NeedsDigit);
        Hold(!CommonPasswords.Include(password), Common);
        Hold(!Parts(email, name).Any(part => password.Contains(part, StringComparison.OrdinalIgnoreCase)), HoldsName);
        return broken;

        void Hold(bool holds, Refusal otherwise)
        {
            if (!holds)
            {
                broken.Add(otherwise);
            }
        }
    }

    /// <summary>What a stranger who knows the account would try first.</summary>
    private static IEnumerable<string> Parts(string email, string name)
    {
        // "asha+yoga@example.org" is asha's address.
        var local = email.Split('@')[0].Split('+')[0];
        return name.Split([' ', '\t', '-', '\'', '’', '.', ',', '_'])
            .Append(name)
            .Append(local)
            .Select(part => part.Trim())
            .Where(part => part.Length >= NamePartMinLength);
    }

    private static Refusal Broken(string rule, string reason) =>
        new(RefusalKind.Invalid, $"account.password-{rule}", reason, "password");
}
