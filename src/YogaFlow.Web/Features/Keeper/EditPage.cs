using System.Globalization;
using Microsoft.AspNetCore.Components;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Data.Import;
using YogaFlow.Data.Keeping;
using YogaFlow.Web.Components;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>What the pages on which a pose or a sequence is written have in common.</summary>
public abstract class EditPage<TItem, TFile> : PageBase
    where TItem : class, ILibraryItem
    where TFile : class
{
    private const string WriteForm = "write";
    private const int MoreRows = 4;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public string? Slug { get; set; }

    [SupplyParameterFromQuery]
    protected string? Saved { get; set; }

    [Inject]
    internal LibraryHistory History { get; set; } = null!;

    [Inject]
    internal Differences Differences { get; set; } = null!;

    /// <summary>Null until it is read.</summary>
    internal TypedSheet? Sheet { get; private set; }

    private protected OpenedItem<TItem, TFile>? Opened { get; private set; }

    /// <summary>What would become of what was typed.</summary>
    private protected CheckedDraft<TItem> Shown { get; private set; } = new(null, []);

    /// <summary>What is wrong, once somebody asked for it.</summary>
    private protected IReadOnlyList<NamedFault> Faults { get; private set; } = [];

    private protected Refusal? Refused { get; private set; }

    /// <summary>What somebody else changed since the form was opened.</summary>
    private protected IReadOnlyList<Difference> Meanwhile { get; private set; } = [];

    /// <summary>What an upgrade shipped, held against what is valid.</summary>
    private protected IReadOnlyList<Difference>? Clash { get; private set; }

    /// <summary>The version that the form was opened with.</summary>
    private protected int Version { get; private set; }

    private protected string Note { get; private set; } = "";

    private protected int EmptyRows => Did == "more" ? MoreRows : 1;

    private protected abstract LibraryBook<TItem, TFile> Book { get; }

    private protected abstract TFile Blank { get; }

    private string? Did => IsPosted(WriteForm) ? Http.Request.Form["do"].ToString() : null;

    protected override async Task OnInitializedAsync()
    {
        OpenedItem<TItem, TFile>? opened = null;
        if (Slug is not null && (opened = await Book.OpenAsync(Slug, Ct)) is null)
        {
            Navigation.NotFound();
            return;
        }

        var posted = IsPosted(WriteForm);
        var sheet = posted ? Typed(Http.Request.Form) : Show(opened?.File ?? Blank);
        Version = posted && int.TryParse(sheet["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : opened?.Item.Version ?? 0;
        Note = posted ? sheet["note"] : "";
        if (opened?.Item.ClashVersion is { } clash && await History.GetAsync(Book.Kind, opened.Item.Slug, clash, Ct) is { } shipped)
        {
            Clash = Differences.Between(Book.Kind, LibraryContent.Write(opened.File), shipped.Content);
        }

        Shown = await Book.CheckAsync(opened?.Item.Slug, Read(sheet), Ct);
        await ReadMoreAsync();

        // Drawn when all of it is known: what is waited for may be drawn in between.
        (Opened, Sheet) = (opened, sheet);
    }

    private protected abstract TypedSheet Show(TFile file);

    private protected abstract TypedSheet Typed(IFormCollection form);

    private protected abstract Draft<TFile> Read(TypedSheet sheet);

    /// <summary>Whatever else the page shows.</summary>
    private protected virtual Task ReadMoreAsync() => Task.CompletedTask;

    private protected async Task WriteAsync()
    {
        if (Sheet is null || Did is not ("save" or "preview"))
        {
            return; // rows were added or moved
        }

        Faults = Shown.Faults;
        if (Did is not "save")
        {
            return;
        }

        var written = Opened is null
            ? await Book.CreateAsync(PersonId!.Value, Read(Sheet), Note, Ct)
            : await Book.ChangeAsync(PersonId!.Value, Opened.Item.Slug, Read(Sheet), Version, Note, Ct);
        if (written.TryGet(out var item, out var refusal))
        {
            Navigation.NavigateTo($"{VersionWords.Address(Book.Kind, item.Slug)}?saved=true");
            return;
        }

        (Refused, Faults) = (refusal, refusal.Faults.Count > 0 ? refusal.Faults : refusal.Field is { } field ? [new NamedFault(field, refusal.Reason)] : Faults);
        if (refusal == KeepingRefusals.ChangedMeanwhile && Opened is not null)
        {
            await ShowMeanwhileAsync(Opened);
        }
    }

    private protected async Task DeleteAsync()
    {
        Refused = await Book.DeleteAsync(PersonId!.Value, Opened!.Item.Slug, Http.Request.Form["note"], Ct);
        if (Refused is null)
        {
            Navigation.NavigateTo($"{VersionWords.Address(Book.Kind, Opened.Item.Slug)}/history?deleted=true");
        }
    }

    private protected async Task KeepAsync() => After(await Book.KeepAsync(PersonId!.Value, Opened!.Item.Slug, Ct));

    private protected async Task TakeAsync() => After(Opened!.Item.ClashVersion is { } shipped
        ? await Book.ReturnAsync(PersonId!.Value, Opened.Item.Slug, shipped, "The shipped one was taken.", Ct)
        : KeepingRefusals.NoClash);

    private void After(Outcome<TItem> outcome)
    {
        if (outcome.TryGet(out var item, out var refusal))
        {
            Navigation.NavigateTo($"{VersionWords.Address(Book.Kind, item.Slug)}?saved=true");
        }

        Refused = refusal;
    }

    /// <summary>Shows what the other did; who saves again after that does so knowingly.</summary>
    private async Task ShowMeanwhileAsync(OpenedItem<TItem, TFile> opened)
    {
        var before = await History.GetAsync(Book.Kind, opened.Item.Slug, Math.Max(1, Version), Ct);
        Meanwhile = Differences.Between(Book.Kind, before?.Content, LibraryContent.Write(opened.File));
        Version = opened.Item.Version;
    }

    private bool IsPosted(string form) => HttpMethods.IsPost(Http.Request.Method) && Http.Request.HasFormContentType && Http.Request.Form["_handler"] == form;
}
