using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>What a page shows: its markup, and each number by the name that it carries.</summary>
public sealed partial class ShownNumbers
{
    private ShownNumbers(string html) => Html = html;

    /// <summary>Entities are read as what they stand for.</summary>
    public string Html { get; }

    public double this[string name] => Named(name).Single();

    public static async Task<ShownNumbers> OfAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{path}: {answer.StatusCode} {html}");
        return new ShownNumbers(WebUtility.HtmlDecode(html));
    }

    /// <summary>The amount, or nothing when the page does not have such a number.</summary>
    public double? Find(string name) => Named(name).Select(amount => (double?)amount).SingleOrDefault();

    /// <summary>The numbers of a chart in the order of its table: the key of each row, and its amount.</summary>
    public IReadOnlyList<(string Key, double Amount)> Rows(string chart, string number) =>
    [
        .. Number().Matches(Html).Select(match => (Name: match.Groups[1].Value, Amount: Amount(match)))
            .Where(one => one.Name.StartsWith($"{chart}.", StringComparison.Ordinal) && one.Name.EndsWith($".{number}", StringComparison.Ordinal))
            .Select(one => (one.Name[(chart.Length + 1)..^(number.Length + 1)], one.Amount)),
    ];

    private IEnumerable<double> Named(string name) => Number().Matches(Html).Where(match => match.Groups[1].Value == name).Select(Amount);

    private static double Amount(Match match) => double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("data-number=\"([^\"]+)\"\\s+data-value=\"([^\"]*)\"")]
    private static partial Regex Number();
}
