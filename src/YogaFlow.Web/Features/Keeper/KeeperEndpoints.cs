using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using YogaFlow.Core.Library;
using YogaFlow.Data;
using YogaFlow.Data.Keeping;
using YogaFlow.Web.Catalogue;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>The library, for those who keep it.</summary>
internal static class KeeperEndpoints
{
    public static IServiceCollection AddKeeper(this IServiceCollection services) => services
        .AddSingleton<PoseBook>().AddSingleton<SequenceBook>().AddSingleton<LibraryHistory>()
        .AddSingleton<PoseFields>().AddSingleton<SequenceFields>().AddSingleton<Differences>();

    public static void MapKeeper(this IEndpointRouteBuilder app)
    {
        var poses = Keepers(app, "/poses");
        poses.MapPost("", CreatePoseAsync).WithSummary("Write a new pose").ProducesProblem(StatusCodes.Status409Conflict);
        poses.MapPut("/{key}", ChangePoseAsync).WithSummary("Write a pose anew; what it was is kept as a version")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        poses.MapDelete("/{key}", DeletePoseAsync).WithSummary("Take a pose out of the library; practices still name it")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        var sequences = Keepers(app, "/admin/sequences");
        sequences.MapPost("", CreateSequenceAsync).WithSummary("Write a new sequence").ProducesProblem(StatusCodes.Status409Conflict);
        sequences.MapPut("/{key}", ChangeSequenceAsync).WithSummary("Write a sequence anew, its lines as a whole; what it was is kept as a version")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        sequences.MapDelete("/{key}", DeleteSequenceAsync).WithSummary("Take a sequence out of the library; practices still name it")
            .ProducesProblem(StatusCodes.Status404NotFound);

        Keepers(app, "/admin/poses").MapGet("/{key}/versions", PoseVersionsAsync).WithSummary("Every version of a pose with its changes, newest first")
            .ProducesProblem(StatusCodes.Status404NotFound);
        sequences.MapGet("/{key}/versions", SequenceVersionsAsync).WithSummary("Every version of a sequence with its changes, newest first")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static RouteGroupBuilder Keepers(IEndpointRouteBuilder app, string path) => app.MapApi(path, "Keeping").RequireAuthorization(Policies.Keeper)
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<Results<Created<PoseDetails>, ProblemHttpResult>> CreatePoseAsync(
        WritePose request, CurrentPerson person, PoseBook book, PoseFields fields, LibraryProjection projection, CancellationToken ct) =>
        (await book.CreateAsync(person.Id, request.ToDraft(), request.Note, ct)).TryGet(out var pose, out var refusal)
            ? TypedResults.Created($"{ApiConventions.Base}/poses/{pose.Slug}", projection.Details(pose))
            : fields.InApiWords(refusal).ToProblem();

    private static async Task<Results<Ok<PoseDetails>, ProblemHttpResult>> ChangePoseAsync(
        [StringLength(Pose.SlugMaxLength)] string key, WritePose request, CurrentPerson person, PoseBook book, PoseFields fields, LibraryProjection projection, CancellationToken ct) =>
        (await book.ChangeAsync(person.Id, key, request.ToDraft(), request.Version, request.Note, ct)).TryGet(out var pose, out var refusal)
            ? TypedResults.Ok(projection.Details(pose))
            : fields.InApiWords(refusal).ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> DeletePoseAsync(
        [StringLength(Pose.SlugMaxLength)] string key, CurrentPerson person, PoseBook book, CancellationToken ct) =>
        await book.DeleteAsync(person.Id, key, null, ct) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static async Task<Results<Created<SequenceDetails>, ProblemHttpResult>> CreateSequenceAsync(
        WriteSequence request, CurrentPerson person, SequenceBook book, SequenceFields fields, LibraryShelf shelf, LibraryProjection projection, CancellationToken ct) =>
        (await book.CreateAsync(person.Id, request.ToDraft(await shelf.ReadAsync(ct)), request.Note, ct)).TryGet(out var sequence, out var refusal)
            ? TypedResults.Created($"{ApiConventions.Base}/sequences/{sequence.Slug}", projection.Details(sequence))
            : fields.InApiWords(refusal).ToProblem();

    private static async Task<Results<Ok<SequenceDetails>, ProblemHttpResult>> ChangeSequenceAsync(
        [StringLength(Sequence.SlugMaxLength)] string key, WriteSequence request, CurrentPerson person, SequenceBook book, SequenceFields fields,
        LibraryShelf shelf, LibraryProjection projection, CancellationToken ct) =>
        (await book.ChangeAsync(person.Id, key, request.ToDraft(await shelf.ReadAsync(ct)), request.Version, request.Note, ct)).TryGet(out var sequence, out var refusal)
            ? TypedResults.Ok(projection.Details(sequence))
            : fields.InApiWords(refusal).ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteSequenceAsync(
        [StringLength(Sequence.SlugMaxLength)] string key, CurrentPerson person, SequenceBook book, CancellationToken ct) =>
        await book.DeleteAsync(person.Id, key, null, ct) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static async Task<Results<Ok<VersionList>, ProblemHttpResult>> PoseVersionsAsync(
        [StringLength(Pose.SlugMaxLength)] string key, PoseBook book, LibraryHistory history, Differences differences, CancellationToken ct) =>
        await book.OpenAsync(key, ct) is { } opened
            ? TypedResults.Ok(ListOf(await history.OfAsync(LibraryKind.Pose, opened.Item.Slug, ct), differences))
            : KeepingRefusals.NoSuchPose.ToProblem();

    private static async Task<Results<Ok<VersionList>, ProblemHttpResult>> SequenceVersionsAsync(
        [StringLength(Sequence.SlugMaxLength)] string key, SequenceBook book, LibraryHistory history, Differences differences, CancellationToken ct) =>
        await book.OpenAsync(key, ct) is { } opened
            ? TypedResults.Ok(ListOf(await history.OfAsync(LibraryKind.Sequence, opened.Item.Slug, ct), differences))
            : KeepingRefusals.NoSuchSequence.ToProblem();

    private static VersionList ListOf(IReadOnlyList<LibraryVersion> versions, Differences differences) => new(
        [.. versions.Select((version, i) => new VersionSummary(
            version.Number, version.Event, version.At, version.PersonName, version.Note,
            [.. differences.Between(version.Kind, versions.ElementAtOrDefault(i + 1)?.Content, version.Content)
                .Select(change => new FieldChange(change.Api, change.Before, change.After))]))]);
}
