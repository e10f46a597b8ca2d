namespace YogaFlow.Studio;

/// <summary>Where things are in the repository.</summary>
/// <param name="Root">The folder that holds YogaFlow.slnx.</param>
internal sealed record Repository(string Root)
{
    public string ContentFolder => Path.Combine(Root, "content");

    public string FiguresFolder => Path.Combine(ContentFolder, "figures");

    public string DrawingsFolder => Path.Combine(ContentFolder, "drawings");

    /// <summary>Which state of a figure its drawings show.</summary>
    public string DrawnIndexFile => Path.Combine(DrawingsFolder, "drawn.json");

    /// <summary>Where each look's mesh is: few, large and versioned by their address.</summary>
    public string MeshFolder => Path.Combine(Root, "src", "YogaFlow.Web", "wwwroot", "figures", "mesh");

    /// <exception cref="StudioException">There is no repository above.</exception>
    public static Repository Above(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (File.Exists(Path.Combine(above.FullName, "YogaFlow.slnx")))
            {
                return new Repository(above.FullName);
            }
        }

        throw new StudioException($"{folder} is not below a folder with YogaFlow.slnx.");
    }

    /// <param name="view">From 1, the main view.</param>
    public string DrawingFile(string slug, int view) => Path.Combine(DrawingsFolder, $"{slug}-{view}.svg");

    /// <summary>The solved posture, beside the drawings that show it.</summary>
    public string PostureFile(string slug) => Path.Combine(DrawingsFolder, $"{slug}.json");
}
