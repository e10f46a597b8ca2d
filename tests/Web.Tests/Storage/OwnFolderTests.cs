using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;
using YogaFlow.Data.Sqlite;

namespace YogaFlow.Web.Tests.Storage;

/// <summary>What a fresh installation makes for what people entrust to it, nobody else on the machine looks into.</summary>
[Trait("Engine", "None")]
public sealed class OwnFolderTests : IDisposable
{
    private const int Owner = 0b111_000_000;
    private const int Everybody = 0b111_101_101;

    private readonly string _around = Directory.CreateTempSubdirectory("yogaflow-own-").FullName;

    public void Dispose() => Directory.Delete(_around, recursive: true);

    [Fact]
    public void A_folder_that_is_made_is_for_its_owner_alone()
    {
        var folder = Path.Combine(_around, "above", "own");

        OwnFolder.Make(folder);

        Assert.Equal(Owner, ModeOf(folder) ?? Owner);
        Assert.True(Directory.Exists(folder));
    }

    [Fact]
    public void One_that_is_there_stays_as_its_owner_wants_it()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_around, "there")).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, (UnixFileMode)Everybody);
        }

        OwnFolder.Make(folder);

        Assert.Equal(Everybody, ModeOf(folder) ?? Everybody);
    }

    [Fact]
    public void The_folder_of_the_embedded_database_is_one()
    {
        var folder = Path.Combine(_around, "data");

        new DbContextOptionsBuilder().UseSqliteEngine($"Data Source={Path.Combine(folder, "yogaflow.db")}", _around);

        Assert.Equal(Owner, ModeOf(folder) ?? Owner);
    }

    // Null where there are no such modes.
    private static int? ModeOf(string path) => OperatingSystem.IsWindows() ? null : (int)File.GetUnixFileMode(path);
}
