using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace YogaFlow.Web.Tests.Progress.Crowd;

/// <summary>The numbers that the first page and the history show to one person. A further page is one more method.</summary>
internal sealed partial class ShownPages(HttpClient client, MadePerson person, SlowNumbers slow, Ledger ledger)
{
    public async Task CheckAsync(CancellationToken ct)
    {
        Home(await client.GetStringAsync(new Uri("/", UriKind.Relative), ct));
        History(await client.GetStringAsync(new Uri("/history", UriKind.Relative), ct));
    }

    private void Home(string html)
    {
        var (sessions, minutes, _) = slow.WeekOf(MadeDay.MondayOf(slow.Today));
        var (plan, consistency) = (slow.PlanFor(slow.Today), slow.Consistency());
        Number(html, "/", "week-sessions", sessions);
        Number(html, "/", "streak", slow.Current().Days);
        Number(html, "/", "best", slow.BestDays);
        Number(html, "/", "weeks", slow.Weeks().Current);
        Number(html, "/", "consistency", consistency.Practised);
        var texts = ListItem().Matches(html).Select(item => Plain(item.Value)).ToList();
        Told(texts, $"{sessions}{(sessions == 1 ? "practice" : "practices")}{(plan.Sessions is { } aim ? $" of {aim}" : "")}, {Duration(minutes * 60L)}{(plan.Minutes is { } some ? $" of {some} min" : "")}");
        Told(texts, $"{consistency.Practised}of the {consistency.Planned} days you meant to practise, in four weeks");
        Told(texts, $"{slow.Weeks().Current}{(slow.Weeks().Current == 1 ? "week" : "weeks")} in a row as you meant them");
        ledger.Same("/ days of this week", Week(), texts.Where(text => WeekdayWords().IsMatch(text)).Select(text => text[2..]));
    }

    /// <summary>The words beside the seven dots.</summary>
    private IEnumerable<string> Week()
    {
        var (monday, current) = (MadeDay.MondayOf(slow.Today), slow.Current());
        return Enumerable.Range(0, 7).Select(i => monday.AddDays(i)).Select(day => $"{day.DayOfWeek}: " + (
            slow.Days.Contains(day) ? "practised"
            : slow.Rests(day) ? "rest day"
            : current.Frozen.Contains(day) ? "covered by this week's freeze"
            : day > slow.Today ? "to come"
            : day == slow.Today ? "today" : "no practice"));
    }

    private void History(string html)
    {
        var strip = StripMarkup().Match(html).Value;
        var seconds = slow.Completed.Sum(one => (long)one.Seconds);
        var (current, total) = (slow.Current().Days, slow.Completed.Count);
        ledger.Same(
            "/history",
            new[]
            {
                $"{current}{(current == 1 ? "day" : "days")} in a row, best {slow.BestDays}",
                $"{total}{(total == 1 ? "practice" : "practices")} completed",
                $"{Duration(seconds)}on the mat",
                $"{slow.Completed.Count(one => one.Day > slow.Today.AddDays(-30))}in the last 30 days",
            },
            ListItem().Matches(strip).Select(item => Plain(item.Value)));
        var count = Regex.Match(html, "role=\"status\"[^>]*>([^<]*)<").Groups[1].Value;
        ledger.Same("/history count", person.Sessions.Count switch { 0 => "", 1 => "1 practice", var many => $"{many} practices" }, count);
    }

    private void Told(List<string> texts, string sentence) =>
        ledger.Same("/ in words", sentence, texts.Contains(sentence) ? sentence : string.Join(" | ", texts));

    private void Number(string html, string page, string name, int expected)
    {
        var shown = Regex.Match(html, $"data-number=\"{name}\"[^>]*>([^<]*)<");
        ledger.Same($"{page} {name}", expected.ToString(CultureInfo.InvariantCulture), shown.Success ? shown.Groups[1].Value : null);
    }

    public static string Duration(long seconds) => seconds < 3600 ? $"{seconds / 60} min" : $"{seconds / 3600} h {seconds / 60 % 60} min";

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, "")).Trim();

    [GeneratedRegex("<ul class=\"strip\".*?</ul>", RegexOptions.Singleline)]
    private static partial Regex StripMarkup();

    [GeneratedRegex("<li\\b.*?</li>", RegexOptions.Singleline)]
    private static partial Regex ListItem();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("^[A-Z][a-z](Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day: ")]
    private static partial Regex WeekdayWords();
}
