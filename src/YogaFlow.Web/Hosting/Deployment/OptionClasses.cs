using System.Reflection;
using Microsoft.Extensions.Options;
using YogaFlow.Data;

namespace YogaFlow.Web.Hosting.Deployment;

/// <summary>Every class of options of the program, found by its section, so that none can be forgotten.</summary>
internal static class OptionClasses
{
    private const string SectionField = "Section";

    /// <summary>By the name of the section, in any case.</summary>
    public static readonly IReadOnlyDictionary<string, Type> BySection =
        new[] { typeof(StorageOptions).Assembly, typeof(OptionClasses).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField(SectionField) is { IsLiteral: true })
            .ToDictionary(type => (string)type.GetField(SectionField)!.GetRawConstantValue()!, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> KeysOf(string section) => Settable(BySection[section]).Select(property => $"{section}:{property.Name}");

    public static PropertyInfo? Find(string section, string name) =>
        Settable(BySection[section]).FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What each class's own validation says.</summary>
    public static IEnumerable<SettingFault> Validate(IServiceProvider services)
    {
        foreach (var (section, type) in BySection)
        {
            foreach (var message in Failures(services, type))
            {
                yield return new SettingFault("values", section, message);
            }
        }
    }

    private static IEnumerable<string> Failures(IServiceProvider services, Type type)
    {
        try
        {
            var options = services.GetRequiredService(typeof(IOptions<>).MakeGenericType(type));
            options.GetType().GetProperty(nameof(IOptions<object>.Value))!.GetValue(options);
            return [];
        }
        catch (TargetInvocationException fault) when (fault.InnerException is OptionsValidationException refused)
        {
            return refused.Failures;
        }
        catch (TargetInvocationException fault) when (fault.InnerException is InvalidOperationException unreadable)
        {
            return [unreadable.Message];
        }
    }

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.CanWrite);
}
