using YogaFlow.Studio;

namespace YogaFlow.Figures.Tests.Library;

public sealed class DrawnIndexTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yogaflow-figures-").FullName;

    public DrawnIndexTests()
    {
        Write("basis", "sym: true");
        Write("variation", "extends: basis");
        Write("other", "sym: false");
    }

    private string IndexFile => Path.Combine(_folder, "drawn.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Remembers_what_was_drawn()
    {
        var files = FigureFiles.Read(_folder);
        DrawnIndex.Read(IndexFile).Note(files, "basis");

        Assert.True(DrawnIndex.Read(IndexFile).Shows(files, "basis"));
        Assert.False(DrawnIndex.Read(IndexFile).Shows(files, "other"));
    }

    [Fact]
    public void A_changed_figure_and_its_variations_are_no_longer_shown()
    {
        var files = FigureFiles.Read(_folder);
        foreach (var slug in files.Slugs)
        {
            DrawnIndex.Read(IndexFile).Note(files, slug);
        }

        Write("basis", "sym: false");

        var changed = FigureFiles.Read(_folder);
        var index = DrawnIndex.Read(IndexFile);
        Assert.Equal(["other"], changed.Slugs.Where(slug => index.Shows(changed, slug)));
    }

    [Fact]
    public void What_is_said_about_a_picture_does_not_change_it()
    {
        DrawnIndex.Read(IndexFile).Note(FigureFiles.Read(_folder), "basis");

        Write("basis", "# A comment.\npicture: A person stands.\ndrawn_side: left\nsym: true");

        Assert.True(DrawnIndex.Read(IndexFile).Shows(FigureFiles.Read(_folder), "basis"));
    }

    [Fact]
    public void Forgets_figures_that_are_no_more()
    {
        var files = FigureFiles.Read(_folder);
        var index = DrawnIndex.Read(IndexFile);
        index.Note(files, "basis");
        index.Note(files, "other");
        index.Keep(["basis"]);

        Assert.Equal(["basis"], DrawnIndex.Read(IndexFile).Slugs);
    }

    [Theory]
    [InlineData("pins: heelR floor")]
    [InlineData("squash: much")]
    [InlineData("tail: {flex: 1}")]
    [InlineData("views: [front]")]
    [InlineData("legR: {knee: [1]}")]
    [InlineData("legR: {knee")]
    public void A_file_that_cannot_be_understood_is_refused_by_name(string text)
    {
        var fault = Assert.Throws<StudioException>(() => FigureFile.Parse("bent", text));

        Assert.StartsWith("bent: ", fault.Message, StringComparison.Ordinal);
    }

    private void Write(string slug, string text) => File.WriteAllText(Path.Combine(_folder, $"{slug}.yaml"), text);
}
