using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>A pose as its file says it, and what its figure's file says of the picture. Nothing else can be written.</summary>
public sealed class PoseFile
{
    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public List<string> Aliases { get; set; } = [];

    public SanskritName Sanskrit { get; set; } = new();

    public string? VariationOf { get; set; }

    public string Base { get; set; } = "";

    public List<string> Categories { get; set; } = [];

    public string Family { get; set; } = "";

    public int Level { get; set; }

    public PoseSides Sides { get; set; }

    public PoseHold Hold { get; set; } = new();

    public BreathHalf EnterOn { get; set; }

    public string Energy { get; set; } = "";

    public string Description { get; set; } = "";

    public List<string> Entry { get; set; } = [];

    public List<string> Stay { get; set; } = [];

    public List<string> Exit { get; set; } = [];

    public PoseCues Cues { get; set; } = new();

    public string Breath { get; set; } = "";

    public string Gaze { get; set; } = "";

    public List<string> Benefits { get; set; } = [];

    public List<string> Stretches { get; set; } = [];

    public List<string> Strengthens { get; set; } = [];

    public PoseProps Props { get; set; } = new();

    public List<string> Modifications { get; set; } = [];

    public List<string> Easier { get; set; } = [];

    public List<string> Harder { get; set; } = [];

    public List<string> Preparations { get; set; } = [];

    public List<string> Counterposes { get; set; } = [];

    public List<string> Next { get; set; } = [];

    public List<PoseCondition> Conditions { get; set; } = [];

    public string Source { get; set; } = "";

    public string Licence { get; set; } = "";

    /// <summary>One sentence that describes the picture to someone who cannot see it.</summary>
    public string Picture { get; set; } = "";

    /// <summary>Which side the picture shows; null for a symmetric pose.</summary>
    public Side? DrawnSide { get; set; }

    /// <summary>The slug of the pose whose drawn figure shows this one; null for its own, or with an image.</summary>
    public string? Figure { get; set; }

    /// <summary>The address of an uploaded picture that shows it instead of a figure.</summary>
    public string? Image { get; set; }

    /// <summary>What the files of a stored pose would say.</summary>
    public static PoseFile Of(Pose pose) => new()
    {
        Slug = pose.Slug,
        Name = pose.Name,
        Aliases = pose.Aliases,
        Sanskrit = pose.Sanskrit,
        VariationOf = pose.VariationOf,
        Base = pose.Base,
        Categories = pose.Categories,
        Family = pose.Family,
        Level = pose.Level,
        Sides = pose.Sides,
        Hold = pose.Hold,
        EnterOn = pose.EnterOn,
        Energy = pose.Energy,
        Description = pose.Description,
        Entry = pose.Entry,
        Stay = pose.Stay,
        Exit = pose.Exit,
        Cues = pose.Cues,
        Breath = pose.Breath,
        Gaze = pose.Gaze,
        Benefits = pose.Benefits,
        Stretches = pose.Stretches,
        Strengthens = pose.Strengthens,
        Props = pose.Props,
        Modifications = pose.Modifications,
        Easier = pose.Easier,
        Harder = pose.Harder,
        Preparations = pose.Preparations,
        Counterposes = pose.Counterposes,
        Next = pose.Next,
        Conditions = pose.Conditions,
        Source = pose.Source,
        Licence = pose.Licence,
        Picture = pose.Picture,
        DrawnSide = pose.DrawnSide,
        Figure = pose.ShownBy == pose.Slug || pose.ShownBy.StartsWith('/') ? null : pose.ShownBy,
        Image = pose.ShownBy.StartsWith('/') ? pose.ShownBy : null,
    };

    public Pose ToPose() => new()
    {
        Slug = Slug,
        Name = Name,
        Aliases = Aliases,
        Sanskrit = Sanskrit,
        VariationOf = VariationOf,
        Base = Base,
        Categories = Categories,
        Family = Family,
        Level = Level,
        Sides = Sides,
        Hold = Hold,
        EnterOn = EnterOn,
        Energy = Energy,
        Description = Description,
        Entry = Entry,
        Stay = Stay,
        Exit = Exit,
        Cues = Cues,
        Breath = Breath,
        Gaze = Gaze,
        Benefits = Benefits,
        Stretches = Stretches,
        Strengthens = Strengthens,
        Props = Props,
        Modifications = Modifications,
        Easier = Easier,
        Harder = Harder,
        Preparations = Preparations,
        Counterposes = Counterposes,
        Next = Next,
        Conditions = Conditions,
        Source = Source,
        Licence = Licence,
        Picture = Picture,
        DrawnSide = DrawnSide,
        ShownBy = Image ?? Figure ?? Slug,
    };
}
