using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

// What the files hold, as they are written; public setters because the YAML reader fills them.

/// <summary>A sequence as its file says it.</summary>
public sealed class SequenceFile
{
    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public string Summary { get; set; } = "";

    public string Description { get; set; } = "";

    public string Level { get; set; } = "";

    public string Style { get; set; } = "";

    public string Focus { get; set; } = "";

    public int Minutes { get; set; }

    public List<StepLine> Steps { get; set; } = [];

    /// <summary>What the file of a stored sequence would say.</summary>
    /// <param name="sequence">With its steps and their poses.</param>
    public static SequenceFile Of(Sequence sequence)
    {
        var file = new SequenceFile
        {
            Slug = sequence.Slug,
            Name = sequence.Name,
            Summary = sequence.Summary,
            Description = sequence.Description,
            Level = sequence.Level,
            Style = sequence.Style,
            Focus = sequence.Focus,
            Minutes = sequence.Minutes,
        };
        int? block = null;
        foreach (var step in sequence.Steps.OrderBy(step => step.Position))
        {
            if (step.BlockNumber is null)
            {
                file.Steps.Add(new StepLine { Pose = step.Pose.Slug, Seconds = step.Seconds, Side = step.Side, Note = step.Note });
            }
            else if (step.BlockNumber != block)
            {
                file.Steps.Add(new StepLine { Block = step.BlockSlug, Rounds = step.Rounds });
            }

            block = step.BlockNumber;
        }

        return file;
    }
}

/// <summary>Steps that sequences reuse, as their file says them.</summary>
public sealed class BlockFile
{
    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public string Summary { get; set; } = "";

    public bool Flowing { get; set; }

    public List<StepLine> Steps { get; set; } = [];
}

/// <summary>One line of a sequence: a pose for a time, or a block in rounds.</summary>
public sealed class StepLine
{
    public string? Pose { get; set; }

    public int Seconds { get; set; }

    public Side? Side { get; set; }

    public string? Note { get; set; }

    public string? Block { get; set; }

    public int Rounds { get; set; } = 1;
}

internal sealed class FigureFile
{
    public string Picture { get; set; } = "";

    public Side? DrawnSide { get; set; }
}

internal sealed class VocabularyFile
{
    public Dictionary<string, string> Categories { get; set; } = [];

    public Dictionary<string, string> BasePositions { get; set; } = [];

    public Dictionary<string, string> Families { get; set; } = [];

    public Dictionary<string, string> Energies { get; set; } = [];

    public Dictionary<string, string> Areas { get; set; } = [];

    public Dictionary<string, string> Props { get; set; } = [];

    public Dictionary<string, string> Conditions { get; set; } = [];

    public Dictionary<string, string> BreathingConditions { get; set; } = [];

    public List<string> CalmBreathOnly { get; set; } = [];

    public Dictionary<string, string> Levels { get; set; } = [];

    public Dictionary<string, string> FocusAreas { get; set; } = [];

    public Dictionary<string, string> Styles { get; set; } = [];

    public Dictionary<string, string> Looks { get; set; } = [];

    public List<string> ForbiddenClaims { get; set; } = [];

    public Vocabulary ToVocabulary() => new()
    {
        Categories = Categories,
        BasePositions = BasePositions,
        Families = Families,
        Energies = Energies,
        Areas = Areas,
        Props = Props,
        Conditions = Conditions,
        BreathingConditions = Conditions.Concat(BreathingConditions).DistinctBy(word => word.Key).ToDictionary(),
        CalmBreathOnly = CalmBreathOnly,
        Levels = Levels,
        FocusAreas = FocusAreas,
        Styles = Styles,
        Looks = Looks,
        ForbiddenClaims = ForbiddenClaims,
    };
}
