using YogaFlow.Web.Components;
using YogaFlow.Web.Features.Favourites;
using YogaFlow.Web.Features.Home;
using YogaFlow.Web.Features.Keeper;
using YogaFlow.Web.Features.Keeping;
using YogaFlow.Web.Features.Library;
using YogaFlow.Web.Features.People;
using YogaFlow.Web.Features.Practice;
using YogaFlow.Web.Features.Profile;
using YogaFlow.Web.Features.Progress;
using YogaFlow.Web.Features.Search;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Verbs;

var builder = WebApplication.CreateBuilder(ProgramFolder.Options(VerbArguments.Settings(args)));
builder.AddWatching(args).WebHost.UseStaticWebAssets().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

builder.Services
    .AddYogaStorage().AddShippedLibrary()
    .AddProblems().AddApiConventions().AddHealth().AddCompression().AddKeptAnswers().AddLimits().AddProxies()
    .AddPeople()
    .AddHome().AddLibrary().AddPractice().AddProgress().AddSearch().AddFavourites().AddProfile().AddKeeper().AddKeeping();
builder.Services.AddRazorComponents();

var app = builder.Build();

app.UseWatching();
app.UseProxies();
app.UseSecurityHeaders();
app.UseProblems(ErrorPage.WriteAsync);
app.UseHeadAsGet();
app.UseResponseCompression();
app.UseDrawings();
app.UseRouting();
app.UseNothingThere();
app.UseSignIn();
app.UseSameOriginForCookies();
app.UseRateLimiter();
app.UseAuthorization();
app.UseKeptAnswers().UseFormTokens();

app.MapStaticAssets().AllowAnonymous().ShortCircuit();
app.MapRazorComponents<App>();
app.MapApiDocument();
app.MapHealth();
app.MapHome();
app.MapLibrary();
app.MapKeeper();
app.MapPractice();
app.MapProgress();
app.MapSearch();
app.MapFavourites();
app.MapKeeping();
app.MapPeople();
app.MapProfile();

return await app.RunVerbAsync(args);

/// <summary>Named so that the tests can start the real program.</summary>
public partial class Program;
