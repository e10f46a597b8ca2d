using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

// What the files hold, as they are written; public setters because the YAML reader fills them.

internal sealed class SequenceFile
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
}

internal sealed class BlockFile
{
    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public string Summary { get; set; } = "";

    public bool Flowing { get; set; }

    public List<StepLine> Steps { get; set; } = [];
}

internal sealed class StepLine
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
        ForbiddenClaims = ForbiddenClaims,
    };
}
