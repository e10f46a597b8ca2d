using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using YogaFlow.Core;

namespace YogaFlow.Web.Hosting;

/// <summary>Every error of the API is one shape; every error of a page is a page.</summary>
internal static class Problems
{
    public const string ApiPrefix = "/api";

    public static IServiceCollection AddProblems(this IServiceCollection services) =>
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true).AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var problem = context.ProblemDetails;
            problem.Status ??= context.HttpContext.Response.StatusCode;
            problem.Instance ??= context.HttpContext.Request.Path;
            problem.Detail ??= problem.Title ?? "The request could not be answered.";
            problem.Extensions.Remove("exception");

            if (context.Exception is BadHttpRequestException { StatusCode: StatusCodes.Status503ServiceUnavailable } busy)
            {
                StorageAway.Explain(problem, busy);
            }
            else if (context.Exception is BadHttpRequestException unreadable)
            {
                Unreadable.Explain(problem, unreadable);
            }
            else if (StorageAway.TroubleOf(context.Exception) is { } trouble)
            {
                StorageAway.Explain(problem, trouble);
            }

            // The list of faults in one sentence, for clients that read only the detail.
            // Readable but not allowed is 422, as the rules of the domain answer it too.
            if (problem is HttpValidationProblemDetails { Errors.Count: > 0 } validation)
            {
                problem.Status = context.HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                problem.Type = "urn:yogaflow:request.invalid";
                problem.Detail = string.Join(" ", validation.Errors.SelectMany(error => error.Value).Take(5));
                problem.Title = "Some values are not right.";
            }
        });

    /// <param name="writePage">Writes the page for an error status of a page request.</param>
    public static void UseProblems(this WebApplication app, RequestDelegate writePage)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // A page that failed half-way leaves a renderer behind that cannot begin again.
            CreateScopeForErrors = true,
            StatusCodeSelector = fault => fault switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                _ when StorageAway.TroubleOf(fault) is not null => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException || StorageAway.TroubleOf(context.Exception) is not null,
            ExceptionHandler = async context =>
            {
                StorageAway.Answer(context, context.Features.Get<IExceptionHandlerFeature>()!.Error, app.Logger);
                if (IsApi(context.Request.Path))
                {
                    await WriteProblemAsync(context);
                }
                else
                {
                    await writePage(context);
                }
            },
        });
        app.UseStatusCodePages(async context =>
        {
            var http = context.HttpContext;
            if (IsApi(http.Request.Path))
            {
                await WriteProblemAsync(http);
            }
            else if (http.GetEndpoint()?.Metadata.GetMetadata<HealthAnswer>() is null)
            {
                await writePage(http);
            }
        });
        app.UseJsonOnly();
    }

    /// <summary>The API speaks JSON in UTF-8 whatever is asked of it: a problem that parses beats a bare status.</summary>
    private static void UseJsonOnly(this WebApplication app) => app.Use((context, next) =>
    {
        if (!IsApi(context.Request.Path))
        {
            return next(context);
        }

        context.Request.Headers.Remove(HeaderNames.Accept);
        if (context.Request.GetTypedHeaders().ContentType is not { Charset.HasValue: true } type)
        {
            return next(context);
        }

        if (!type.Charset.Value.AsSpan().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        // In quotes it is as good, but what reads the body does not know it so.
        type.Charset = "utf-8";
        context.Request.ContentType = type.ToString();
        return next(context);
    });

    /// <summary>
    /// Answers 404 for an address that leads nowhere, and 405 or 415 for one that is asked for in a way it does not take.
    /// Without it the policy that closes everything by default would ask whoever mistypes something to sign in.
    /// </summary>
    public static void UseNothingThere(this WebApplication app) => app.Use((context, next) =>
    {
        switch (context.GetEndpoint())
        {
            case RouteEndpoint:
                return next(context);
            case { RequestDelegate: { } refuse }:
                // Routing's own answer to a method or a media type that the address does not take: 405 or 415.
                return refuse(context);
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    });

    /// <summary>The only place where a refusal becomes an HTTP status.</summary>
    public static ProblemHttpResult ToProblem(this Refusal refusal) => TypedResults.Problem(
        title: refusal.Reason,
        detail: refusal.Reason,
        type: $"urn:yogaflow:{refusal.Code}",
        statusCode: refusal.Kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
            RefusalKind.Locked => StatusCodes.Status423Locked,
            RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status500InternalServerError,
        },
        extensions: ErrorsOf(refusal) is { Count: > 0 } errors ? new Dictionary<string, object?> { ["errors"] = errors } : null);

    private static Dictionary<string, string[]> ErrorsOf(Refusal refusal) => refusal switch
    {
        { Faults.Count: > 0 } => refusal.Faults.GroupBy(fault => fault.Field)
            .ToDictionary(field => field.Key, field => field.Select(fault => fault.Reason).ToArray()),
        { Field: { } field } => new() { [field] = [refusal.Reason] },
        _ => [],
    };

    /// <summary>Several refusals of one kind in one problem, each under its field.</summary>
    /// <param name="refusals">One or more; the first decides the kind.</param>
    public static ProblemHttpResult ToProblem(this IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count == 1)
        {
            return refusals[0].ToProblem();
        }

        var all = string.Join(" ", refusals.Select(refusal => refusal.Reason));
        var problem = (refusals[0] with { Reason = all }).ToProblem();
        problem.ProblemDetails.Extensions["errors"] = refusals.Where(refusal => refusal.Field is not null)
            .GroupBy(refusal => refusal.Field!).ToDictionary(group => group.Key, group => group.Select(refusal => refusal.Reason).ToArray());
        return problem;
    }

    public static bool IsApi(PathString path) => path.StartsWithSegments(ApiPrefix);

    private static async Task WriteProblemAsync(HttpContext context)
    {
        var written = await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(
            new ProblemDetailsContext
            {
                HttpContext = context,
                Exception = context.Features.Get<IExceptionHandlerFeature>()?.Error,
                ProblemDetails = { Status = context.Response.StatusCode },
            });

        // A client that accepts only another type still gets the problem: a body that parses beats a bare status.
        if (!written)
        {
            await TypedResults.Problem(statusCode: context.Response.StatusCode).ExecuteAsync(context);
        }
    }
}

/// <summary>Marks endpoints whose error statuses carry their own body.</summary>
internal sealed class HealthAnswer;
