using OpenIta.Storage;

namespace OpenIta.Web.Endpoints;

/// <summary>For watchers and proxies: 200 while pages can be served, 503 when the database does not answer.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app) => app.MapGet("/health", async (Database database, HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await database.State(context.RequestAborted);
            return TypedResults.Json(new { status = "ok" });
        }
        catch (System.Data.Common.DbException)
        {
            return TypedResults.Json(new { status = "database" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    });
}
