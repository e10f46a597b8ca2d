namespace YogaFlow.Data.Accounts;

/// <summary>Puts mails where they wait to be sent, in the transaction of what they tell of: neither happens without the other.</summary>
public sealed class Outbox(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0);

    /// <summary>Adds a mail to the caller's context. Nothing is sent before that is saved.</summary>
    /// <param name="personId">Who it is about; null when only an address is known, which may have no account.</param>
    /// <param name="detail">What the letter mentions; never a secret.</param>
    public void Post(YogaDbContext db, LetterKind kind, string address, Guid? personId, string? detail = null)
    {
        var now = clock.GetUtcNow();
        db.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Address = address,
            PersonId = personId,
            Detail = detail,
            CreatedAt = now,
            NextTryAt = now,
        });
    }

    /// <summary>Says that something was posted and saved, so that it is sent now and not at the next round.</summary>
    public void Ring()
    {
        if (_waiting.CurrentCount == 0)
        {
            _waiting.Release();
        }
    }

    public void Dispose() => _waiting.Dispose();

    /// <summary>Until somebody rings or the time is over.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _waiting.WaitAsync(atMost, ct);
}
