using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using YogaFlow.Data;
using YogaFlow.Data.Import;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>
/// The real program on a real port with a database of its own. Only four things differ from what ships: passwords are hashed quickly, the clock
/// stands still, the limits are out of the way, and a header signs in.
/// </summary>
public class YogaFlowApp : WebApplicationFactory<Program>
{
    /// <summary>bcrypt's smallest cost: what is tested is not how long it takes.</summary>
    private const int LittleWork = 4;

    private readonly TestDatabase _database = new();
    private readonly Lazy<ShippedLibrary> _library;

    public YogaFlowApp()
    {
        _library = new Lazy<ShippedLibrary>(() => Services.GetRequiredService<ShippedContent>().Read());
        UseKestrel(0);
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.HandleCookies = false;
    }

    public TestClock Clock { get; } = new();

    /// <summary>What the program warned of; races that a test provokes are in it too.</summary>
    public TestLog Log { get; } = new();

    /// <summary>What ships with the program; the tests compute from it what the API should answer.</summary>
    public ShippedLibrary Library => _library.Value;

    public string ConnectionString => _database.ConnectionString;

    /// <summary>Where the mails of this program are written, unless a test has a server for them.</summary>
    public string MailFolder { get; } = Path.Combine(Path.GetTempPath(), $"yogaflow-mail-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}");

    /// <summary>A client whose calls come from this person, who has an account.</summary>
    /// <param name="personId">Made when there is no such account.</param>
    /// <param name="timeZone">The zone of a person who is made.</param>
    /// <param name="keeper">Whether a person who is made has the keeper's role.</param>
    public HttpClient SignedInAs(Guid personId, string timeZone = "UTC", bool keeper = false)
    {
        using (var db = CreateDb())
        {
            if (!db.Users.Any(person => person.Id == personId))
            {
                var email = $"{personId:N}@example.org";
                db.Add(new Person
                {
                    Id = personId,
                    UserName = email,
                    NormalizedUserName = email.ToUpperInvariant(),
                    Email = email,
                    NormalizedEmail = email.ToUpperInvariant(),
                    Name = "Asha",
                    TimeZone = timeZone,
                    CreatedAt = Clock.Now,
                    PrivacyAcceptedAt = Clock.Now,
                    SecurityStamp = $"{personId:N}",
                    WelcomedAt = Clock.Now,
                    IsAdmin = keeper,
                    EmailConfirmed = keeper,
                });
                db.SaveChanges();
            }
        }

        var client = CreateClient();
        client.DefaultRequestHeaders.Add(TestSignIn.Header, personId.ToString());
        return client;
    }

    /// <summary>A client of somebody new.</summary>
    public HttpClient SignedInAsSomebody(string timeZone = "UTC") => SignedInAs(NewId(), timeZone);

    /// <summary>A client of a new keeper.</summary>
    public HttpClient SignedInAsKeeper() => SignedInAs(NewId(), keeper: true);

    /// <summary>A client that leaves answers as they are, compressed or not.</summary>
    public HttpClient CreateRawClient()
    {
        _ = Services;
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = ClientOptions.BaseAddress,
        };
    }

    public Guid NewId() => Guid.CreateVersion7(Clock.Now);

    public YogaDbContext CreateDb() => Services.GetRequiredService<IDbContextFactory<YogaDbContext>>().CreateDbContext();

    public async Task SeedAsync(params object[] rows)
    {
        await using var db = CreateDb();
        db.AddRange(rows);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:Engine", TestDatabase.Engine.ToString());
        builder.UseSetting("Storage:ConnectionString", _database.ConnectionString);
        builder.UseSetting("Mail:Folder", MailFolder);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton(Options.Create(new PasswordOptions { WorkFactor = LittleWork }));
            services.AddAuthentication(options => options.DefaultAuthenticateScheme = TestSignIn.SchemeName)
                .AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.SchemeName, null);
        });
    }

    /// <summary>Out of the way, so that a test that calls often is not stopped.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Limits:AnonymousReadsPerMinute"] = "1000000",
        ["Limits:SignInsPerMinute"] = "1000000",
        ["Limits:UploadsPerMinute"] = "1000000",
    };

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _database.Dispose();
            if (Directory.Exists(MailFolder))
            {
                Directory.Delete(MailFolder, recursive: true);
            }
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
