using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace YogaFlow.Web.Tests.Keeper;

/// <summary>A form of a page with everything that stands in it, as a browser without scripts would send it.</summary>
internal sealed class FilledForm
{
    private readonly List<(string Name, string Value)> _fields = [];

    private FilledForm(IHtmlFormElement form)
    {
        foreach (var field in form.Elements)
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when !box.IsChecked:
                    break;
                case IHtmlInputElement input:
                    _fields.Add((input.Name!, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    _fields.Add((area.Name!, area.Value));
                    break;
                case IHtmlSelectElement select:
                    _fields.Add((select.Name!, select.Value!));
                    break;
            }
        }
    }

    public string this[string name] => string.Join('\n', _fields.Where(field => field.Name == name).Select(field => field.Value));

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <param name="name">The name of the form's handler.</param>
    public static FilledForm Of(IParentNode page, string name) =>
        new((IHtmlFormElement)page.QuerySelectorAll("form").Single(form => form.QuerySelector($"input[name='_handler'][value='{name}']") is not null));

    public FilledForm With(string name, string value)
    {
        _fields.RemoveAll(field => field.Name == name);
        _fields.Add((name, value));
        return this;
    }

    /// <param name="button">What the button that is pressed says; null for none.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpClient browser, string page, string? button = null)
    {
        using var content = new FormUrlEncodedContent(_fields.Append(("do", button ?? "")).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await browser.PostAsync(new Uri(page, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
