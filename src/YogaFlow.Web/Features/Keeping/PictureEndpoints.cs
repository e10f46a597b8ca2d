using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using YogaFlow.Core;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>Pictures: a keeper puts them up and takes them down, everyone sees them.</summary>
internal static class PictureEndpoints
{
    /// <summary>More than a picture may have: one that is a little too large is read and refused in words; what is larger is not read.</summary>
    public const int LargestFormBytes = 16 * 1024 * 1024;

    public static void MapPictures(this IEndpointRouteBuilder app)
    {
        var pictures = app.MapApi("/upload", "Pictures");
        var keeping = pictures.MapGroup("").RequireAuthorization(Policies.Keeper).RequireRateLimiting(Limits.Upload)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        keeping.MapPost("/image", UploadAsync).WithSummary("Put up a picture: JPEG, PNG or WebP up to 10 MB; one that is here already is answered as it is")
            .WithMetadata(new FormLimit()).AddOpenApiOperationTransformer(DescribeForm)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        keeping.MapDelete("/images/{name}", DeleteAsync).WithSummary("Take a picture down in all its sizes; one that a pose shows stays")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        pictures.MapGet("/images/{name}", ShowAsync).WithSummary("One size of a picture; what an address shows never changes").AllowAnonymous()
            .Produces(StatusCodes.Status200OK, contentType: "image/webp").Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The bytes of an uploaded file; none when there is too much of it to be read.</summary>
    public static async Task<Outcome<byte[]>> BytesOf(IFormFile? file, CancellationToken ct)
    {
        if (file is null or { Length: 0 })
        {
            return PictureRefusals.Missing;
        }

        if (file.Length > PictureReader.LargestFileBytes)
        {
            return PictureRefusals.TooLarge;
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    private static async Task<Results<Created<PictureDetails>, Ok<PictureDetails>, ProblemHttpResult>> UploadAsync(
        IFormFile? file, [FromForm] string? alt, CurrentPerson person, PictureWall wall, CancellationToken ct)
    {
        if (!(await BytesOf(file, ct)).TryGet(out var bytes, out var refusal)
            || !(await wall.UploadAsync(person.Id, bytes, alt, ct)).TryGet(out var uploaded, out refusal))
        {
            return refusal.ToProblem();
        }

        return uploaded.IsNew ? TypedResults.Created(uploaded.Picture.Url, uploaded.Picture) : TypedResults.Ok(uploaded.Picture);
    }

    /// <summary>The fields of the form by their names, which are lost where the code that binds them is generated.</summary>
    private static Task DescribeForm(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.RequestBody!.Content!["multipart/form-data"].Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                ["alt"] = new OpenApiSchema { Type = JsonSchemaType.String },
            },
            Required = new HashSet<string> { "file" },
        };
        return Task.CompletedTask;
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        string name, CurrentPerson person, PictureWall wall, CancellationToken ct) =>
        await wall.DeleteAsync(person.Id, name, ct) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ShowAsync(
        string name, PictureWall wall, HttpContext context, CancellationToken ct)
    {
        if (await wall.FileAsync(name, ct) is not { } bytes)
        {
            return PictureRefusals.Unknown.ToProblem();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(bytes, "image/webp", entityTag: new EntityTagHeaderValue($"\"{name}\""));
    }

    private sealed class FormLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => LargestFormBytes;
    }
}
