using System.Text;

namespace YogaFlow.Web.Verbs;

/// <summary>
/// Asks for a password: at a terminal twice and without showing it, otherwise as one line of the standard input. It is
/// never an argument, because everyone on the machine can read those.
/// </summary>
internal static class PasswordPrompt
{
    /// <returns>Null when none was given, or the two were not the same.</returns>
    public static string? Ask()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine();
        }

        var password = Hidden("Password: ");
        return Hidden("The same again: ") == password ? password : null;
    }

    private static string Hidden(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
