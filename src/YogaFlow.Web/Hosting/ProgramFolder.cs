namespace YogaFlow.Web.Hosting;

/// <summary>Where the program's own files are, from whichever folder it is started.</summary>
internal static class ProgramFolder
{
    /// <summary>A published program brings its files with it; one that is run from source has them in the project's folder.</summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null,
    };
}
