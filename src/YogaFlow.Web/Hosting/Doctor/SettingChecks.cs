using YogaFlow.Web.Hosting.Deployment;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>The rules of the start, one by one, and what a setting can be without being wrong.</summary>
internal static class SettingChecks
{
    private const string Area = "Configuration";

    /// <summary>What the rules of the start say of every kind of installation.</summary>
    private static readonly string[] AtHomeToo = ["deployment-kind", "values"];

    public static IEnumerable<Check> All =>
    [
        .. SettingRules.Names.Select(rule => new Check($"config.{rule.Key}", Area, rule.Value, around => Rule(around, rule.Key))),
        new("config.is-strict", Area, "An installation with a public name says that it is one", Strict),
        new("config.log-level", Area, "The log is not at Debug or Trace", LogLevels),
        new("config.proxy-named", Area, "The proxy in front is named, so that limits count people and cookies are Secure", Proxy),
        new("config.old-key", Area, "The signing key before the last change is not accepted for ever", OldKey),
        new("config.file-mode", Area, "Settings files cannot be written, nor secrets in them read, by everybody", FileModes),
    ];

    private static Verdict Rule(Surroundings around, string rule)
    {
        if (!around.IsStrict && !AtHomeToo.Contains(rule))
        {
            return Verdict.NotApplicable("asked for in Staging and Production");
        }

        var faults = around.SettingFaults.Where(fault => fault.Rule == rule).ToList();
        return faults.Count == 0
            ? Verdict.Pass($"as {around.Kind} asks")
            : Verdict.Fail(string.Join(", ", faults.Select(fault => fault.Key)), string.Join(' ', faults.Select(fault => fault.Message)));
    }

    private static Verdict Strict(Surroundings around) => around switch
    {
        { IsStrict: true } => Verdict.Pass($"Deployment:Kind is {around.Kind}"),
        { Front: { IsHttps: true } front } when !front.Address.IsLoopback => Verdict.Fail(
            $"Deployment:Kind is Home and Site:PublicAddress is {front.Address}", "Set Deployment__Kind=Production, so that a wrong setting stops the start."),
        _ => Verdict.NotApplicable("no public HTTPS address is set"),
    };

    private static Verdict LogLevels(Surroundings around)
    {
        var loud = around.Settings.GetSection("Logging").AsEnumerable()
            .Where(setting => setting.Key.Contains(":LogLevel:", StringComparison.OrdinalIgnoreCase))
            .Where(setting => setting.Value is not null && (setting.Value.Equals("Debug", StringComparison.OrdinalIgnoreCase) || setting.Value.Equals("Trace", StringComparison.OrdinalIgnoreCase))).ToList();
        return loud.Count == 0
            ? Verdict.Pass("none is Debug or Trace")
            : Verdict.Fail(string.Join(", ", loud.Select(setting => $"{setting.Key}={setting.Value}")), $"Set {loud[0].Key.Replace(":", "__", StringComparison.Ordinal)}=Information.");
    }

    private static Verdict Proxy(Surroundings around)
    {
        if (around.Front is not { IsHttps: true })
        {
            return Verdict.NotApplicable("the public address is not HTTPS");
        }

        var ownTls = (around.Settings["urls"] ?? "").Contains("https://", StringComparison.OrdinalIgnoreCase) || around.Settings["https_ports"] is { Length: > 0 };
        var known = around.Options<ProxyOptions>().Known;
        return ownTls ? Verdict.Pass("the program speaks TLS itself") : Verdict.When(
            known.Length > 0, known.Length > 0 ? $"Proxies:Known is {known}" : "Proxies:Known is not set, and the program speaks no TLS itself",
            "Set Proxies__Known to the address or network of the proxy, such as Proxies__Known=172.16.0.0/12.");
    }

    private static Verdict OldKey(Surroundings around) => around.Options<TokenOptions>() switch
    {
        { PreviousSigningKey: null } => Verdict.Pass("no previous key is set"),
        { AccessMinutes: var minutes } => Verdict.Fail(
            "Tokens:PreviousSigningKey is set", $"Take Tokens__PreviousSigningKey away: {minutes} minutes after a change no token needs it any more."),
    };

    private static Verdict FileModes(Surroundings around)
    {
        if (OperatingSystem.IsWindows())
        {
            return Verdict.NotApplicable("file modes are those of Unix");
        }

        var files = Directory.EnumerateFiles(around.Environment.ContentRootPath, "appsettings*.json").ToList();
        var open = files.Where(file => new FileInfo(file).UnixFileMode is var mode
            && (mode.HasFlag(UnixFileMode.OtherWrite) || mode.HasFlag(UnixFileMode.OtherRead) && HoldsSecrets(file))).Select(Path.GetFileName).ToList();
        return open.Count == 0
            ? Verdict.Pass($"{files.Count} looked at in {around.Environment.ContentRootPath}")
            : Verdict.Fail(string.Join(", ", open), $"chmod o-rwx {string.Join(' ', open)}, in {around.Environment.ContentRootPath}.");
    }

    private static bool HoldsSecrets(string file) =>
        File.ReadAllText(file) is var text && (text.Contains("SigningKey", StringComparison.OrdinalIgnoreCase) || text.Contains("Password=", StringComparison.OrdinalIgnoreCase)
        || text.Contains("\"Password\"", StringComparison.OrdinalIgnoreCase) || text.Contains("ClientSecret", StringComparison.OrdinalIgnoreCase));
}
