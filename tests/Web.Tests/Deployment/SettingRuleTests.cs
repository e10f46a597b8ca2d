using YogaFlow.Web.Hosting.Deployment;

namespace YogaFlow.Web.Tests.Deployment;

/// <summary>Each begins with the template of production, filled in, breaks one thing, and reads what is said of it.</summary>
public sealed class SettingRuleTests
{
    private const string Good = SettingsTemplate.GoodKey;

    [Theory]
    [InlineData(SettingsTemplate.Production)]
    [InlineData(SettingsTemplate.Staging)]
    public void A_template_is_right_once_it_is_filled_in(string name) => Assert.Empty(SettingsTemplate.FilledIn(name).Faults());

    [Theory]
    [InlineData(SettingsTemplate.Production)]
    [InlineData(SettingsTemplate.Staging)]
    public void A_template_as_it_ships_has_no_secret_that_would_do(string name) => Assert.Equal(
        ["Mail:From", "Mail:Host", "Site:PublicAddress", "Storage:ConnectionString", "Tokens:SigningKey"],
        SettingsTemplate.AsShipped(name).Faults().Select(fault => fault.Key).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT", "Development", "ASPNETCORE_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT=Production")]
    [InlineData("ASPNETCORE_ENVIRONMENT", "development", "ASPNETCORE_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT=Production")]
    [InlineData("ASPNETCORE_DETAILEDERRORS", "true", "DetailedErrors", "ASPNETCORE_DETAILEDERRORS=false")]
    [InlineData("ASPNETCORE_DETAILEDERRORS", "1", "DetailedErrors", "ASPNETCORE_DETAILEDERRORS=false")]
    [InlineData("Deployment:Kind", "Prod", "Deployment:Kind", "Home, Staging or Production")]
    [InlineData("Tokens:SigningKey", null, "Tokens:SigningKey", "openssl rand")]
    [InlineData("Tokens:SigningKey", "", "Tokens:SigningKey", "openssl rand")]
    [InlineData("Tokens:SigningKey", "nG4tW0kqz8Zr1mX7vB2cJ5hLf9sDpYaE3uQiRoTxKwVbMjNyCg6SlHePdUAZOFI", "Tokens:SigningKey", "has 63 characters and needs at least 64")]
    [InlineData("Tokens:SigningKey", "your-256-bit-secret-nG4tW0kqz8Zr1mX7vB2cJ5hLf9sDpYaE3uQiRoTxKwVbMjNyCg6SlHePdUAZOFIXq", "Tokens:SigningKey", "which everybody knows")]
    [InlineData("Tokens:SigningKey", "change_me_nG4tW0kqz8Zr1mX7vB2cJ5hLf9sDpYaE3uQiRoTxKwVbMjNyCg6SlHePdUAZOFIXq", "Tokens:SigningKey", "which everybody knows")]
    [InlineData("Tokens:SigningKey", "<the signing key>", "Tokens:SigningKey", "which everybody knows")]
    [InlineData("Tokens:SigningKey", "nG4tW0kqz8Zr1mX7vB2cJ5hLf9snG4tW0kqz8Zr1mX7vB2cJ5hLf9snG4tW0kqz8Zr1mX7vB2cJ5hLf9s", "Tokens:SigningKey", "over and over")]
    [InlineData("Tokens:SigningKey", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Tokens:SigningKey", "over and over")]
    [InlineData("Tokens:SigningKey", "1112223334445556667778889990001112223334445556667778889990001112223334441", "Tokens:SigningKey", "too little chance")]
    [InlineData("Tokens:SigningKey", "ABCDEFGHIJKLMNOPQRSTUVWXYZghijklmnopqrstuvwxyzabcdef89ABCDEFGHIJKLMNOPQ45", "Tokens:SigningKey", "which everybody knows")]
    [InlineData("Tokens:SigningKey", "BCDEFGHIJKLMNOPQRSTUVWXYZbcdefghijklmnopqrstuvwxyz9876543210ZYXWVUTSRQPON", "Tokens:SigningKey", "too little chance")]
    [InlineData("Tokens:PreviousSigningKey", "short", "Tokens:PreviousSigningKey", "openssl rand")]
    [InlineData("Storage:Engine", "Sqlite", "Storage:Engine", "Storage__Engine=Postgres")]
    [InlineData("Storage:Engine", null, "Storage:Engine", "Storage__Engine=Postgres")]
    [InlineData("Storage:Engine", "", "Storage:Engine", "Storage__Engine=Postgres")]
    [InlineData("Storage:ConnectionString", null, "Storage:ConnectionString", "Host=db;Database=yogaflow")]
    [InlineData("Storage:ConnectionString", " ", "Storage:ConnectionString", "Host=db;Database=yogaflow")]
    [InlineData("Storage:ConnectionString", "Data Source=data/yogaflow.db", "Storage:ConnectionString", "Host=db;Database=yogaflow")]
    [InlineData("Storage:ConnectionString", "Host=db;Database=yogaflow;Username=yogaflow;Password=postgres", "Storage:ConnectionString", "openssl rand -hex 24")]
    [InlineData("Storage:ConnectionString", "Host=db;Database=yogaflow;Username=yogaflow;Password=<the password>", "Storage:ConnectionString", "openssl rand -hex 24")]
    [InlineData("Site:PublicAddress", null, "Site:PublicAddress", "https://yoga.example.org")]
    [InlineData("Site:PublicAddress", "", "Site:PublicAddress", "https://yoga.example.org")]
    [InlineData("Site:PublicAddress", "yoga.example.org", "Site:PublicAddress", "https://yoga.example.org")]
    [InlineData("Site:PublicAddress", "http://yoga.example.org", "Site:PublicAddress", "is not HTTPS")]
    [InlineData("Site:PublicAddress", "https://localhost:5001", "Site:PublicAddress", "names this machine")]
    [InlineData("Site:PublicAddress", "https://127.0.0.1", "Site:PublicAddress", "names this machine")]
    [InlineData("Site:PublicAddress", "https://[::1]", "Site:PublicAddress", "names this machine")]
    [InlineData("Metrics:Token", "short", "Metrics:Token", "openssl rand -hex 32")]
    [InlineData("Metrics:Token", "change-me-change-me-change-me-change-me", "Metrics:Token", "openssl rand -hex 32")]
    [InlineData("AllowedHosts", "*", "AllowedHosts", "AllowedHosts=yoga.example.org")]
    [InlineData("AllowedHosts", "yoga.example.org;*.example.org", "AllowedHosts", "lets every name in")]
    [InlineData("AllowedHosts", "yoga.example.org;localhost", "AllowedHosts", "names this machine")]
    [InlineData("AllowedHosts", "http://yoga.example.org", "AllowedHosts", "a scheme such as http://")]
    [InlineData("AllowedHosts", "other.example.org", "AllowedHosts", "AllowedHosts=yoga.example.org")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "Proxies__Known=10.0.0.0/8")]
    [InlineData("Mail:Host", null, "Mail:Host", "smtp.example.org")]
    [InlineData("Mail:Host", "", "Mail:Host", "smtp.example.org")]
    [InlineData("Mail:From", null, "Mail:From", "YogaFlow <yoga@example.org>")]
    [InlineData("Mail:From", "YogaFlow <yogaflow@localhost>", "Mail:From", "YogaFlow <yoga@example.org>")]
    [InlineData("Mail:Password", "changeme", "Mail:Password", "openssl rand -hex 24")]
    [InlineData("Redis:ConnectionString", "redis:6379,password=redis", "Redis:ConnectionString", "openssl rand -hex 24")]
    [InlineData("Redis:ConnectionString", "redis:6379,password=<the password>", "Redis:ConnectionString", "openssl rand -hex 24")]
    [InlineData("Redis:ConnectionString", "", "Redis:ConnectionString", "Leave the line out")]
    [InlineData("Redis:Connection", "redis:6379", "Redis:Connection", "Redis__ConnectionString")]
    [InlineData("OpenIdConnect:ClientId", "<the client id>", "OpenIdConnect:ClientId", "docs/configuration.md")]
    [InlineData("OpenIdConnect:Authority", "", "OpenIdConnect:Authority", "Leave the line out")]
    [InlineData("Proxies:Known", "", "Proxies:Known", "Leave the line out")]
    [InlineData("Storage:Conection", "Host=db", "Storage:Conection", "Storage__ConnectionString")]
    [InlineData("Limits:SignInPerMinute", "5", "Limits:SignInPerMinute", "Limits__SignInsPerMinute")]
    [InlineData("Storage:Engine:Name", "Postgres", "Storage:Engine:Name", "Storage__Engine")]
    [InlineData("Storge:Engine", "Postgres", "Storge:Engine", "Storage__Engine")]
    [InlineData("Cors:AllowedOrigins", "http://localhost:3000", "Cors:AllowedOrigins", "docs/configuration.md")]
    [InlineData("Storage_Engine", "Postgres", "Storage_Engine", "Storage__Engine, with two lines")]
    public void One_thing_that_is_wrong_is_named_with_a_good_value(string key, string? value, string named, string good)
    {
        var fault = Assert.Single(SettingsTemplate.FilledIn().With(key, value).Faults());

        Assert.Equal(named, fault.Key);
        Assert.Contains(named.Split(':')[^1], fault.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(good, fault.Message, StringComparison.Ordinal);
        Assert.Contains(fault.Rule, SettingRules.Names.Keys);
        Assert.True(value is not { Length: > 40 } || !fault.Message.Contains(value, StringComparison.Ordinal), "A secret is in the message.");
    }

    [Theory]
    [InlineData("AllowedHosts", "yoga.example.org")]
    [InlineData("Storage:MigrateOnStart", "false")]
    [InlineData("Redis:ConnectionString", "redis:6379,password=4be1a0f7c2d95836")]
    [InlineData("storage:engine", "postgres")]
    [InlineData("Logging:LogLevel:Default", "Warning")]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections", "100")]
    [InlineData("Tokens:PreviousSigningKey", "0f1e8c7b2a9d4456e3b0c1d7f8a2945b6e7c80d1f2a3b4957c6d8e9f0a1b2c3d4e5f60718293a4b5")]
    public void What_is_right_is_left_alone(string key, string value) =>
        Assert.Empty(SettingsTemplate.FilledIn().With(key.StartsWith("storage:e", StringComparison.Ordinal) ? "Storage:Engine" : key, null).With(key, value).Faults());

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var faults = SettingsTemplate.FilledIn().With("Tokens:SigningKey", "short").With("Storage:Engine", "Sqlite").With("Mail:Host", null)
            .With("Site:PublicAddress", "http://yoga.example.org").With("Storge:Engine", "x").With("ASPNETCORE_ENVIRONMENT", "Development").Faults();

        Assert.Equal(6, faults.Count);
        var words = StartGuard.Words(faults, DeploymentKind.Production);
        Assert.Contains("6 settings are not right", words, StringComparison.Ordinal);
        Assert.All(faults, fault => Assert.Contains(fault.Message, words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Good)]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08e3a1c4d7b9052f68")]
    [InlineData("kX9vQ2/LmZ7+RtYb4JwPc1NsDh6GfUe8AoTiKzVxByCqMrWl3HnSgEdOjFaIpU0u5kX+vQ/LtZ7mRbYJ4wPcNs1D")]
    public void A_key_of_chance_is_taken(string key) => Assert.Null(KeyStrength.FaultOf(key, 64));

    [Theory]
    [InlineData("Storage:Conection", true)]
    [InlineData("STORAGE:ENGINE", true)]
    [InlineData("Storag:Engine", true)]
    [InlineData("STORAG:ENGINE", true)]
    [InlineData("Cors:AllowedOrigins", true)]
    [InlineData("Storage_Engine", true)]
    [InlineData("PATH", false)]
    [InlineData("HOME", false)]
    [InlineData("npm:config", false)]
    [InlineData("MY_TOOL:SOMETHING", false)]
    [InlineData(":CF_USER_TEXT_ENCODING", false)]
    [InlineData("KUBERNETES_PORT", false)]
    public void In_the_environment_only_what_is_written_like_ours_is_ours(string key, bool ours) => Assert.Equal(ours, KnownKeys.LooksLikeOurs(key));

    [Theory]
    [InlineData(SettingsTemplate.Production)]
    [InlineData(SettingsTemplate.Staging)]
    public void A_template_has_every_key_once_and_none_that_is_none(string name)
    {
        var keys = SettingsTemplate.KeysOf(name);
        string[] platform = ["ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS", "AllowedHosts", "Logging:LogLevel:Default"];

        Assert.Equal(
            OptionClasses.BySection.Keys.SelectMany(OptionClasses.KeysOf).Concat(platform).Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }
}
