namespace YogaFlow.Web.Hosting.Deployment;

/// <summary>What this installation is, and so how much is asked of its settings before it starts.</summary>
public sealed class DeploymentOptions
{
    public const string Section = "Deployment";

    public DeploymentKind Kind { get; set; } = DeploymentKind.Home;

    /// <summary>Staging is held to the rules of production: what is tried there is what will run.</summary>
    internal static bool IsStrict(DeploymentKind kind) => kind is not DeploymentKind.Home;
}

public enum DeploymentKind
{
    /// <summary>A small server for a household or for trying things out; every setting has a default.</summary>
    Home,

    /// <summary>The rehearsal of production, under the same rules.</summary>
    Staging,

    /// <summary>Open to people: a wrong or missing setting stops the start.</summary>
    Production,
}
