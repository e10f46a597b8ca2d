using YogaFlow.Core.Library;
using YogaFlow.Data;
using YogaFlow.Data.Import;
using YogaFlow.Data.Progress;

namespace YogaFlow.Benchmarks.Measuring;

/// <summary>The program's own counting, on one database.</summary>
internal sealed class Counting : IDisposable
{
    private readonly LibraryShelf _shelf;

    public Counting(MeasuredDatabase database, Vocabulary vocabulary)
    {
        _shelf = new LibraryShelf(database, TimeProvider.System);
        Recount = new Recount(database, new BadgeBook(_shelf, vocabulary), TimeProvider.System);
    }

    public Recount Recount { get; }

    /// <param name="program">The folder of the published program; its drawings are not looked for.</param>
    public static Vocabulary Words(string program) => LibraryReader.Read(Path.Combine(program, "content"), _ => true).Vocabulary;

    public void Dispose() => _shelf.Dispose();
}
