using YogaFlow.Web.Features.Keeping;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Verbs;

/// <summary>Gives the keeper's role to an account, or takes it away. There is no other way to either.</summary>
internal static class GrantAdminVerb
{
    private const string Help = """
        grant-admin --email <address>            gives the keeper's role to the account with exactly this address
        grant-admin --revoke --email <address>   takes the role away

        It holds from the next request of that person on. Nothing else gives the role: no setting, and no address.

        Ends with 0 when it is done, 1 when it was refused, 2 when the arguments are wrong.
        """;

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        if (args.Contains("--help"))
        {
            Console.WriteLine(Help);
            return 0;
        }

        if (!VerbArguments.TryRead(args, ["--email"], ["--revoke"], out var read, out var wrong) || read["--email"] is not { } email)
        {
            await Console.Error.WriteLineAsync($"{wrong ?? "--email is needed."}\n\n{Help}");
            return 2;
        }

        await app.PrepareStorageAsync();
        var outcome = await app.Services.GetRequiredService<KeeperRole>().GiveAsync(email, !read.Has("--revoke"), app.Lifetime.ApplicationStopping);
        if (!outcome.TryGet(out var done, out var refusal))
        {
            await Console.Error.WriteLineAsync(refusal.Reason);
            return 1;
        }

        Console.WriteLine(done);
        return 0;
    }
}
