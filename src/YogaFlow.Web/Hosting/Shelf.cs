using Microsoft.Extensions.FileProviders;
using YogaFlow.Data.Import;

namespace YogaFlow.Web.Hosting;

/// <summary>The library that ships inside the artefact: refused as a whole when anything in it is wrong.</summary>
internal static class Shelf
{
    /// <summary>How long a browser shows a drawing without asking; an upgrade that draws anew is seen within this time.</summary>
    private const string KeptForAnHour = "public, max-age=3600, stale-while-revalidate=86400";

    /// <summary>Beside the program; the build copies the content folder there.</summary>
    private static readonly string ContentFolder = Path.Combine(AppContext.BaseDirectory, "content");

    /// <summary>The drawings of the figures, and their postures.</summary>
    public static readonly string DrawingsFolder = Path.Combine(ContentFolder, ShippedContent.DrawingsFolder);

    public static IServiceCollection AddShippedLibrary(this IServiceCollection services)
    {
        services.AddSingleton(_ => new ShippedContent(ContentFolder));
        services.AddSingleton(provider => provider.GetRequiredService<ShippedContent>().Vocabulary);
        return services;
    }

    /// <summary>
    /// Serves the drawings. They are thousands, and as static assets of the build each would be several routes: the
    /// program would take seconds to start.
    /// </summary>
    public static void UseDrawings(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = "/figures",
        FileProvider = new PhysicalFileProvider(DrawingsFolder),
        OnPrepareResponse = prepared => prepared.Context.Response.Headers.CacheControl = KeptForAnHour,
    });
}
