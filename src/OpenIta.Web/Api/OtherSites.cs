using OpenIta.Web.Endpoints;

namespace OpenIta.Web.Api;

/// <summary>What is public may be read by pages of other sites, refusals of it too: a browser keeps from them whatever does not say so.</summary>
internal static class OtherSites
{
    private const string ADay = "86400";

    // What needs a key is asked for by programs on servers, never by a page that everyone can read.
    private static readonly PathString[] NeedKeys = Array.ConvertAll(RestrictedApi.Folders, folder => new PathString(ApiServices.Root + folder));

    public static void OpenPublicDataToOtherSites(this WebApplication app) => app.Use((context, next) =>
    {
        if (!IsPublicData(context.Request.Path))
            return next(context);
        var headers = context.Response.Headers;
        // Not at once: what tells of a failure begins with clearing all headers.
        context.Response.OnStarting(() =>
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "ETag, Retry-After, Content-Disposition";
            return Task.CompletedTask;
        });
        if (!HttpMethods.IsOptions(context.Request.Method) || context.Request.Headers.AccessControlRequestMethod.Count == 0)
            return next(context);
        (headers.AccessControlAllowMethods, headers.AccessControlAllowHeaders, headers.AccessControlMaxAge) = ("GET, HEAD", "*", ADay);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });

    private static bool IsPublicData(PathString path) => path == OpenDataFiles.CatalogueAddress || path.StartsWithSegments("/open-data", StringComparison.OrdinalIgnoreCase)
        || (path.StartsWithSegments(ApiServices.Root, StringComparison.OrdinalIgnoreCase) && !Array.Exists(NeedKeys, n => path.StartsWithSegments(n, StringComparison.OrdinalIgnoreCase)));
}
