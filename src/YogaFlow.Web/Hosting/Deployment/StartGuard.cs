using Microsoft.Extensions.Options;

namespace YogaFlow.Web.Hosting.Deployment;

/// <summary>Stands before the start: with a wrong setting nothing is opened, read or written.</summary>
internal static class StartGuard
{
    public static IServiceCollection AddDeployment(this IServiceCollection services)
    {
        services.AddOptions<DeploymentOptions>()
            .BindConfiguration(DeploymentOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .Validate(deployment => Enum.IsDefined(deployment.Kind), $"{DeploymentOptions.Section}:Kind must be Home, Staging or Production.")
            .ValidateOnStart();
        return services.AddFeatures().AddHeaderOptions();
    }

    /// <summary>Everything that is not right, each once; at home only what cannot be read or is out of its bounds.</summary>
    public static IReadOnlyList<SettingFault> FaultsOf(IConfiguration settings, IHostEnvironment environment, IServiceProvider services)
    {
        var rules = new SettingRules(settings, environment.EnvironmentName);
        var found = DeploymentOptions.IsStrict(rules.Kind) ? rules.Check().ToList() : [];

        // The classes of options say the same of some keys in other words.
        found.AddRange(OptionClasses.Validate(services).Where(general => !found.Any(fault => Tells(general, fault))).ToList());
        return found;
    }

    /// <exception cref="SettingsRefusedException">A setting is not right; the message has all of them. As a process it ends with 1.</exception>
    public static void RefuseWrongSettings(this WebApplication app)
    {
        var faults = FaultsOf(app.Configuration, app.Environment, app.Services);
        if (faults.Count == 0)
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return;
        }

        AppDomain.CurrentDomain.UnhandledException += EndQuietly;
        throw new SettingsRefusedException(Words(faults, new SettingRules(app.Configuration, app.Environment.EnvironmentName).Kind));
    }

    public static string Words(IReadOnlyList<SettingFault> faults, DeploymentKind kind) =>
        $"YogaFlow does not start: as {DeploymentOptions.Section}:Kind is {kind}, {(faults.Count == 1 ? "one setting is" : $"{faults.Count} settings are")} not right.\n\n"
        + string.Join('\n', faults.Select(fault => $"  * {fault.Message}"))
        + "\n\nEvery setting is explained in docs/configuration.md. In the environment a key is written with two lines: Storage__Engine for Storage:Engine.";

    private static bool Tells(SettingFault general, SettingFault fault) =>
        general.Message.Contains(fault.Key, StringComparison.OrdinalIgnoreCase)
        || fault.Rule == "unknown-keys" && fault.Key.StartsWith(general.Key + ":", StringComparison.OrdinalIgnoreCase) && general.Message.Contains($"'{fault.Key.Split(':')[1]}'", StringComparison.OrdinalIgnoreCase);

    /// <summary>An operator who mistyped something is told so, without the stack of the program.</summary>
    private static void EndQuietly(object sender, UnhandledExceptionEventArgs unhandled)
    {
        if (unhandled.ExceptionObject is SettingsRefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            Environment.Exit(1);
        }
    }
}
