using System.Text;
using Microsoft.Net.Http.Headers;
using OpenIta.Publishing.Issuing;
using OpenIta.Reports.Writing;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using Answers = Microsoft.AspNetCore.Http.Results;

namespace OpenIta.Web.Endpoints;

/// <summary>
/// The public addresses of issued reports: /reports/{series} is the latest version, /reports/{series}/{version} one for good, with its files below it.
/// The page is the report itself, so that whoever follows a declared address reads it there, with a line above it that leads to files and versions.
/// </summary>
internal static class IssuedReports
{
    // The bytes of a version never change.
    private const string KeptForGood = "public, max-age=31536000, immutable";

    public static void MapIssuedReports(this WebApplication app)
    {
        app.MapGet("/reports/{series:guid}/{version:int?}", Show);
        app.MapGet("/reports/{series:guid}/{version:int}/{file}", File);
    }

    private static async Task<IResult> Show(Guid series, int? version, Database database, Texts texts, Speech speech, HttpContext context)
    {
        var versions = await database.Read(s => IssuedReportStore.Series(s, series), context.RequestAborted);
        if (versions.FirstOrDefault(v => version is null || v.Version == version) is not { } shown
            || await database.Read(s => IssuedReportStore.Bytes(s, shown.Id, ReportFormat.Html), context.RequestAborted) is not { } html)
            return Answers.NotFound();
        SecurityHeaders.IsDocument(context);
        context.Response.Headers.CacheControl = "no-cache";
        return Answers.Content(new IssuedPage(texts, speech).Of(shown, versions, Encoding.UTF8.GetString(html)), "text/html", Encoding.UTF8);
    }

    private static async Task<IResult> File(Guid series, int version, string file, Database database, HttpContext context)
    {
        var report = (await database.Read(s => IssuedReportStore.Series(s, series), context.RequestAborted)).FirstOrDefault(v => v.Version == version);
        if (report?.Files.FirstOrDefault(f => f.Name == file) is not { } named || await database.Read(s => IssuedReportStore.Bytes(s, report.Id, named.Format), context.RequestAborted) is not { } bytes)
            return Answers.NotFound();
        if (named.Format == ReportFormat.Html)
            SecurityHeaders.IsDocument(context);
        context.Response.Headers.CacheControl = KeptForGood;
        var download = named.Format is ReportFormat.Docx or ReportFormat.Xlsx ? $"{report.Title} v{report.Version}.{named.Format.ToString().ToLowerInvariant()}" : null;
        return Answers.File(bytes, named.MediaType, download, entityTag: new EntityTagHeaderValue($"\"{named.Sha256}\""));
    }
}
