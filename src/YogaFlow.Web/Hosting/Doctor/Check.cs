namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>One thing that a program can look at: whether it is as it should be, and what to do when it is not.</summary>
/// <param name="Id">Kebab-case words with a dot, such as database.reachable; checklists and alerts name it.</param>
/// <param name="Area">Under which heading it stands.</param>
/// <param name="What">What holds when all is well, in a sentence without a full stop.</param>
/// <param name="LookAsync">Looks. Whatever it throws is a failure, with the fault as evidence.</param>
internal sealed record Check(string Id, string Area, string What, Func<Surroundings, CancellationToken, Task<Verdict>> LookAsync)
{
    public Check(string id, string area, string what, Func<Surroundings, Verdict> look)
        : this(id, area, what, (around, _) => Task.FromResult(look(around)))
    {
    }
}

/// <summary>What was found.</summary>
/// <param name="Evidence">What was seen; never a secret.</param>
/// <param name="ToDo">What to do, with the setting to change; null unless it failed.</param>
public sealed record Verdict(Finding Finding, string Evidence, string? ToDo = null)
{
    public static Verdict Pass(string evidence) => new(Finding.Pass, evidence);

    public static Verdict Fail(string evidence, string toDo) => new(Finding.Fail, evidence, toDo);

    public static Verdict NotApplicable(string why) => new(Finding.NotApplicable, why);

    public static Verdict When(bool good, string evidence, string toDo) => good ? Pass(evidence) : Fail(evidence, toDo);
}

public enum Finding
{
    Pass,
    Fail,
    NotApplicable,
}

/// <summary>A check with what it found.</summary>
public sealed record Examined(string Id, string Area, string What, Finding Finding, string Evidence, string? ToDo);
