using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>
/// Hashes passwords with bcrypt, after a SHA-384 of the whole password, so that nothing past bcrypt's 72 bytes is lost.
/// </summary>
/// <remarks>
/// A hash takes a good part of a second of pure computing, on purpose. It is done on a few threads of its own, half as
/// many as there are processors, which on Linux give way to everything else: however many sign in at once, those who read
/// the library do not wait for them.
/// </remarks>
public sealed class PasswordHashing : IDisposable
{
    /// <summary>Lower than anything that answers requests.</summary>
    private const int Niceness = 15;

    private const int MostWaiting = 512;

    /// <summary>What issue of this program before bcrypt stored; read once more, and then hashed anew.</summary>
    private readonly PasswordHasher<Person> _before = new();

    private readonly BlockingCollection<Action> _work = new(MostWaiting);

    private readonly int _workFactor;

    private readonly string _nobodys;

    public PasswordHashing(IOptions<PasswordOptions> options)
    {
        _workFactor = options.Value.WorkFactor;
        _nobodys = BCrypt.Net.BCrypt.EnhancedHashPassword(Secret.New(), _workFactor);
        for (var thread = 0; thread < Math.Max(1, Environment.ProcessorCount / 2); thread++)
        {
            new Thread(Work) { IsBackground = true, Name = "passwords", Priority = ThreadPriority.BelowNormal }.Start();
        }
    }

    public Task<string> HashAsync(string password, CancellationToken ct) =>
        DoAsync(() => BCrypt.Net.BCrypt.EnhancedHashPassword(password, _workFactor), ct);

    /// <param name="hash">What is stored; null when there is no such account, which takes as long.</param>
    public Task<PasswordVerdict> VerifyAsync(string? hash, string password, CancellationToken ct) => DoAsync(() => Verify(hash, password), ct);

    public void Dispose() => _work.CompleteAdding();

    private PasswordVerdict Verify(string? hash, string password)
    {
        if (hash is not null && !hash.StartsWith("$2", StringComparison.Ordinal))
        {
            // As slow as the others, so that an account of old does not show.
            BCrypt.Net.BCrypt.EnhancedVerify(password, _nobodys);
            var old = _before.VerifyHashedPassword(new Person(), hash, password);
            return new PasswordVerdict(old is not PasswordVerificationResult.Failed, NeedsRehash: true);
        }

        var right = BCrypt.Net.BCrypt.EnhancedVerify(password, hash ?? _nobodys) && hash is not null;
        return new PasswordVerdict(right, right && BCrypt.Net.BCrypt.PasswordNeedsRehash(hash!, _workFactor));
    }

    private Task<T> DoAsync<T>(Func<T> compute, CancellationToken ct)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var taken = _work.TryAdd(() =>
        {
            if (ct.IsCancellationRequested)
            {
                done.TrySetCanceled(ct);
                return;
            }

            try
            {
                done.TrySetResult(compute());
            }
#pragma warning disable CA1031 // Whatever it was, it belongs to the one who waits, not to this thread.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                done.TrySetException(fault);
            }
        });
        if (!taken)
        {
            throw new BadHttpRequestException("Too many are signing in right now. Try again in a moment.", StatusCodes.Status503ServiceUnavailable);
        }

        return done.Task;
    }

    private void Work()
    {
        if (OperatingSystem.IsLinux())
        {
            // .NET leaves priorities of threads alone on Linux; 0 means this thread.
            _ = SetPriority(0, 0, Niceness);
        }

        foreach (var work in _work.GetConsumingEnumerable())
        {
            work();
        }
    }

#pragma warning disable SYSLIB1054 // The generated kind needs unsafe code allowed for the whole project; these are three numbers.
    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int priority);
#pragma warning restore SYSLIB1054
}

/// <param name="NeedsRehash">It was hashed with less work than is asked for now.</param>
public readonly record struct PasswordVerdict(bool IsRight, bool NeedsRehash);

/// <summary>How passwords are kept.</summary>
public sealed class PasswordOptions
{
    public const string Section = "Passwords";

    public const int LeastWork = 12;

    public const int MostWork = 18;

    /// <summary>bcrypt's cost: each step doubles the time.</summary>
    public int WorkFactor { get; set; } = LeastWork;
}
