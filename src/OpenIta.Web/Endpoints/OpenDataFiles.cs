using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using OpenIta.OpenData;
using OpenIta.Storage;
using OpenIta.Web.Identity;
using OpenIta.Web.Kept;
using Answers = Microsoft.AspNetCore.Http.Results;

namespace OpenIta.Web.Endpoints;

/// <summary>Files of open data: /open-data/2566/v1/results.csv for good, and the catalogue of all.</summary>
internal static class OpenDataFiles
{
    public const string CatalogueAddress = "/catalog.jsonld";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapOpenData(this WebApplication app)
    {
        app.MapGet("/open-data/{year:int}/v{version:int}/{file}", Send);
        app.MapGet(CatalogueAddress, SendCatalogue).WithMetadata(new KeptForEveryone());
    }

    private static async Task<IResult> Send(int year, int version, string file, Database database, HttpContext context)
    {
        var (snapshot, packed) = await database.Read(
            async session => await SnapshotStore.Find(session, year, version) is { } found ? (found, await SnapshotStore.Packed(session, found.Id, file)) : (null, null), context.RequestAborted);
        if (snapshot?.File(file) is not { } named || packed is null)
            return Answers.NotFound();
        // The bytes of a version never change.
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var takesGzip = KeptPage.TakesGzip(context.Request);
        if (takesGzip)
            context.Response.Headers.ContentEncoding = "gzip";
        var tag = new EntityTagHeaderValue($"\"{named.Sha256[..32]}{(takesGzip ? "-gzip" : "")}\"");
        return Answers.File(takesGzip ? packed : SnapshotStore.Unpack(packed), named.MediaType, $"ita-{year}-v{version}-{named.Name}", entityTag: tag);
    }

    private static async Task<IResult> SendCatalogue(Database database, PublicAddress address, HttpContext context)
    {
        var (latest, all) = await database.Read(
            async session =>
            {
                var versions = await SnapshotStore.All(session);
                var found = new List<Snapshot>();
                foreach (var year in versions.Select(s => s.FiscalYear).Distinct())
                    found.Add((await SnapshotStore.Find(session, year))!);
                return (found, versions);
            },
            context.RequestAborted);
        context.Response.Headers.CacheControl = "public, no-cache";
        return Answers.Text(Catalogue.Of(latest, all, address.ToString().TrimEnd('/')).ToJsonString(Indented), "application/ld+json", Encoding.UTF8);
    }
}
