using System.Text.Json;

namespace YogaFlow.EndToEnd.Tests.Pages;

/// <summary>The large figure of a pose's page.</summary>
internal sealed class FigurePlace(IPage page)
{
    /// <summary>
    /// Compares two pictures of the figure, pixel by pixel, within the silhouette of its drawing. Gives how many pixels
    /// that is, and how many differ by more than 48 of 255 in a channel: another tone does not, another colour does.
    /// </summary>
    private const string Compare =
        """
        async ({ drawing, pictures }) => {
          const size = 480;
          const paint = async (source) => {
            const image = new Image();
            image.src = source;
            await image.decode();
            const canvas = document.createElement('canvas');
            canvas.width = canvas.height = size;
            const context = canvas.getContext('2d', { willReadFrequently: true });
            context.drawImage(image, 0, 0, size, size);
            return context.getImageData(0, 0, size, size).data;
          };
          const root = new DOMParser().parseFromString(await (await fetch(drawing)).text(), 'image/svg+xml').documentElement;
          const outline = [...root.querySelectorAll('path')].find((path) => path.getAttribute('stroke-width') === '7');
          root.replaceChildren(outline);
          root.setAttribute('width', size);
          root.setAttribute('height', size);
          const mask = await paint('data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(root)));
          const [one, other] = await Promise.all(pictures.map((picture) => paint('data:image/png;base64,' + picture)));
          let [figure, differ] = [0, 0];
          for (let i = 0; i < mask.length; i += 4) {
            if (mask[i + 3] > 128) {
              figure++;
              differ += [0, 1, 2].some((channel) => Math.abs(one[i + channel] - other[i + channel]) > 48) ? 1 : 0;
            }
          }
          return { figure, differ };
        }
        """;

    /// <summary>A pose's page that shows each person that is asked for, with their skin and skeleton.</summary>
    private static readonly Dictionary<string, string> Worn = new()
    {
        ["sage"] = "triangle-with-a-block",
        ["teal"] = "tree",
        ["rose"] = "bound-angle",
    };

    private const string Show =
        """
        async (figure, { look, page }) => {
          const other = new DOMParser().parseFromString(await (await fetch(page)).text(), 'text/html').querySelector('yoga-figure');
          if (other.getAttribute('look') !== look) throw new Error(`${page} shows ${other.getAttribute('look')}.`);
          for (const name of ['look', 'mesh', 'model']) figure.setAttribute(name, other.getAttribute(name));
          const image = figure.querySelector('img');
          image.src = `/figures/${figure.figure}-1-${look}.svg`;
          await image.decode();
        }
        """;

    public ILocator Whole => page.Locator("yoga-figure");

    /// <summary>The canvas once something was drawn on it.</summary>
    public ILocator Alive => page.Locator("yoga-figure[data-live] canvas[data-drawn]");

    public ILocator WayIn => page.GetByRole(AriaRole.Button, new() { Name = "Play the way in" });

    public static async Task<FigurePlace> OpenAsync(Visit visit, string pose)
    {
        await visit.GoAsync($"/poses/{pose}");
        await visit.SettleAsync();
        return new FigurePlace(visit.Page);
    }

    /// <summary>Shows the main view with somebody else, as whoever chose that person sees it.</summary>
    public Task ShowWithAsync(string look) => Whole.EvaluateAsync(Show, new { look, page = $"/poses/{Worn[look]}" });

    /// <summary>What is seen of the figure alone; without the mark of the focus.</summary>
    public async Task<byte[]> PictureAsync()
    {
        await Whole.EvaluateAsync("figure => figure.blur()");
        return await Whole.ScreenshotAsync();
    }

    /// <returns>The share of the figure's pixels that differ, 0 to 1.</returns>
    public async Task<double> DifferenceAsync(string drawing, params byte[][] pictures)
    {
        var result = await page.EvaluateAsync<JsonElement>(Compare, new { drawing, pictures = pictures.Select(Convert.ToBase64String).ToArray() });
        Assert.InRange(result.GetProperty("figure").GetInt32(), 2000, 200_000);
        return result.GetProperty("differ").GetDouble() / result.GetProperty("figure").GetDouble();
    }
}
