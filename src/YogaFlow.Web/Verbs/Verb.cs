using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Verbs;

/// <summary>What the program is asked to do: without a word it serves; with one it does that and ends.</summary>
internal static class Verb
{
    private const string Help = """
        YogaFlow: a self-hosted web app that leads a real yoga practice.

          (nothing)    serve; settings are in docs/configuration.md
          recompute    count every practice again from the sessions, and put right what differs
          create-admin make an account with the keeper's role
          grant-admin  give the keeper's role to an account, or take it away
          doctor       look at settings, database, disk, backups, mail and public address, and say what is not right
          help         this text

        A verb with --help says more.

        Settings are given as --Storage:Engine=Postgres or as environment variables (Storage__Engine).
        """;

    /// <returns>The exit code: 0 when it worked, 2 for a word that is none.</returns>
    public static async Task<int> RunVerbAsync(this WebApplication app, string[] args)
    {
        switch (args.FirstOrDefault(arg => !arg.StartsWith('-')) is { } word && args[0] == word ? word : null)
        {
            case null when args.Contains("--help"):
            case "help":
                Console.WriteLine(Help);
                return 0;
            case null:
                await app.PrepareStorageAsync();
                await app.RunAsync();
                return 0;
            case "recompute":
                return await RecomputeVerb.RunAsync(app, args);
            case "create-admin":
                return await CreateAdminVerb.RunAsync(app, args);
            case "grant-admin":
                return await GrantAdminVerb.RunAsync(app, args);
            case "doctor":
                return await DoctorVerb.RunAsync(app, args);
            case var unknown:
                await Console.Error.WriteLineAsync($"There is no verb \"{unknown}\".\n\n{Help}");
                return 2;
        }
    }
}
