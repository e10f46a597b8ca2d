using Microsoft.AspNetCore.Mvc.Testing;
using YogaFlow.Data;
using YogaFlow.Data.Backups;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Hosting.Deployment;
using YogaFlow.Web.Hosting.Mail;
using YogaFlow.Web.Hosting.Sharing;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Hosting.Watching;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Storage;

/// <summary>A wrong setting stops the start and names its key; the document names every key.</summary>
public sealed class OptionsTests
{
    public static readonly TheoryData<Type, string> Sections = new()
    {
        { typeof(StorageOptions), StorageOptions.Section },
        { typeof(LimitOptions), LimitOptions.Section },
        { typeof(SiteOptions), SiteOptions.Section },
        { typeof(ProxyOptions), ProxyOptions.Section },
        { typeof(ProviderOptions), ProviderOptions.Section },
        { typeof(PasswordOptions), PasswordOptions.Section },
        { typeof(TokenOptions), TokenOptions.Section },
        { typeof(MailOptions), MailOptions.Section },
        { typeof(BackupOptions), BackupOptions.Section },
        { typeof(RedisOptions), RedisOptions.Section },
        { typeof(DeploymentOptions), DeploymentOptions.Section },
        { typeof(FeatureOptions), FeatureOptions.Section },
        { typeof(HeaderOptions), HeaderOptions.Section },
        { typeof(MetricsOptions), MetricsOptions.Section },
        { typeof(ErrorTrackingOptions), ErrorTrackingOptions.Section },
        { typeof(TelemetryOptions), TelemetryOptions.Section },
    };

    [Theory]
    [InlineData("Storage:ConnectionString", "Storage:Engine=Postgres")]
    [InlineData("Storage:ConnectionString", "Storage:Engine=Sqlite", "Storage:ConnectionString=Host=db;Database=yogaflow")]
    [InlineData("Storage:ConnectionString", "Storage:ConnectionString=")]
    [InlineData("Storage:ConnectionString", "Storage:ConnectionString=   ")]
    [InlineData("Storage:Engine", "Storage:Engine=Oracle")]
    [InlineData("Storage:Engine", "Storage:Engine=7")]
    [InlineData("Enginee", "Storage:Enginee=Sqlite")]
    [InlineData("Migrate", "Storage:Migrate=true")]
    [InlineData("Storage:MigrateOnStart", "Storage:MigrateOnStart=perhaps")]
    [InlineData("Limits", "Limits:SignInsPerMinute=0")]
    [InlineData("Limits", "Limits:AnonymousReadsPerMinute=-1")]
    [InlineData("Limits:SignInsPerMinute", "Limits:SignInsPerMinute=many")]
    [InlineData("SignIns", "Limits:SignIns=5")]
    [InlineData("Tokens:SigningKey", "Tokens:SigningKey=short")]
    [InlineData("Tokens:SigningKey", "Tokens:SigningKey=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("Tokens:AccessMinutes", "Tokens:AccessMinutes=0")]
    [InlineData("Tokens:RefreshDays", "Tokens:RefreshDays=1000")]
    [InlineData("Tokens:Issuer", "Tokens:Issuer=")]
    [InlineData("Passwords:WorkFactor", "Passwords:WorkFactor=4")]
    [InlineData("Mail:Host", "Mail:Host=")]
    [InlineData("Mail:Port", "Mail:Port=0")]
    [InlineData("Mail:UserName", "Mail:UserName=somebody")]
    [InlineData("Mail:From", "Mail:From=nobody at all <")]
    [InlineData("Mail:Folder", "Mail:Folder=")]
    [InlineData("Backup:Folder", "Backup:Folder=")]
    [InlineData("Backup:KeepDays", "Backup:KeepDays=0")]
    [InlineData("Backup:ToolsFolder", "Backup:ToolsFolder=/nowhere")]
    [InlineData("Redis:ConnectionString", "Redis:ConnectionString=redis:6379,pasword=x")]
    [InlineData("Redis:ConnectionString", "Redis:ConnectionString=password=x")]
    [InlineData("Redis:ConnectionString", "Redis:ConnectionString=redis:6379,connectTimeout=soon")]
    [InlineData("Host", "Redis:Host=redis")]
    [InlineData("Site:PublicAddress", "Site:PublicAddress=yoga.example.org")]
    [InlineData("Site:StaticBase", "Site:StaticBase=http://cdn.example.org")]
    [InlineData("Site:StaticBase", "Site:StaticBase=https://cdn.example.org/files")]
    [InlineData("Deployment:Kind", "Deployment:Kind=Prod")]
    [InlineData("Deployment:Kind", "Deployment:Kind=7")]
    [InlineData("Features:ErrorTrackingDsn", "Features:ErrorTracking=true")]
    [InlineData("Features:ErrorTrackingDsn", "Features:ErrorTrackingDsn=https://key:secret@errors.example.org/1")]
    [InlineData("Features:ErrorTrackingDsn", "Features:ErrorTrackingDsn=http://key@errors.example.org/1")]
    [InlineData("Features:Analytics", "Features:Analytics=true")]
    [InlineData("Headers:ScriptSources", "Headers:ScriptSources='unsafe-inline'")]
    [InlineData("Headers:ScriptSources", "Headers:ScriptSources='unsafe-eval'")]
    [InlineData("Headers:ScriptSources", "Headers:ScriptSources=https://cdn.example.org *")]
    [InlineData("Headers:StyleSources", "Headers:StyleSources='unsafe-inline'")]
    [InlineData("Headers:ImageSources", "Headers:ImageSources=https:")]
    [InlineData("Headers:ImageSources", "Headers:ImageSources=data:")]
    [InlineData("Headers:FontSources", "Headers:FontSources=https://*.example.org")]
    [InlineData("Headers:ConnectSources", "Headers:ConnectSources=http://api.example.org")]
    [InlineData("Headers:ConnectSources", "Headers:ConnectSources=https://api.example.org; script-src 'unsafe-inline'")]
    [InlineData("Headers:PermissionsPolicy", "Headers:PermissionsPolicy=camera=*")]
    [InlineData("Headers:PermissionsPolicy", "Headers:PermissionsPolicy=")]
    [InlineData("Metrics:Token", "Metrics:Token=short")]
    [InlineData("ErrorTracking:Dsn", "ErrorTracking:Dsn=https://errors.example.org/1")]
    [InlineData("ErrorTracking:Dsn", "ErrorTracking:Dsn=http://key@errors.example.org/1")]
    [InlineData("ErrorTracking:TracesSampleRate", "ErrorTracking:TracesSampleRate=10")]
    [InlineData("Telemetry:OtlpEndpoint", "Telemetry:OtlpEndpoint=collector:4318")]
    [InlineData("Telemetry:OtlpEndpoint", "Telemetry:OtlpEndpoint=http://collector:4318/v1/traces")]
    [InlineData("Telemetry:Headers", "Telemetry:Headers=secret")]
    [InlineData("Telemetry:TracesSampleRate", "Telemetry:TracesSampleRate=-1")]
    [InlineData("Proxies:Known", "Proxies:Known=10.0.0.0/8, the proxy")]
    [InlineData("OpenIdConnect:Authority", "OpenIdConnect:ClientId=yogaflow")]
    [InlineData("OpenIdConnect:Authority", "OpenIdConnect:Authority=http://login.example.org", "OpenIdConnect:ClientId=yogaflow")]
    [InlineData("OpenIdConnect:ClientId", "OpenIdConnect:Authority=https://login.example.org")]
    [InlineData("OpenIdConnect:Name", "OpenIdConnect:Authority=https://login.example.org", "OpenIdConnect:ClientId=yogaflow", "OpenIdConnect:Name=")]
    public void A_contradiction_stops_the_start_and_names_the_key(string named, params string[] settings)
    {
        using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            foreach (var setting in settings)
            {
                var at = setting.IndexOf('=', StringComparison.Ordinal);
                host.UseSetting(setting[..at], setting[(at + 1)..]);
            }
        });

        var stopped = Assert.ThrowsAny<Exception>(app.CreateClient);

        Assert.Contains(named, stopped.ToString(), StringComparison.Ordinal);
        Assert.True(stopped is Microsoft.Extensions.Options.OptionsValidationException or InvalidOperationException, stopped.ToString());
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_document_names_every_key_with_its_default(Type options, string section)
    {
        var defaults = Activator.CreateInstance(options);
        var expected = options.GetProperties().Where(property => property.CanWrite)
            .Select(property => $"`{section}:{property.Name}` | `{Text(property.GetValue(defaults))}`").Order(StringComparer.Ordinal);

        var rows = File.ReadAllLines(Repository.PathTo("docs", "configuration.md"))
            .Where(line => line.StartsWith($"| `{section}:", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.All(rows, row => Assert.NotEmpty(row[3]));
        Assert.Equal(expected, rows.Select(row => $"{row[1]} | {row[2]}").Order(StringComparer.Ordinal));

        static string Text(object? value) => value is bool yes ? (yes ? "true" : "false") : value?.ToString() ?? "";
    }

    [Fact]
    public void Every_class_of_options_is_compared_with_the_document()
    {
        var found = new[] { typeof(StorageOptions), typeof(LimitOptions) }.Select(known => known.Assembly)
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section") is not null);

        Assert.Equal(Sections.Select(row => row.Data.Item1.Name).Order(StringComparer.Ordinal), found.Select(type => type.Name).Order(StringComparer.Ordinal));
    }
}
