using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace YogaFlow.Data.Import;

/// <summary>One YAML file of the library: its text, its tree, and the line on which each field stands.</summary>
internal sealed class LibraryFile
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithEnumNamingConvention(UnderscoredNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build();

    /// <summary>Fields whose absence is written down; everything else that is there has a value.</summary>
    private static readonly string[] MayBeNull = ["variation_of", "side", "note", "sanskrit"];

    private readonly List<LibraryFault> _faults;
    private readonly YamlMappingNode? _root;

    private LibraryFile(string name, string text, List<LibraryFault> faults)
    {
        (Name, Text, _faults) = (name, text, faults);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            _root = stream.Documents.Count > 0 ? stream.Documents[0].RootNode as YamlMappingNode : null;
            if (_root is null)
            {
                Fault(1, "The file is empty or is not a list of fields.");
            }
        }
        catch (YamlException broken)
        {
            Fault((int)broken.Start.Line, $"This is not YAML: {broken.Message}");
        }
    }

    /// <summary>Path below the content folder.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>The file's name without folder and ending; must be the slug.</summary>
    public string Slug => Path.GetFileNameWithoutExtension(Name);

    public static LibraryFile Read(string folder, string path, List<LibraryFault> faults) =>
        new(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path), faults);

    /// <summary>Files are read beside each other and share the list.</summary>
    public void Fault(int line, string reason)
    {
        lock (_faults)
        {
            _faults.Add(new LibraryFault(Name, line, reason));
        }
    }

    /// <summary>Adds a fault at the line of a field, written as <c>conditions[1].alternative</c>.</summary>
    public void FaultAt(string path, string reason) => Fault(LineOf(path), $"{path}: {reason}");

    /// <summary>The whole file as an object; null, with a fault, when it does not fit.</summary>
    public T? As<T>()
        where T : class
    {
        if (_root is null)
        {
            return null;
        }

        if (WithoutValue(_root).ToList() is { Count: > 0 } empty)
        {
            empty.ForEach(node => Fault((int)node.Start.Line, "There is no value here."));
            return null;
        }

        try
        {
            return Deserializer.Deserialize<T>(Text);
        }
        catch (YamlException misfit)
        {
            Fault((int)misfit.Start.Line, (misfit.InnerException ?? misfit).Message);
            return null;
        }
    }

    /// <summary>Checks that a mapping has exactly the fields that it should have.</summary>
    /// <param name="path">Where the mapping stands; empty for the file itself.</param>
    /// <param name="required">Every one of these must be there.</param>
    /// <param name="optional">These may be there; anything else may not.</param>
    /// <returns>True when it does.</returns>
    public bool HasFields(string path, string[] required, params string[] optional)
    {
        if (Find(path) is not YamlMappingNode mapping)
        {
            FaultAt(path, "should be a list of fields.");
            return false;
        }

        var prefix = path.Length == 0 ? "" : path + ".";
        var keys = mapping.Children.Keys.OfType<YamlScalarNode>().ToDictionary(key => key.Value ?? "", key => key.Start.Line);
        foreach (var missing in required.Where(field => !keys.ContainsKey(field)))
        {
            Fault((int)mapping.Start.Line, $"{prefix}{missing} is missing.");
        }

        foreach (var (key, line) in keys.Where(key => !required.Contains(key.Key) && !optional.Contains(key.Key)))
        {
            Fault((int)line, $"{prefix}{key} is not a field here.");
        }

        return required.All(keys.ContainsKey);
    }

    /// <summary>True when the field is there.</summary>
    public bool Has(string path) => Find(path) is not null;

    /// <summary>True when the field is there and its value is written as null.</summary>
    public bool IsNull(string path) => Find(path) is { } node && HasNoValue(node);

    /// <summary>How many entries a list has; 0 when it is none.</summary>
    public int Count(string path) => (Find(path) as YamlSequenceNode)?.Children.Count ?? 0;

    private static bool HasNoValue(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private static IEnumerable<YamlNode> WithoutValue(YamlNode node) => node switch
    {
        _ when HasNoValue(node) => [node],
        YamlSequenceNode list => list.Children.SelectMany(WithoutValue),
        YamlMappingNode mapping => mapping.Children
            .Where(child => child.Key is not YamlScalarNode { Value: { } key } || !MayBeNull.Contains(key))
            .SelectMany(child => WithoutValue(child.Value)),
        _ => [],
    };

    private int LineOf(string path)
    {
        for (var at = path; at.Length > 0; at = Parent(at))
        {
            if (Find(at) is { } node)
            {
                return (int)node.Start.Line;
            }
        }

        return 1;
    }

    private static string Parent(string path) => path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];

    private YamlNode? Find(string path)
    {
        YamlNode? node = _root;
        foreach (var part in path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                YamlMappingNode mapping => mapping.Children.FirstOrDefault(child => child.Key is YamlScalarNode key && key.Value == part).Value,
                YamlSequenceNode list when part[0] == '['
                    && int.TryParse(part.Trim('[', ']'), out var index) && index < list.Children.Count => list.Children[index],
                _ => null,
            };
        }

        return node;
    }
}
