using YogaFlow.Data.Import;

namespace YogaFlow.Web.Hosting;

/// <summary>The library that ships inside the artefact: read once, refused as a whole when anything in it is wrong.</summary>
internal static class Shelf
{
    /// <summary>Beside the program; the build copies the content folder there.</summary>
    private static readonly string ContentFolder = Path.Combine(AppContext.BaseDirectory, "content");

    public static IServiceCollection AddShippedLibrary(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var files = provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
            return LibraryReader.Read(ContentFolder, drawing => files.GetFileInfo($"figures/{drawing}").Exists);
        });
        services.AddSingleton(provider => provider.GetRequiredService<ShippedLibrary>().Vocabulary);
        return services;
    }
}
