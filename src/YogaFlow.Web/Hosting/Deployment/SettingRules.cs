using System.Net;
using MimeKit;
using Npgsql;
using YogaFlow.Data;
using YogaFlow.Web.Hosting.Sharing;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Hosting.Deployment;

/// <summary>
/// What Staging and Production ask of their settings. Each rule reads what is written, not what was made of it, so that one
/// that cannot be read does not hide the others.
/// </summary>
internal sealed class SettingRules(IConfiguration settings, string environment)
{
    private const string GoodKey = "Give it what `openssl rand -base64 96 | tr -d '\\n'` prints.";

    /// <summary>Which rules there are, each with what it holds; the last two hold at home as well.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["deployment-kind"] = "Deployment:Kind is Home, Staging or Production",
        ["developer-pages"] = "No pages for developers and no detailed errors",
        ["signing-key"] = "The key of access tokens cannot be guessed",
        ["database-engine"] = "The database is PostgreSQL",
        ["public-address"] = "The public address is known and HTTPS",
        ["allowed-hosts"] = "Only names of ours are answered to",
        ["proxies"] = "Only named proxies are believed",
        ["mail"] = "Mail can leave",
        ["metrics-token"] = "The token of the metrics cannot be guessed",
        ["placeholders"] = "No place of a template and no password of an example is left",
        ["empty-values"] = "No setting is empty",
        ["unknown-keys"] = "Nothing is set that is no setting",
        ["values"] = "Every value can be read and is within its bounds",
    };

    /// <summary>What is written; a word that is none counts as Production, so that a slip does not open anything.</summary>
    public DeploymentKind Kind => Text("Deployment:Kind") is not { } word ? DeploymentKind.Home
        : Enum.TryParse<DeploymentKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : DeploymentKind.Production;

    public IEnumerable<SettingFault> Check() =>
    [
        .. KindFaults(), .. DeveloperPages(), .. SigningKey(), .. Engine(), .. PublicAddressFaults(), .. Hosts(), .. Trust(), .. MailFaults(), .. Redis(), .. MetricsToken(), .. LeftOvers(), .. Empty(),
        .. KnownKeys.Check(settings),
    ];

    private IEnumerable<SettingFault> KindFaults()
    {
        if (Text("Deployment:Kind") is { } word && !(Enum.TryParse<DeploymentKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind)))
        {
            yield return new("deployment-kind", "Deployment:Kind", $"Deployment:Kind is {word}. It must be Home, Staging or Production.");
        }
    }

    private IEnumerable<SettingFault> DeveloperPages()
    {
        if (environment.Equals(Environments.Development, StringComparison.OrdinalIgnoreCase))
        {
            yield return new("developer-pages", "ASPNETCORE_ENVIRONMENT", $"ASPNETCORE_ENVIRONMENT is {environment}, which shows faults and mails to everyone. Set ASPNETCORE_ENVIRONMENT=Production, or leave it out.");
        }

        if (Text("DetailedErrors") is { } detailed && IsOn(detailed))
        {
            yield return new("developer-pages", "DetailedErrors", "DetailedErrors (ASPNETCORE_DETAILEDERRORS) is on and would show faults to everyone. Set ASPNETCORE_DETAILEDERRORS=false, or leave it out.");
        }
    }

    private IEnumerable<SettingFault> SigningKey()
    {
        if (Text("Tokens:SigningKey") is not { } key)
        {
            yield return new("signing-key", "Tokens:SigningKey", $"Tokens:SigningKey is missing. {GoodKey}");
        }
        else if (KeyStrength.FaultOf(key, TokenOptions.ShortestKey) is { } fault)
        {
            yield return new("signing-key", "Tokens:SigningKey", $"Tokens:SigningKey {fault}. {GoodKey}");
        }

        if (Text("Tokens:PreviousSigningKey") is { } previous && KeyStrength.FaultOf(previous, TokenOptions.ShortestKey) is { } old)
        {
            yield return new("signing-key", "Tokens:PreviousSigningKey", $"Tokens:PreviousSigningKey {old}. Leave it out: a key that can be guessed must not be accepted. A good one is what `openssl rand -base64 96` prints.");
        }
    }

    private IEnumerable<SettingFault> Engine()
    {
        const string good = "Host=db;Database=yogaflow;Username=yogaflow;Password=…";
        if (!(Enum.TryParse<StorageEngine>(Text("Storage:Engine"), ignoreCase: true, out var engine) && engine is StorageEngine.Postgres))
        {
            yield return new("database-engine", "Storage:Engine", $"Storage:Engine is {Text("Storage:Engine") ?? "missing, which means Sqlite"}. {Kind} keeps everything in PostgreSQL: Storage__Engine=Postgres.");
        }

        if (Text("Storage:ConnectionString") is not { } connection)
        {
            yield return new("database-engine", "Storage:ConnectionString", $"Storage:ConnectionString is missing. Give it a value such as {good}.");
        }
        else if (Postgres(connection) is not { Host: not null, Database: not null, Username: not null } server)
        {
            yield return new("database-engine", "Storage:ConnectionString", $"Storage:ConnectionString does not name the host, the database and the user name of a PostgreSQL server. Give it a value such as {good}.");
        }
        else if (server.Password is { } password && KeyStrength.IsKnownPassword(password))
        {
            yield return new("placeholders", "Storage:ConnectionString", "Storage:ConnectionString has a password from an example or one that is tried first. Give the database user what `openssl rand -hex 24` prints, as Password=… in it.");
        }
    }

    private IEnumerable<SettingFault> PublicAddressFaults()
    {
        const string good = "Give it a value such as https://yoga.example.org.";
        var text = Text("Site:PublicAddress");
        var fault = !Uri.TryCreate(text, UriKind.Absolute, out var address) ? text is null ? "is missing" : "is no whole address"
            : address.Scheme != Uri.UriSchemeHttps ? "is not HTTPS"
            : IsThisMachine(address.Host) ? "names this machine, which nobody else can reach"
            : address.PathAndQuery != "/" || address.UserInfo.Length > 0 ? "has more than a scheme, a name and a port"
            : null;
        if (fault is not null)
        {
            yield return new("public-address", "Site:PublicAddress", $"Site:PublicAddress {fault}. {good}");
        }
    }

    private IEnumerable<SettingFault> Hosts()
    {
        if (Text("AllowedHosts") is not { } text)
        {
            yield break;
        }

        var host = Uri.TryCreate(Text("Site:PublicAddress"), UriKind.Absolute, out var address) ? address.Host : "yoga.example.org";
        var hosts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var fault = hosts.Any(one => one.Contains('*', StringComparison.Ordinal)) ? "has a *, which lets every name in"
            : hosts.Any(one => one.Contains("://", StringComparison.Ordinal)) ? "has a scheme such as http://; it holds names alone"
            : hosts.Any(IsThisMachine) ? "names this machine"
            : !hosts.Contains(host, StringComparer.OrdinalIgnoreCase) ? "does not have the name of Site:PublicAddress, so that nobody would be answered"
            : null;
        if (fault is not null)
        {
            yield return new("allowed-hosts", "AllowedHosts", $"AllowedHosts {fault}. Set AllowedHosts={host}, or leave it out and let the proxy decide.");
        }
    }

    private IEnumerable<SettingFault> Trust()
    {
        if (Text("FORWARDEDHEADERS_ENABLED") is { } everybody && IsOn(everybody))
        {
            yield return new("proxies", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes everybody about where they come from. Leave it out, and name the proxy: Proxies__Known=10.0.0.0/8.");
        }
    }

    private IEnumerable<SettingFault> MailFaults()
    {
        if (Text("Mail:Host") is null)
        {
            yield return new("mail", "Mail:Host", "Mail:Host is missing: nobody could confirm an address or get a new password. Give it a value such as smtp.example.org.");
        }

        var from = MailboxAddress.TryParse(Text("Mail:From") ?? "", out var sender) ? sender.Address.Split('@')[^1] : null;
        if (from is null || IsThisMachine(from))
        {
            yield return new("mail", "Mail:From", $"Mail:From is {(Text("Mail:From") is null ? "missing" : "no address that can be answered")}. Give it a value such as YogaFlow <yoga@example.org>.");
        }

        if (Text("Mail:Password") is { } password && KeyStrength.IsKnownPassword(password))
        {
            yield return new("placeholders", "Mail:Password", "Mail:Password is a password from an example or one that is tried first. Give it the one that the mail server knows, such as what `openssl rand -hex 24` prints.");
        }
    }

    private IEnumerable<SettingFault> Redis()
    {
        if (Text("Redis:ConnectionString") is { } connection
            && (KeyStrength.IsPlaceholder(connection) || new RedisOptions { ConnectionString = connection }.Read()?.Password is { Length: > 0 } password && KeyStrength.IsKnownPassword(password)))
        {
            yield return new("placeholders", "Redis:ConnectionString", "Redis:ConnectionString has a place of a template, or a password from an example or one that is tried first. Give Redis what `openssl rand -hex 24` prints, and write it here: redis:6379,password=….");
        }
    }

    private IEnumerable<SettingFault> MetricsToken()
    {
        if (Text("Metrics:Token") is { } token && KeyStrength.FaultOf(token, MetricsOptions.ShortestToken) is { } fault)
        {
            yield return new("metrics-token", "Metrics:Token", $"Metrics:Token {fault}. Give it what `openssl rand -hex 32` prints, or leave it out where Prometheus stands on the same network.");
        }
    }

    /// <summary>What other rules look at more closely is left to them.</summary>
    private IEnumerable<SettingFault> LeftOvers() =>
        from key in OptionClasses.BySection.Keys.SelectMany(OptionClasses.KeysOf)
        where key is not ("Tokens:SigningKey" or "Tokens:PreviousSigningKey" or "Mail:Password" or "Storage:ConnectionString" or "Redis:ConnectionString" or "Metrics:Token" or "Site:PublicAddress" or "Mail:From")
        where Text(key) is { } value && KeyStrength.IsPlaceholder(value)
        select new SettingFault("placeholders", key, $"{key} is still the place of a template. Give it a value as docs/configuration.md says, such as the one beside it in deploy/settings.production.env, or leave it out.");

    private IEnumerable<SettingFault> Empty() =>
        from key in OptionClasses.BySection.Keys.SelectMany(OptionClasses.KeysOf)
        where settings[key] is { } value && string.IsNullOrWhiteSpace(value)
        where key is not ("Tokens:SigningKey" or "Storage:Engine" or "Storage:ConnectionString" or "Site:PublicAddress" or "Mail:Host" or "Mail:From")
        select new SettingFault("empty-values", key, $"{key} is empty, which counts as missing. Leave the line out, or give it a value as docs/configuration.md says.");

    /// <summary>Empty is missing.</summary>
    private string? Text(string key) => string.IsNullOrWhiteSpace(settings[key]) ? null : settings[key]!.Trim();

    private static bool IsOn(string word) => word is "1" || word.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static bool IsThisMachine(string host) =>
        host.Trim('[', ']') is var name && (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(name, out var address) && (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));

    private static NpgsqlConnectionStringBuilder? Postgres(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
