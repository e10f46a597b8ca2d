using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;
using YogaFlow.Data.Import;

namespace YogaFlow.Data.Keeping;

/// <summary>The poses, as a keeper writes them.</summary>
public sealed partial class PoseBook(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, ShippedContent shipped, AuditBook audit, TimeProvider clock)
    : LibraryBook<Pose, PoseFile>(contexts, shelf, audit, clock)
{
    private const int MostListed = 1000;
    private const string Uploads = "/api/v1/upload/images/";

    private readonly IDbContextFactory<YogaDbContext> _contexts = contexts;

    public override LibraryKind Kind => LibraryKind.Pose;

    protected override Refusal NotFound => KeepingRefusals.NoSuchPose;

    /// <summary>The poses of which there is a drawn figure.</summary>
    public IReadOnlyCollection<string> Figures => [.. shipped.Figures.Keys];

    /// <summary>Every pose by name, those that were taken out included.</summary>
    public async Task<IReadOnlyList<KeptItem>> ListAsync(CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        return await db.Poses.WithRemoved().AsNoTracking().OrderBy(pose => pose.Name).ThenBy(pose => pose.Id).Take(MostListed)
            .Select(pose => new KeptItem(
                pose.Slug, pose.Name, pose.ShownBy, pose.IsEdited, pose.Fingerprint != "", pose.ClashVersion != null, pose.RemovedAt != null, pose.UpdatedAt))
            .ToListAsync(ct);
    }

    protected override Task<Pose?> FindAsync(YogaDbContext db, string idOrSlug, CancellationToken ct) =>
        db.Poses.WithRemoved().AsNoTracking().Keyed(idOrSlug).SingleOrDefaultAsync(ct);

    protected override PoseFile FileOf(Pose item) => PoseFile.Of(item);

    protected override async Task<CheckedDraft<Pose>> CheckAsync(YogaDbContext db, string? slug, Draft<PoseFile> draft, CancellationToken ct)
    {
        var (file, faults) = (draft.File, new DraftFaults(draft.Faults));
        file.Slug = faults.CheckSlug(file.Slug, file.Name, slug);
        ShowFigure(file, faults);
        if (file.Image is { } image && !await IsThereAsync(db, image, ct))
        {
            faults.Add("image", "there is no such picture; upload it first.");
        }

        var pose = file.ToPose();
        pose.Index();

        var poses = await db.Poses.AsNoTracking().Where(other => other.Slug != file.Slug).ToDictionaryAsync(other => other.Slug, ct);
        PoseCheck.Check(faults.Add, pose, poses.Keys.Append(file.Slug).ToHashSet(), shipped.Vocabulary);
        PoseCheck.CheckAlternatives(faults.Add, pose, poses);
        PoseCheck.CheckThoseWhoAreSent(faults.Add, pose, poses.Values);
        faults.CheckClaims(file, shipped.Vocabulary);
        foreach (var sequence in await WithItsSidesAsync(db, pose, ct))
        {
            if (!sequence.LabelIsTrue || sequence.Steps.Exists(step => step.Side is not null && !step.Pose.IsSided))
            {
                faults.Add("sides", $"{sequence.Name} practises it as it is, and would not add up to its label any more.");
            }
        }

        return new CheckedDraft<Pose>(pose, faults.All);
    }

    protected override async Task MarkAsync(YogaDbContext db, Pose item, Pose? before, CancellationToken ct)
    {
        foreach (var sequence in await WithItsSidesAsync(db, item, ct))
        {
            await db.Sequences.Where(one => one.Id == sequence.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.TotalSeconds, sequence.TotalSeconds), ct);
        }

        db.Entry(item).State = before is null ? EntityState.Added : EntityState.Modified;
    }

    protected override async Task<Refusal?> MayBeRemovedAsync(YogaDbContext db, Pose item, CancellationToken ct)
    {
        var sequences = await db.Sequences.Where(sequence => sequence.Steps.Any(step => step.PoseId == item.Id))
            .OrderBy(sequence => sequence.Name).Select(sequence => sequence.Name).ToListAsync(ct);
        return sequences.Count == 0 ? null : KeepingRefusals.InUse(sequences);
    }

    /// <summary>The sequences that practise a pose whose sides change, as long as they take then; none when the sides stay.</summary>
    private static async Task<List<Sequence>> WithItsSidesAsync(YogaDbContext db, Pose pose, CancellationToken ct)
    {
        if (!await db.Poses.AnyAsync(one => one.Slug == pose.Slug && one.Sides != pose.Sides, ct))
        {
            return [];
        }

        var sequences = await db.Sequences.Where(sequence => sequence.Steps.Any(step => step.Pose.Slug == pose.Slug)).WithSteps().ToListAsync(ct);
        foreach (var sequence in sequences)
        {
            foreach (var step in sequence.Steps.Where(step => step.Pose.Slug == pose.Slug))
            {
                step.Pose = pose;
            }

            sequence.TotalSeconds = TimelineBuilder.Build(sequence.Steps, TimelineSettings.Default).TotalSeconds;
        }

        return sequences;
    }

    /// <summary>A pose is shown by its own figure, by that of another, or by a picture that was uploaded.</summary>
    private void ShowFigure(PoseFile file, DraftFaults faults)
    {
        file.Figure = string.IsNullOrEmpty(file.Figure) || file.Figure == file.Slug ? null : file.Figure;
        file.Image = string.IsNullOrEmpty(file.Image) ? null : file.Image;
        file.DrawnSide = file.Sides is PoseSides.Both ? file.DrawnSide : null;
        if (file.Image is not null)
        {
            file.Figure = null;
            if (!file.Image.StartsWith(Uploads, StringComparison.Ordinal))
            {
                faults.Add("image", $"should be the address of a picture that was uploaded here; it begins with {Uploads}.");
            }
        }
        else if (shipped.Figures.TryGetValue(file.Figure ?? file.Slug, out var drawn))
        {
            file.DrawnSide = file.Sides is PoseSides.Both ? drawn.DrawnSide : null;
            file.Picture = file.Picture.Length == 0 ? drawn.Picture : file.Picture;
        }
        else
        {
            faults.Add("figure", file.Figure is null
                ? "it needs something to be shown by: the drawn figure of another pose, or an uploaded picture."
                : $"there is no drawn figure called '{file.Figure}'.");
        }

        PoseCheck.Filled(faults.Add, "picture", file.Picture, Pose.PictureMaxLength);
    }

    private static Task<bool> IsThereAsync(YogaDbContext db, string image, CancellationToken ct)
    {
        var name = image.StartsWith(Uploads, StringComparison.Ordinal) ? image[Uploads.Length..] : "";
        return db.Set<PictureFile>().AnyAsync(file => file.Name == name, ct);
    }
}
