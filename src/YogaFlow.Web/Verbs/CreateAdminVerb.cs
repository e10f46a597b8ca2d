using YogaFlow.Web.Features.Keeping;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Verbs;

/// <summary>Makes an account with the keeper's role, so that a new installation has somebody who keeps it.</summary>
internal static class CreateAdminVerb
{
    private const string Help = """
        create-admin --email <address> --name <name>: makes an account with the keeper's role.

        The password is asked for at the terminal, twice and without showing it; when the standard input is no terminal,
        its first line is the password. The address counts as confirmed. An address that has an account is refused: give
        that account the role with grant-admin.

        Ends with 0 when it is done, 1 when it was refused, 2 when the arguments are wrong.
        """;

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        if (args.Contains("--help"))
        {
            Console.WriteLine(Help);
            return 0;
        }

        if (args.Any(arg => arg.StartsWith("--password", StringComparison.OrdinalIgnoreCase)))
        {
            return await WrongAsync("A password is never an argument: everyone on this machine could read it. It is asked for.");
        }

        if (!VerbArguments.TryRead(args, ["--email", "--name"], [], out var read, out var wrong))
        {
            return await WrongAsync(wrong);
        }

        if (read["--email"] is not { } email || read["--name"] is not { } name)
        {
            return await WrongAsync("Both --email and --name are needed.");
        }

        if (PasswordPrompt.Ask() is not { } password)
        {
            await Console.Error.WriteLineAsync("There was no password, or the two were not the same.");
            return 1;
        }

        await app.PrepareStorageAsync();
        var refusals = await app.Services.GetRequiredService<KeeperRole>().MakeAsync(email, name, password, app.Lifetime.ApplicationStopping);
        if (refusals.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', refusals.Select(refusal => refusal.Reason)));
            return 1;
        }

        Console.WriteLine($"The account of {email.Trim()} is made, with the keeper's role.");
        return 0;
    }

    private static async Task<int> WrongAsync(string why)
    {
        await Console.Error.WriteLineAsync($"{why}\n\n{Help}");
        return 2;
    }
}
