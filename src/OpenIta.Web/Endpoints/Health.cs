using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenIta.Storage;

namespace OpenIta.Web.Endpoints;

/// <summary>For watchers and proxies: 200 while pages can be served, 503 when the database does not answer.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health", Answer);
        // For proxies that ask before they send: a node that is being stopped still serves, and wants no more.
        app.MapGet("/ready", (Database database, HttpContext context, IHostApplicationLifetime life) =>
            life.ApplicationStopping.IsCancellationRequested ? Task.FromResult(Said("stopping", isWell: false)) : Answer(database, context));
    }

    private static async Task<JsonHttpResult<Status>> Answer(Database database, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await database.State(context.RequestAborted);
            return Said("ok", isWell: true);
        }
        catch (System.Data.Common.DbException)
        {
            return Said("database", isWell: false);
        }
    }

    private static JsonHttpResult<Status> Said(string status, bool isWell) =>
        TypedResults.Json(new Status(status), statusCode: isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

    private sealed record Status([property: JsonPropertyName("status")] string Word);
}
