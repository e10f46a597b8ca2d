using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Verbs;

/// <summary>What the program is asked to do: without a word it serves; with one it does that and ends.</summary>
internal static class Verb
{
    private const string Help = """
        YogaFlow: a self-hosted web app that leads a real yoga practice.

          (nothing)      serve; settings are in docs/configuration.md

          migrate        bring the database to the schema of this program, or say what is pending
          backup         copy the database, verify the copy, and take away old ones
          list-backups   which backups there are, and which are known to be good
          verify-backup  restore a backup on trial and compare it with its record
          restore        put a backup in place of the database

          create-admin   make an account with the keeper's role
          grant-admin    give the keeper's role to an account, or take it away
          doctor         look at settings, database, disk, backups, mail and public address, and say what is not right
          recompute      count every practice again from the sessions, and put right what differs

          health         ask a running program whether it can serve
          version        which program this is
          help           this text

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
            case "health":
                return await HealthVerb.RunAsync(args);
            case "version":
                return await VersionVerb.RunAsync(args);
            case "migrate":
                return await MigrateVerb.RunAsync(app, args);
            case "backup":
                return await BackupVerb.RunAsync(app, args);
            case "list-backups":
                return await ListBackupsVerb.RunAsync(app, args);
            case "verify-backup":
                return await VerifyBackupVerb.RunAsync(app, args);
            case "restore":
                return await RestoreVerb.RunAsync(app, args);
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
