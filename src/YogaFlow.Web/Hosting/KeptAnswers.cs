using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using YogaFlow.Data;

namespace YogaFlow.Web.Hosting;

/// <summary>
/// Answers of the library that are the same for everyone who is not signed in are kept, compressed, for half a minute.
/// What is asked for with a name, a token or a question of one's own is made for that request and never kept.
/// </summary>
internal static class KeptAnswers
{
    /// <summary>The mark of a page or an endpoint whose answer depends on the library alone.</summary>
    public const string OfTheLibrary = "library";

    /// <summary>
    /// A keeper's edit is seen at once here. Another instance that is not told of it may answer from a shelf that is as old as
    /// this, and keep that answer as long again.
    /// </summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private const int MostBytes = 64 * 1024 * 1024;
    private const int LargestAnswerBytes = 1024 * 1024;

    public static IServiceCollection AddKeptAnswers(this IServiceCollection services)
    {
        services.AddSingleton<ForEveryone>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = MostBytes;
            options.MaximumBodySize = LargestAnswerBytes;

            // A pose has one address; in other letters it is not found.
            options.UseCaseSensitivePaths = true;
        });
        services.AddOptions<OutputCacheOptions>().Configure<ForEveryone>((options, policy) => options.AddPolicy(OfTheLibrary, policy));
        return services;
    }

    /// <summary>Behind signing in and the limits, so that both see every request; before compression, so that it is done once.</summary>
    public static IApplicationBuilder UseKeptAnswers(this IApplicationBuilder app) => app.UseOutputCache().UseResponseCompression();

    private sealed class ForEveryone : IOutputCachePolicy
    {
        private const int LongestQuery = 200;

        /// <summary>Filters and pages. What is searched for is not here: there is no end to it.</summary>
        private static readonly HashSet<string> Questions = new(StringComparer.OrdinalIgnoreCase)
        {
            "avoid", "category", "difficulty", "energy", "focus", "focus_area", "from_mirrored", "level", "limit", "look", "max_duration", "min_duration",
            "offset", "page", "page_size", "preset_only", "prop", "shown", "side", "style", "target_area", "time", "to_mirrored", "variations", "view",
        };

        private readonly IResponseCompressionProvider _compression;
        private int _edition;

        public ForEveryone(LibraryShelf shelf, IResponseCompressionProvider compression)
        {
            _compression = compression;

            // A number in the key and not an eviction: what was begun before an edit and ends after it is never found.
            shelf.Forgotten += () => Interlocked.Increment(ref _edition);
        }

        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var http = context.HttpContext;
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = context.AllowCacheStorage = IsForEveryone(http);

            // Whoever goes away while others wait for the same answer would take it from them.
            context.AllowLocking = false;
            if (context.AllowCacheLookup)
            {
                context.ResponseExpirationTimeSpan = Fresh;
                context.CacheVaryByRules.QueryKeys = "*";
                context.CacheVaryByRules.VaryByValues["edition"] = Volatile.Read(ref _edition).ToString(System.Globalization.CultureInfo.InvariantCulture);
                context.CacheVaryByRules.VaryByValues["theme"] = ChosenTheme.Of(http) ?? "";
                context.CacheVaryByRules.VaryByValues["encoding"] = _compression.GetCompressionProvider(http)?.EncodingName ?? "";
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var response = context.HttpContext.Response;
            var control = response.GetTypedHeaders().CacheControl;
            // A page that was given up is rendered all the same, with what it had until then.
            if (context.HttpContext.RequestAborted.IsCancellationRequested
                || response.StatusCode != StatusCodes.Status200OK || response.Headers.ContainsKey(HeaderNames.SetCookie) || control is { NoStore: true } or { Private: true })
            {
                context.AllowCacheStorage = false;
            }

            return ValueTask.CompletedTask;
        }

        private static bool IsForEveryone(HttpContext http) =>
            HttpMethods.IsGet(http.Request.Method)
            && http.User.Identity is not { IsAuthenticated: true }
            && !http.Request.Headers.ContainsKey(HeaderNames.Authorization)
            && (http.Request.QueryString.Value ?? "").Length <= LongestQuery
            && http.Request.Query.Keys.All(Questions.Contains);
    }
}
