using StackExchange.Redis;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.Sharing;

/// <summary>
/// Tells the other instances what they need not remember any longer, and hears it from them. News that is lost costs nothing
/// but time: what is remembered grows old by itself, the library in a minute, a session in half a second.
/// </summary>
internal sealed class News(LibraryShelf shelf, SessionBook sessions, TimeProvider clock)
{
    private static readonly RedisChannel Library = RedisChannel.Literal("yogaflow:library");
    private static readonly RedisChannel Sessions = RedisChannel.Literal("yogaflow:sessions");

    /// <summary>What is forgotten because another said so is not told again.</summary>
    [ThreadStatic]
    private static bool _hearing;

    private readonly RedisValue _me = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
    private ISubscriber? _line;

    /// <summary>Listens on this line from now on. What was told while nobody listened is unknown, so everything is forgotten.</summary>
    public async Task ListenAsync(ISubscriber line)
    {
        await line.UnsubscribeAllAsync();
        await line.SubscribeAsync(Library, (_, sender) => Hear(sender, shelf.Forget));
        await line.SubscribeAsync(Sessions, (_, sender) => Hear(sender, sessions.Forget));
        if (Interlocked.Exchange(ref _line, line) is null)
        {
            shelf.Forgotten += () => Tell(Library);
            sessions.Forgotten += () => Tell(Sessions);
        }

        Hear(RedisValue.Null, shelf.Forget);
        Hear(RedisValue.Null, sessions.Forget);
    }

    private void Tell(RedisChannel channel)
    {
        if (_hearing)
        {
            return;
        }

        try
        {
            _line!.Publish(channel, _me, CommandFlags.FireAndForget);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException or ObjectDisposedException)
        {
            // Whoever changed something has done so; the others learn it by themselves.
        }
    }

    private void Hear(RedisValue sender, Action forget)
    {
        if (sender == _me)
        {
            return;
        }

        _hearing = true;
        try
        {
            forget();
        }
        finally
        {
            _hearing = false;
        }
    }
}
