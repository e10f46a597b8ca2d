using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using YogaFlow.Core;
using YogaFlow.Core.People;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Favourites;

/// <summary>The sequences and poses that the person who asks has kept.</summary>
internal static class FavouriteEndpoints
{
    private const string Path = "/favourites";
    private const int LongestKind = 16;

    public static IServiceCollection AddFavourites(this IServiceCollection services) => services.AddSingleton<FavouriteLists>();

    public static void MapFavourites(this IEndpointRouteBuilder app)
    {
        app.MapFavouriteForms();

        var favourites = app.MapApi(Path, "Favourites").RequireAuthorization().OpenToScripts().ProducesProblem(StatusCodes.Status401Unauthorized);
        favourites.MapGet("", AllAsync).WithSummary("Your lists with what is in them, the default one first");
        favourites.MapPost("", AddAsync).WithSummary("Keep a sequence or a pose; what is kept already is answered as it is")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        favourites.MapDelete("/{kind}/{id:int}", RemoveAsync).WithSummary("Take something out of a list; twice is once")
            .ProducesProblem(StatusCodes.Status404NotFound);
        favourites.MapPost("/lists", MakeAsync).WithSummary("Make a list of your own").ProducesProblem(StatusCodes.Status409Conflict);
        favourites.MapPut("/lists/{id:guid}", RenameAsync).WithSummary("Call a list something else")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        favourites.MapDelete("/lists/{id:guid}", DeleteAsync).WithSummary("Delete a list; what was in it stays in the library")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<FavouritesDetails>> AllAsync(
        CurrentPerson person, FavouriteLists favourites, CancellationToken ct) =>
        TypedResults.Ok(new FavouritesDetails([.. (await favourites.AllAsync(person.Id, ct)).Select(list => list.ToDetails())]));

    private static async Task<Results<Ok<FavouriteDetails>, Created<FavouriteDetails>, ProblemHttpResult>> AddAsync(
        AddFavourite request, CurrentPerson person, FavouriteLists favourites, CancellationToken ct)
    {
        if (!(await favourites.AddAsync(person.Id, new Favourite(request.Kind, request.Id), request.ListId, ct)).TryGet(out var added, out var refusal))
        {
            return refusal.ToProblem();
        }

        var details = added.Item.ToDetails();
        return added.IsNew ? TypedResults.Created(ApiConventions.Base + Path, details) : TypedResults.Ok(details);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        [StringLength(LongestKind)] string kind, int id, CurrentPerson person, FavouriteLists favourites, CancellationToken ct,
        [FromQuery(Name = "list_id")] Guid? listId = null) =>
        FavouriteWords.Read(kind, id) is { } what
            ? DoneOrProblem(await favourites.RemoveAsync(person.Id, what, listId, ct))
            : FavouriteRefusals.Kind.ToProblem();

    private static async Task<Results<Created<FavouriteListDetails>, ProblemHttpResult>> MakeAsync(
        NameList request, CurrentPerson person, FavouriteLists favourites, CancellationToken ct) =>
        (await favourites.MakeAsync(person.Id, request.Name, ct)).TryGet(out var list, out var refusal)
            ? TypedResults.Created(ApiConventions.Base + Path, list.ToDetails())
            : refusal.ToProblem();

    private static async Task<Results<Ok<FavouriteListDetails>, ProblemHttpResult>> RenameAsync(
        Guid id, NameList request, CurrentPerson person, FavouriteLists favourites, CancellationToken ct) =>
        (await favourites.RenameAsync(person.Id, id, request.Name, ct)).TryGet(out var list, out var refusal)
            ? TypedResults.Ok(list.ToDetails())
            : refusal.ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id, CurrentPerson person, FavouriteLists favourites, CancellationToken ct) =>
        DoneOrProblem(await favourites.DeleteAsync(person.Id, id, ct));

    private static Results<NoContent, ProblemHttpResult> DoneOrProblem(Refusal? refusal) =>
        refusal is null ? TypedResults.NoContent() : refusal.ToProblem();
}
