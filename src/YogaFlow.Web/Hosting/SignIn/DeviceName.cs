namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>Browser and system in words, from what a browser says of itself; enough to know one's own devices again.</summary>
public static class DeviceName
{
    // Most browsers also name those they descend from, so the order matters.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl"), ("python", "Python"), ("okhttp", "An app"), ("Dart", "An app"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS", "Mac"), ("Linux", "Linux"),
    ];

    public static string Of(HttpRequest request)
    {
        var said = request.Headers.UserAgent.ToString();
        var (browser, system) = (Find(Browsers, said), Find(Systems, said));
        return (browser, system) switch
        {
            (null, null) => "An unknown device",
            (null, var known) => known,
            (var known, null) => known,
            _ => $"{browser} on {system}",
        };
    }

    private static string? Find((string Sign, string Name)[] signs, string said) =>
        signs.FirstOrDefault(sign => said.Contains(sign.Sign, StringComparison.Ordinal)).Name;
}
