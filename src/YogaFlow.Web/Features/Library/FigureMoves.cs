using Microsoft.Extensions.Caching.Memory;
using YogaFlow.Core;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Moving;
using YogaFlow.Figures.Solving;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Library;

/// <summary>
/// Finds the ways between figures when they are asked for, and keeps those that were. One at a time and behind all other
/// work: nobody waits for a page because somebody else's figure moves.
/// </summary>
internal sealed class FigureMoves : IDisposable
{
    public static readonly Refusal NoSuchFigure = new(RefusalKind.NotFound, "figure.not-found", "There is no such figure.");
    public static readonly Refusal NoSuchLook = new(
        RefusalKind.Invalid, "figure.unknown-look", $"look must be one of {string.Join(", ", Looks.Names)}.", "look");
    public static readonly Refusal Busy = new(RefusalKind.Locked, "figure.busy", "Too many are waiting; ask again in a moment.");

    /// <summary>A way takes about 10 KB of memory.</summary>
    private const int MostKept = 1000;

    private const int MostWaiting = 24;

    /// <summary>A tenth of a millimetre; no one sees less.</summary>
    private const int Digits = 4;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly SemaphoreSlim _turn = new(1);
    private int _waiting;

    public void Dispose()
    {
        _kept.Dispose();
        _turn.Dispose();
    }

    public async Task<Outcome<FigureMove>> FindAsync(string from, bool fromMirrored, string to, bool toMirrored, string look, CancellationToken ct)
    {
        if (!Looks.All.ContainsKey(look))
        {
            return NoSuchLook;
        }

        if (Read(from) is not { } first || Read(to) is not { } last)
        {
            return NoSuchFigure;
        }

        // Both mirrored is the mirror image of neither.
        var key = (from, to, fromMirrored != toMirrored, look);
        if (!_kept.TryGetValue(key, out Move? move))
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting)
            {
                Interlocked.Decrement(ref _waiting);
                return Busy;
            }

            try
            {
                var end = last.Figures[look];
                move = await FindAsync(
                    key, first.Figures[look], fromMirrored == toMirrored ? end : end.Mirrored(), MathF.Max(first.Squash, last.Squash), ct);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }

        return Details(move!, fromMirrored);
    }

    private async Task<Move> FindAsync(object key, SolvedFigure first, SolvedFigure last, float squash, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (!_kept.TryGetValue(key, out Move? move))
            {
                move = await Quietly(() => MoveFinder.Find(first, last, squash));
                _kept.Set(key, move, new MemoryCacheEntryOptions { Size = 1 });
            }

            return move!;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Works on a thread of its own that gives way to all others.</summary>
    private static Task<Move> Quietly(Func<Move> work)
    {
        var done = new TaskCompletionSource<Move>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception fault)
            {
                done.SetException(fault);
            }
        })
        { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "Figures" }.Start();
        return done.Task;
    }

    /// <param name="figure">Letters, digits and dashes alone.</param>
    private static Posture? Read(string figure)
    {
        var file = Path.Combine(Shelf.DrawingsFolder, $"{figure}.json");
        return File.Exists(file) ? Posture.Parse(File.ReadAllText(file)) : null;
    }

    private static FigureMove Details(Move move, bool mirrored) => new(
        Math.Round((mirrored ? -move.Turn : move.Turn) / Turn.Degree, 2),
        [.. move.Frames.Select(frame => Rounded(PostureFrame.Of(mirrored ? frame.Mirrored() : frame)))]);

    private static float[] Rounded(float[] frame) => [.. frame.Select(number => MathF.Round(number, Digits))];
}
