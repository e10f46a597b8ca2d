namespace YogaFlow.Web.Hosting.Deployment;

/// <summary>One setting that is not right.</summary>
/// <param name="Rule">Which rule it breaks, in kebab case; the doctor's check is called config. and this.</param>
/// <param name="Key">The setting, with colons.</param>
/// <param name="Message">What is wrong and a good value, in a sentence or two that name the key and hold no secret.</param>
public sealed record SettingFault(string Rule, string Key, string Message);

/// <summary>The program does not start: every setting that is not right is in the message.</summary>
public sealed class SettingsRefusedException(string message) : InvalidOperationException(message);
