using OpenIta.Agencies;
using OpenIta.Storage;
using Answers = Microsoft.AspNetCore.Http.Results;

namespace OpenIta.Web.Endpoints;

/// <summary>Logos of agencies, for everyone.</summary>
internal static class Logos
{
    public static void MapLogos(this WebApplication app) => app.MapGet("/agencies/{agency:guid}/logo", async (Guid agency, Database database, HttpContext context) =>
    {
        if (await database.Read(s => LogoStore.Find(s, agency), context.RequestAborted) is not { } logo)
            return Answers.NotFound();
        context.Response.Headers.CacheControl = "public, no-cache";
        return Answers.File(logo.Content, logo.MediaType, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{logo.Sha256}\""));
    });
}
